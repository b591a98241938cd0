import { SourceError } from "../errors.ts";
import { failureOf, type Reading } from "./failure.ts";
import { readDocument } from "./file.ts";
import { readJsonl } from "./jsonl.ts";
import type { Defaults } from "./options.ts";
import { longestText, tooLong } from "./wholeness.ts";

type Chunks = AsyncIterable<Uint8Array | string>;

async function* chain(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield Buffer.from(next.value);
}

const isBlank = (byte: number): boolean =>
  byte === 32 || (byte >= 9 && byte <= 13) || byte === 0xef || byte === 0xbb || byte === 0xbf;

const whole = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunks) {
    size += part.length;
    if (size > longestText * 4) throw tooLong("standard input", `more than ${String(longestText * 4)} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** Standard input: JSONL where it begins with `{`, else one document. */
export async function* readStdin(chunks: Chunks | undefined, defaults: Defaults): AsyncGenerator<Reading> {
  const source = chunks?.[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  try {
    if (!source) throw new SourceError("standard input is not connected", "pipe an article or JSONL into the command");
    let first: number | undefined;
    while (first === undefined) {
      const next = await source.next();
      if (next.done) throw new SourceError("standard input is empty", "pipe an article or JSONL into the command");
      head.push(Buffer.from(next.value));
      first = head.at(-1)?.find((byte) => !isBlank(byte));
    }
    if (first === 0x7b) yield* readJsonl(chain(head, source), "-", defaults);
    else yield await readDocument(await whole(chain(head, source)), "-", defaults);
  } catch (error) {
    yield failureOf("-", error);
  }
}
