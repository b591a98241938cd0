import { SourceError } from "../errors.ts";

/** Longest text of one article, in UTF-16 units: some forty times a government work report. */
export const longestText = 2_000_000;

const refused: readonly (readonly [pattern: RegExp, what: string, remedy: string])[] = [
  [/\p{Surrogate}/u, "a lone surrogate (half a character)", "repair or remove the half character, then read it again"],
  [/\0/, "a NUL character", "remove it, then read it again"],
];

const codePoints = (text: string): number => Array.from(text).length;

/** Line ends as \n; refuses text that is empty, too long, or not whole (lone surrogates, NUL). */
export const wholeText = (raw: string, where: string): string => {
  if (!raw.trim())
    throw new SourceError(`${where} is empty`, "put the article's title and text into it, or leave it out");
  if (raw.length > longestText) throw tooLong(where, `${String(raw.length)} characters`);
  for (const [pattern, what, remedy] of refused) {
    const at = raw.search(pattern);
    if (at < 0) continue;
    throw new SourceError(`${where} holds ${what} at character ${String(codePoints(raw.slice(0, at)))}`, remedy);
  }
  return raw.replace(/\r\n?/g, "\n");
};

/** The refusal of something too large to be one article. */
export const tooLong = (where: string, size: string): SourceError =>
  new SourceError(
    `${where} is too large for one article: ${size}, the limit is ${String(longestText)} characters`,
    "split it into one file, or one line of a .jsonl file, for each article",
  );
