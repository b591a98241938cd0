import { readDictionary, type Word } from "./dictionary.ts";
import { pathOf, type Inputs } from "./inputs.ts";
import { wordClasses } from "./lexicon.ts";
import type { Term } from "./term.ts";
import { readTable } from "./table.ts";

/** Where a stretch is a term as well, its reading as a word must cost more than any term does. */
const cheapestBesideTerm = 8;

/**
 * The dictionary's words and our own, by text. Words that only glue terms together (`省委书记`, `江西省委`) are left out,
 * because as one word they would hide the post or the place in them.
 */
export function readWords(inputs: Inputs, terms: readonly Term[]): Map<string, Word> {
  const words = new Map(readDictionary(inputs.dictionary).map((word) => [word.text, word]));
  for (const row of readTable(pathOf("words"), inputs.tables.words)) {
    const text = row.required("word");
    const tag = words.get(text)?.tag ?? 0;
    words.set(text, { text, tag, cost: row.number("cost"), class: row.oneOf("class", wordClasses) });
  }
  const glue = glueOf(terms);
  const known = new Set(terms.map((term) => term.text));
  for (const word of [...words.values()]) {
    if (known.has(word.text)) words.set(word.text, { ...word, cost: Math.max(word.cost, cheapestBesideTerm) });
    else if (word.text.length > 2 && isGlued(word.text, glue)) words.delete(word.text);
  }
  return words;
}

interface Glue {
  readonly parts: ReadonlySet<string>;
  /** Terms that must stay visible: a longer dictionary word may not end in one of these. */
  readonly heads: ReadonlySet<string>;
}

const glueOf = (terms: readonly Term[]): Glue => ({
  parts: new Set(terms.map((term) => term.text)),
  heads: new Set(terms.filter((term) => term.kind === "head" && term.text.length > 1).map((term) => term.text)),
});

function isGlued(word: string, { parts, heads }: Glue): boolean {
  for (let at = 1; at < word.length; at++) {
    const rest = word.slice(at);
    if (
      heads.has(rest) ||
      (heads.has(word.slice(0, at)) && rest.length > 1) ||
      (parts.has(word.slice(0, at)) && parts.has(rest))
    )
      return true;
  }
  return false;
}
