import type { ClusterArrays } from "./clusters.ts";

/** Trained weights: for each row one whole number a label, and one for each pair of labels that follow each other. */
export interface Model {
  readonly name: string;
  readonly kinds: readonly string[];
  /** There are 2^bits rows. */
  readonly bits: number;
  readonly weights: Int8Array;
  readonly transitions: Int16Array;
}

export interface Trained {
  readonly clusters: ClusterArrays;
  readonly models: readonly Model[];
}

interface Header {
  readonly words: number;
  readonly models: readonly Pick<Model, "name" | "kinds" | "bits">[];
}

const magic = 0x574d4f4e;
const units = 65536;
const rounded = (length: number): number => Math.ceil(length / 4) * 4;
const labelsIn = ({ kinds }: Pick<Model, "kinds">): number => 1 + 4 * kinds.length;

/** One file: magic number, length of the header, the JSON header, then the arrays, each on a multiple of four bytes. */
export function encodeModels({ clusters, models }: Trained): Uint8Array {
  const plain: Header = {
    words: clusters.hashes.length,
    models: models.map(({ name, kinds, bits }) => ({ name, kinds, bits })),
  };
  const header = new TextEncoder().encode(JSON.stringify(plain));
  const arrays = [
    clusters.character,
    clusters.hashes,
    clusters.numbers,
    ...models.flatMap(({ transitions, weights }) => [transitions, weights]),
  ];
  const size = arrays.reduce((sum, { byteLength }) => sum + rounded(byteLength), 8 + rounded(header.length));
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  let at = 8 + rounded(header.length);
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += rounded(byteLength);
  }
  return bytes;
}

/** Reads what `encodeModels` wrote; undefined where the bytes are something else. */
export function decodeModels(file: Uint8Array): Trained | undefined {
  // Copied, so that the arrays begin where their kind may.
  const bytes = Uint8Array.from(file);
  const view = new DataView(bytes.buffer);
  if (bytes.length < 8 || view.getUint32(0, true) !== magic) return undefined;
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  let at = 8 + rounded(length);
  const next = (size: number): number => {
    const from = at;
    at += rounded(size);
    return from;
  };
  const { buffer } = bytes;
  const clusters = {
    character: new Uint8Array(buffer, next(units), units),
    hashes: new Int32Array(buffer, next(header.words * 4), header.words),
    numbers: new Uint8Array(buffer, next(header.words), header.words),
  };
  const models = header.models.map((model) => {
    const labels = labelsIn(model);
    return {
      ...model,
      transitions: new Int16Array(buffer, next(labels ** 2 * 2), labels ** 2),
      weights: new Int8Array(buffer, next(labels * 2 ** model.bits), labels * 2 ** model.bits),
    };
  });
  return { clusters, models };
}
