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
  if (mentions.length === 0)
    return new Written(text.slice(sentence.start, sentence.end), sentence, mentions, unmentioned);
  const at = new Map<number, Mention>();
  let written = "";
  let cursor = sentence.start;
  for (const mention of mentions) {
    written += text.slice(cursor, mention.start);
    at.set(written.length, mention);
    written += symbolOf(mention);
    cursor = mention.end;
  }
  written += text.slice(cursor, sentence.end);
  return new Written(written, sentence, mentions, at);
}

const unmentioned: ReadonlyMap<number, Mention> = new Map();

/** A class, because an object literal with a getter is slow to make and slow to read. */
class Written implements AbstractSentence {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly at: ReadonlyMap<number, Mention>;
  readonly start: number;
  readonly line: number;
  private readonly sentence: Sentence;
  private counted: readonly number[] | undefined = undefined;

  constructor(text: string, sentence: Sentence, mentions: readonly Mention[], at: ReadonlyMap<number, Mention>) {
    this.text = text;
    this.mentions = mentions;
    this.at = at;
    this.start = sentence.start;
    this.line = sentence.line;
    this.sentence = sentence;
  }

  get offsets(): readonly number[] {
    return (this.counted ??= offsetsOf(this.sentence, this.mentions));
  }
}

/** Counted only where a rule asks: most sentences state nothing. */
function offsetsOf(sentence: Sentence, mentions: readonly Mention[]): number[] {
  const offsets: number[] = [];
  let cursor = sentence.start;
  for (const mention of mentions) {
    while (cursor < mention.start) offsets.push(cursor++);
    offsets.push(mention.start);
    cursor = mention.end;
  }
  while (cursor <= sentence.end) offsets.push(cursor++);
  return offsets;
}
