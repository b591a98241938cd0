import { SourceError } from "../errors.ts";
import { refuseBinary } from "./binary.ts";

export interface DecodeHints {
  /** Charset named by the HTTP header. */
  readonly label?: string | undefined;
  /** Look for a charset in the page's own meta elements. */
  readonly html?: boolean;
}

type Encoding = "utf-8" | "gb18030" | "big5" | "utf-16le" | "utf-16be";

const labels: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  gb2312: "gb18030", // the gbk decoder would lose four-byte characters
  gbk: "gb18030",
  "x-gbk": "gb18030",
  cp936: "gb18030",
  "gb_2312-80": "gb18030",
  gb18030: "gb18030",
  big5: "big5",
  "big5-hkscs": "big5",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
};

const marks: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

const utf8Decoder = new TextDecoder("utf-8", { fatal: true });

const strictly = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    return (encoding === "utf-8" ? utf8Decoder : new TextDecoder(encoding, { fatal: true })).decode(bytes);
  } catch {
    return undefined;
  }
};

const markOf = (bytes: Uint8Array): Encoding | undefined =>
  marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];

const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i;

const labelOf = (bytes: Uint8Array, { label, html }: DecodeHints): Encoding | undefined => {
  const header = label ? labels[label.trim().toLowerCase()] : undefined;
  if (header || !html) return header;
  const match = declared.exec(Buffer.from(bytes.subarray(0, 8192)).toString("latin1"));
  return labels[(match?.[1] ?? match?.[2] ?? "").toLowerCase()];
};

/** Share of two-byte pairs that are everyday characters or punctuation of GB 2312; UTF-8 read as GBK stays far below. */
const everyday = (bytes: Uint8Array): number => {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x81) continue;
    const trail = bytes[++i] ?? 0;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
  }
  return pairs === 0 ? 1 : common / pairs;
};

const looksChinese = (bytes: Uint8Array): boolean => everyday(bytes) >= 0.6;

const unmarked = (bytes: Uint8Array, label: Encoding | undefined): string | undefined => {
  const utf8 = strictly(bytes, "utf-8");
  const named = label && label !== "utf-8" ? strictly(bytes, label) : undefined;
  // pages that say gb2312 and are UTF-8 are common, the reverse too
  if (named !== undefined && (utf8 === undefined || (label === "gb18030" && looksChinese(bytes)))) return named;
  return utf8 ?? (looksChinese(bytes) ? strictly(bytes, "gb18030") : undefined);
};

const validLength = (bytes: Uint8Array): number => {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
};

const convert = "save it as UTF-8 (for example: iconv -f GB18030 -t UTF-8), or fetch it again if it was cut off";

const undecodable = (bytes: Uint8Array, where: string): SourceError => {
  const at = validLength(bytes);
  if (at === bytes.length) return new SourceError(`${where} ends in the middle of a UTF-8 character`, convert);
  const surrogate = bytes[at - 1] === 0xed && bytes[at]! >= 0xa0 ? "a lone surrogate" : "bytes that are neither";
  const what = surrogate.startsWith("a ") ? surrogate : `${surrogate} UTF-8 nor GB18030`;
  return new SourceError(`${where} holds ${what} at byte ${String(at)}`, convert);
};

/** Bytes as text, strictly: byte order mark, then header, then meta, then UTF-8, then GB18030; never a replacement character. */
export const decode = (bytes: Uint8Array, where: string, hints: DecodeHints = {}): string => {
  const mark = markOf(bytes);
  const label = labelOf(bytes, hints);
  if (!mark?.startsWith("utf-16") && !label?.startsWith("utf-16")) refuseBinary(bytes, where);
  const text = mark ? strictly(bytes, mark) : unmarked(bytes, label);
  if (text !== undefined) return text;
  if (mark?.startsWith("utf-16")) throw new SourceError(`${where} is not valid ${mark.toUpperCase()}`, convert);
  throw undecodable(bytes, where);
};
