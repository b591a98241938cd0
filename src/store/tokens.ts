import { UsageError } from "../errors.ts";

export type TokenKind = "word" | "name" | "text" | "parameter" | "number" | "sign";

/** A piece of Cypher. `value` of a string, back-ticked name or parameter is what is between its marks, as written. */
export interface Token {
  readonly kind: TokenKind;
  readonly value: string;
  /** UTF-16 offset in the statement. */
  readonly at: number;
}

interface Piece {
  readonly kind: TokenKind | "gap";
  readonly end: number;
}

type Reader = (text: string, at: number) => Piece | undefined;

const broken = (what: string, at: number, remedy: string): UsageError =>
  new UsageError(`the query has ${what} at character ${String(at + 1)}`, remedy);

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

// Stores differ in what ends a line and in whether comments nest, so where they could differ nothing is read.
const unclearInLine = /[\v\f\u0085\u2028\u2029]|\r(?!\n)/;

const lineComment: Reader = (text, at) => {
  const line = matchAt(/\/\/[^\n]*/y, text, at);
  if (line === undefined) return undefined;
  if (unclearInLine.test(line))
    throw broken("an unclear end of line in a comment", at, "end the comment with a line feed");
  return { kind: "gap", end: at + line.length };
};

const blockComment: Reader = (text, at) => {
  if (!text.startsWith("/*", at)) return undefined;
  const end = text.indexOf("*/", at + 2);
  if (end < 0) throw broken("a comment that does not end", at, "close it with */");
  if (text.slice(at + 1, end).includes("/*")) throw broken("a comment within a comment", at, "leave one of them out");
  return { kind: "gap", end: end + 2 };
};

const harmlessEscape = /^\\u[0-9a-f]{4}$/i;
const marks = /["'`\\\p{Cc}]/u;

/** Neo4j undoes \uXXXX before it looks for the end of a string, Grafeo afterwards. */
const checkEscapes = (written: string, at: number): void => {
  for (const [escape] of written.matchAll(/\\u.{0,4}/gs)) {
    const letter = harmlessEscape.test(escape) ? String.fromCharCode(parseInt(escape.slice(2), 16)) : "\\";
    if (marks.test(letter)) throw broken(`the escape ${escape}`, at, "write the character itself, or use a parameter");
  }
};

const string: Reader = (text, at) => {
  const mark = text[at];
  if (mark !== "'" && mark !== '"') return undefined;
  const written = matchAt(mark === "'" ? /'(?:[^'\\]|\\.)*'/sy : /"(?:[^"\\]|\\.)*"/sy, text, at);
  if (written === undefined) throw broken("a string that does not end", at, "close it with the mark that opens it");
  checkEscapes(written, at);
  return { kind: "text", end: at + written.length };
};

const name: Reader = (text, at) => {
  if (text[at] !== "`") return undefined;
  const written = matchAt(/`(?:[^`\\]|``)+`/y, text, at);
  if (written !== undefined) return { kind: "name", end: at + written.length };
  throw broken("a back-ticked name that does not end or holds a backslash", at, "close it with a back-tick");
};

const simple: Reader = (text, at) => {
  const gap = matchAt(/[ \t\r\n]+/y, text, at);
  if (gap !== undefined) return { kind: "gap", end: at + gap.length };
  const word = matchAt(/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/uy, text, at);
  if (word !== undefined) return { kind: "word", end: at + word.length };
  const parameter = matchAt(/\$[\p{L}\p{M}\p{Nd}_]+/uy, text, at);
  return parameter === undefined ? undefined : { kind: "parameter", end: at + parameter.length };
};

const number: Reader = (text, at) => {
  const digits = matchAt(/0x[0-9a-f]+|0o[0-7]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy, text, at);
  if (digits === undefined) return undefined;
  const end = at + digits.length;
  // 1e5MERGE is a number and a keyword to one store, one word to the other.
  if (matchAt(/[\p{L}\p{M}\p{N}_]/uy, text, end))
    throw broken("a number that runs into a word", at, "put a space after it");
  return { kind: "number", end };
};

const sign: Reader = (text, at) => {
  if (matchAt(/[!-/:-@[-^{-~]/y, text, at) && text[at] !== "\\") return { kind: "sign", end: at + 1 };
  const letter = JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  throw broken(
    `the character ${letter}`,
    at,
    "outside of strings use letters, digits, plain spaces and Cypher's signs",
  );
};

const readers: readonly Reader[] = [lineComment, blockComment, string, name, simple, number];

const pieceAt = (text: string, at: number): Piece => {
  for (const read of readers) {
    const piece = read(text, at);
    if (piece) return piece;
  }
  return sign(text, at) as Piece;
};

const bare = (kind: TokenKind, written: string): string => {
  if (kind === "parameter") return written.slice(1);
  return kind === "name" || kind === "text" ? written.slice(1, -1) : written;
};

/**
 * The tokens of a statement without comments and space. Whatever the stores could read differently (odd spaces and line
 * ends, escapes of marks, comments in comments) is refused, so that there is only one reading.
 */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const { kind, end } = pieceAt(text, at);
    if (kind !== "gap") tokens.push({ kind, value: bare(kind, text.slice(at, end)), at });
    at = end;
  }
  return tokens;
};
