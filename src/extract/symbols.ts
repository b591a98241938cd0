import { nodeTypes } from "../schema/types.ts";
import type { Sentence } from "../text/document.ts";
import type { AbstractSentence, Mention } from "./mention.ts";

const base = 0xe000;

/** The private character of each mention kind; entities follow the schema's order, so a new type needs no entry here. */
export const symbols: Readonly<Record<string, string>> = Object.fromEntries(
  ["Group", "Titles", "Date", ...nodeTypes].map((kind, index) => [kind, String.fromCharCode(base + index)]),
);

const symbolOf = (mention: Mention): string =>
  symbols[
    mention.kind === "entity"
      ? mention.type
      : mention.kind === "group"
        ? "Group"
        : mention.kind === "titles"
          ? "Titles"
          : "Date"
  ]!;

/** Writes each mention of a sentence as one symbol; mentions must not overlap and be in order. */
export function abstract(text: string, sentence: Sentence, mentions: readonly Mention[]): AbstractSentence {
  const at = new Map<number, Mention>();
  const offsets: number[] = [];
  let written = "";
  let cursor = sentence.start;
  const copy = (to: number): void => {
    if (to > cursor) written += text.slice(cursor, to);
    for (; cursor < to; cursor++) offsets.push(cursor);
  };
  for (const mention of mentions) {
    copy(mention.start);
    at.set(written.length, mention);
    written += symbolOf(mention);
    offsets.push(mention.start);
    cursor = mention.end;
  }
  copy(sentence.end);
  offsets.push(sentence.end);
  return { text: written, mentions, offsets, at, start: sentence.start, line: sentence.line };
}
