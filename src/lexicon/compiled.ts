import type { AreaEntry, OrganizationEntry, PlaceEntry, PostHead } from "./lexicon.ts";
import type { Trie } from "./trie.ts";

/** Lists as they are kept beside the arrays; costs as pairs, in the order of the data. */
export interface Lists {
  readonly places: readonly PlaceEntry[];
  readonly areas: readonly AreaEntry[];
  readonly organizations: readonly OrganizationEntry[];
  readonly heads: readonly PostHead[];
  readonly surnames: Costs;
  readonly givenFirst: Costs;
  readonly givenSecond: Costs;
  readonly givenSingle: Costs;
  readonly foreign: Costs;
  readonly ethnicGroups: readonly string[];
}

export type Costs = readonly (readonly [string, number])[];

/** A lexicon as it is kept on disk: arrays that can be used as they are read, and a few lists. */
export interface Compiled {
  readonly version: string;
  readonly trie: Trie;
  /** −ln p by node, NaN for none. */
  readonly cost: Float32Array;
  /** By node: 0 where no entry ends, else 1 + index into `wordClasses`. */
  readonly mark: Uint8Array;
  /** Part of speech by node, as the dictionary says it, coarsely; 0 for none. */
  readonly tag: Uint8Array;
  /** Terms of node n are `[firstTerm[n], firstTerm[n + 1])`. */
  readonly firstTerm: Int32Array;
  readonly termKind: Uint8Array;
  readonly termEntry: Int32Array;
  readonly lists: Lists;
}

const arrayNames = ["first", "firstTerm", "termEntry", "cost", "label", "termKind", "mark", "tag"] as const;
type ArrayName = (typeof arrayNames)[number];
type FlatArray = Int32Array | Uint16Array | Float32Array | Uint8Array;

interface Header {
  readonly version: string;
  readonly lengths: Readonly<Record<ArrayName, number>>;
  readonly lists: Lists;
}

const magic = 0x574d4c58;

/** One file: magic number, length of the header, the JSON header, then the arrays, each on a multiple of four bytes. */
export function encode(compiled: Compiled): Buffer {
  const arrays = arraysOf(compiled);
  const lengths = Object.fromEntries(arrayNames.map((name) => [name, arrays[name].length])) as Header["lengths"];
  const header = Buffer.from(
    JSON.stringify({ version: compiled.version, lengths, lists: compiled.lists } satisfies Header),
  );
  const prefix = Buffer.alloc(8);
  prefix.writeUInt32LE(magic, 0);
  prefix.writeUInt32LE(header.length, 4);
  return Buffer.concat([prefix, padded(header), ...arrayNames.map((name) => padded(bytesOf(arrays[name])))]);
}

/** Reads what `encode` wrote; undefined where the bytes are something else, or of another version. */
export function decode(bytes: Uint8Array, version: string): Compiled | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== magic) return undefined;
  const size = view.getUint32(4, true);
  // Copied, because a decoder takes no memory that threads share.
  const header = JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes.subarray(8, 8 + size)))) as Header;
  if (header.version !== version) return undefined;
  let at = bytes.byteOffset + 8 + rounded(size);
  const take = <T>(
    name: ArrayName,
    width: number,
    make: (buffer: ArrayBufferLike, at: number, length: number) => T,
  ): T => {
    const array = make(bytes.buffer, at, header.lengths[name]);
    at += rounded(header.lengths[name] * width);
    return array;
  };
  const int32 = (name: ArrayName): Int32Array => take(name, 4, (b, o, n) => new Int32Array(b, o, n));
  const first = int32("first");
  const firstTerm = int32("firstTerm");
  const termEntry = int32("termEntry");
  const cost = take("cost", 4, (b, o, n) => new Float32Array(b, o, n));
  const label = take("label", 2, (b, o, n) => new Uint16Array(b, o, n));
  const termKind = take("termKind", 1, (b, o, n) => new Uint8Array(b, o, n));
  const mark = take("mark", 1, (b, o, n) => new Uint8Array(b, o, n));
  const tag = take("tag", 1, (b, o, n) => new Uint8Array(b, o, n));
  return { version, trie: { first, label }, cost, mark, tag, firstTerm, termKind, termEntry, lists: header.lists };
}

const arraysOf = ({
  trie,
  cost,
  mark,
  tag,
  firstTerm,
  termKind,
  termEntry,
}: Compiled): Record<ArrayName, FlatArray> => ({
  first: trie.first,
  label: trie.label,
  cost,
  mark,
  firstTerm,
  termKind,
  termEntry,
  tag,
});

const rounded = (length: number): number => Math.ceil(length / 4) * 4;
const bytesOf = (array: FlatArray): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(rounded(bytes.length) - bytes.length)]);
