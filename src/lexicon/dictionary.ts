import type { WordClass } from "./lexicon.ts";

export interface Word {
  readonly text: string;
  /** −ln p, in nats. */
  readonly cost: number;
  readonly class: WordClass;
  /** Index into `wordTags`. */
  readonly tag: number;
}

/** A character of the dictionary never costs more than one it lacks, and a rare word not more than a rare phrase. */
const dearestCharacter = 12;
const dearestWord = 15;
const line = /^([\u3007\u3400-\u9fff][\u3007\u3400-\u9fff0-9A-Za-z·]*) (\d+) ([a-z]*)/gm;
const functionTag = /^(?:p|c|u[a-z]?|d[a-z]?|r[a-z]?|y|e)$/;

/** The dictionary's parts of speech, as coarsely as names in open text need them; 0 is a word the dictionary lacks. */
const wordTags = [
  "",
  "nr",
  "nrt nrfg",
  "ns",
  "nt",
  "nz",
  "n ng",
  "v vd vg vi vq",
  "vn",
  "a ad ag an",
  "d dg",
  "p c u ud ug uj ul uv uz y e",
  "j",
  "r rg rr rz",
  "m q mq mg",
  "f",
  "t tg",
  "i l",
];
const otherTag = wordTags.length;
const tagOf = new Map(wordTags.flatMap((tags, index) => tags.split(" ").map((tag) => [tag, index] as const)));

/** Reads jieba's dictionary (`word count tag` a line): Han words, with the cost of their share in its corpus. */
export function readDictionary(text: string): Word[] {
  const entries = [...text.matchAll(line)].map(([, word, count, tag]) => ({
    text: word!,
    count: Number(count),
    tag: tag!,
  }));
  const total = Math.log(entries.reduce((sum, { count }) => sum + count, 0));
  return entries.map((entry) => ({
    text: entry.text,
    class: classOf(entry.tag),
    tag: tagOf.get(entry.tag) ?? otherTag,
    cost: Math.min(
      total - Math.log(Math.max(entry.count, 1)),
      entry.text.length === 1 ? dearestCharacter : dearestWord,
    ),
  }));
}

function classOf(tag: string): WordClass {
  if (tag.startsWith("nr")) return "name";
  if (tag === "v" || /^v[a-z]$/.test(tag)) return tag === "vn" ? "other" : "verb";
  return functionTag.test(tag) ? "function" : "other";
}
