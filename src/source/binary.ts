import { SourceError } from "../errors.ts";

const toText = "convert it to text or HTML first, or leave it out";
const magic: readonly (readonly [signature: string, kind: string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\x03\x04", "a zip archive (docx, xlsx, epub …)"],
  ["\xd0\xcf\x11\xe0", "an old Word or Excel file"],
  ["{\\rtf", "an RTF file"],
  ["\x1f\x8b", "a gzip file"],
  ["\x89PNG", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["RIFF", "a media file"],
  ["\x7fELF", "a program"],
  ["SQLite format 3", "a SQLite database"],
];

const startOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 16));
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;

// A plain loop: this runs for every byte of every article, also of those that have not changed.
const controlsIn = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) if (isControl(bytes[at]!)) count += 1;
  return count;
};

/** Share of control bytes above which a file is no text at all, whatever its encoding. */
const tooMany = 0.05;

/** Refuses bytes that are no text: known binary formats, NUL bytes, many control bytes. */
export const refuseBinary = (bytes: Uint8Array, where: string): void => {
  const start = startOf(bytes);
  const known = magic.find(([signature]) => start.startsWith(signature));
  if (known) throw new SourceError(`${where} is ${known[1]}, not text`, toText);
  const sample = bytes.subarray(0, 65536);
  if (controlsIn(sample) > sample.length * tooMany)
    throw new SourceError(`${where} is a binary file, not text`, toText);
  const nul = bytes.indexOf(0);
  if (nul < 0) return;
  const remedy = "remove the NUL bytes (tr -d '\\000'), or save the file as UTF-8 text";
  throw new SourceError(`${where} holds a NUL byte at byte ${String(nul)}`, remedy);
};
