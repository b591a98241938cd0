import type { Span } from "../../text/span.ts";
import type { Terms } from "../lattice/terms.ts";
import type { Tokens } from "../lattice/token.ts";
import type { WordIndex } from "../mentions/word-index.ts";
import { addresses, followers, none, notOfFigures, owned, places } from "./beside-names.ts";
import type { Named } from "./labels.ts";

interface Read {
  readonly sentence: Span;
  readonly tokens: Tokens;
}

/** What stands beside a name, and who is known to everybody, says more surely than weights what is named and where it ends. */
export type Settler = (names: readonly Named[], read: Read, text: string) => Named[];

const person = "Person";

export function settler(terms: Terms, figures: WordIndex): Settler {
  return (names, { sentence, tokens }, text) => {
    let made = names.map((name) => (name.kind === person ? settled(name, text.slice(0, sentence.end), terms) : name));
    for (let index = 0; index < tokens.length; index++) {
      const start = tokens.start(index);
      const known = knownAt(text, start, sentence.end, figures) ?? addressedAt(text, start, tokens.end(index), terms);
      if (known && start + known.size <= sentence.end) made = withPerson(made, start, known, text);
    }
    return made.sort((a, b) => a.start - b.start);
  };
}

/** `甘棠镇`, `丘伯特|省`, `乔治·梅森|大学`: taken for people, but what they end with or what follows says otherwise. */
function settled(name: Named, text: string, terms: Terms): Named {
  const { start, end } = name;
  const word = text.slice(start, end);
  if (isPlace(word, terms)) return { kind: "Place", start, end };
  const owner = owned.exec(word)?.[1];
  if (owner && isPlace(owner, terms)) return { kind: "Place", start, end: end - 1 };
  if (word.length > 2 && places.test(word)) return { kind: "Place", start, end };
  if (word.length < 3 || (word.length === 3 && terms.lexicon.surnames.has(word[0]!))) return name;
  for (const { ending, kind } of followers) {
    const behind = ending.exec(text.slice(end, end + 4));
    if (behind) return { kind, start, end: end + behind[0].length };
  }
  return name;
}

function isPlace(word: string, terms: Terms): boolean {
  if (terms.placeNamed(word) || terms.placeAbbreviated(word)) return true;
  const node = terms.lexicon.find(word);
  return node >= 0 && !terms.lexicon.surnames.has(word[0]!) && terms.lexicon.tagAt(node) === placeTag;
}
/** The dictionary's `ns`, in the order of its parts of speech. */
const placeTag = 3;

interface Known {
  readonly size: number;
  /** What the weights may have read there instead. */
  readonly yields: (name: Named, text: string) => boolean;
}

const isDotted = ({ start, end }: Named, text: string): boolean => text.slice(start, end).includes("·");

/** `李白`: nobody else, unless a longer name holds it. */
function knownAt(text: string, start: number, end: number, figures: WordIndex): Known | undefined {
  const size = figures.longestAt(text, start, end);
  if (size === 0 || notOfFigures.test(text.slice(start + size, start + size + 3))) return undefined;
  return {
    size,
    yields: (name, of) =>
      name.kind === person ? name.start === start && !isDotted(name, of) : name.end - name.start <= size,
  };
}

const longestAddressed = 4;
const dearestSurname = 9;

/** `陈|老师`: the surname alone, whatever of the address was taken for a given name. */
function addressedAt(text: string, start: number, tokenEnd: number, terms: Terms): Known | undefined {
  const surname = text[start]!;
  if (!(terms.lexicon.surnames.get(surname)! < dearestSurname) || none.has(surname)) return undefined;
  if (!addresses.test(text.slice(start + 1, start + 4))) return undefined;
  const word = tokenEnd === start + 2;
  return {
    size: 1,
    yields: (name) => name.kind === person && name.start === start && name.end <= start + longestAddressed,
    ...(word && { size: 0 }),
  };
}

/** Puts a person in the place of what yields to it; where anything else was read, that stays. */
function withPerson(names: Named[], start: number, { size, yields }: Known, text: string): Named[] {
  const end = start + Math.max(1, size);
  const over = names.filter((name) => name.start < end && name.end > start);
  if (over.some((name) => !yields(name, text)) || (size === 0 && over.length === 0)) return names;
  return [...names.filter((name) => !over.includes(name)), { kind: person, start, end }];
}
