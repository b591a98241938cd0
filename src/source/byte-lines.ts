/** One line of a byte stream; `bytes` is absent when the line is longer than the limit. */
export interface ByteLine {
  readonly number: number;
  readonly bytes?: Uint8Array;
  readonly size: number;
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array =>
  pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);

/** Cuts a byte stream at line feeds; a line beyond the limit is counted but not kept, so memory stays bounded. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array | string>, limit: number): AsyncGenerator<ByteLine> {
  let kept: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= limit) kept.push(piece);
    else kept = [];
  };
  const line = (): ByteLine => (size <= limit ? { number, size, bytes: joined(kept) } : { number, size });
  for await (const chunk of chunks) {
    let rest: Uint8Array = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      keep(rest.subarray(0, end));
      yield line();
      [kept, size, number, rest] = [[], 0, number + 1, rest.subarray(end + 1)];
    }
    keep(rest);
  }
  if (size > 0) yield line();
}
