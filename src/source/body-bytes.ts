import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { SourceError } from "../errors.ts";

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** An answer's body as it arrives, with what is said about it. */
export interface Body {
  readonly stream: Readable;
  readonly encoding: string | undefined;
  readonly where: string;
  readonly maxBytes: number;
}

const decoded = ({ stream, encoding, where }: Body): Readable => {
  const name = encoding?.trim().toLowerCase();
  if (!name || name === "identity") return stream;
  const make = decoders[name];
  if (!make)
    throw new SourceError(`${where} is compressed as ${name}`, "save the page with a browser and read the file");
  const decoder = make();
  stream.on("error", (error) => decoder.destroy(error));
  return stream.pipe(decoder);
};

/** The whole body, decompressed; the limit counts decompressed bytes, so that a small bomb cannot grow. */
export const bodyBytes = async (body: Body): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  body.stream.on("error", () => undefined); // a body that is given up is an error without a listener
  try {
    for await (const part of decoded(body) as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > body.maxBytes) throw tooBig(body);
      parts.push(part);
    }
  } finally {
    body.stream.destroy();
  }
  return Buffer.concat(parts);
};

const tooBig = ({ where, maxBytes }: Body): SourceError =>
  new SourceError(
    `${where} is larger than ${String(maxBytes)} bytes`,
    "save the article's text as a file and read that",
  );
