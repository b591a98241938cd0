import type { WordClass } from "./lexicon.ts";

export interface Word {
  readonly text: string;
  /** −ln p, in nats. */
  readonly cost: number;
  readonly class: WordClass;
}

/** A character of the dictionary never costs more than one it lacks, and a rare word not more than a rare phrase. */
const dearestCharacter = 12;
const dearestWord = 15;
const line = /^([\u3007\u3400-\u9fff][\u3007\u3400-\u9fff0-9A-Za-z·]*) (\d+) ([a-z]*)/gm;
const functionTag = /^(?:p|c|u[a-z]?|d[a-z]?|r[a-z]?|y|e)$/;

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
