import { afterName, beforeName, honorifics } from "./cues.ts";

const strongRight = /^(?:$|[\s、,。;:()!?《』」\]【])/;
const rights = new Set(afterName.concat(honorifics));
const longestRight = Math.max(...[...rights].map((word) => word.length));
/** Right context of a name that is called 同志 or described as persons are: `(女,藏族)`. */
export const described = 3.5;
const description = /^\((?:女|男|[^()]{1,5}族)[,)]/;

/** How strongly the text behind a name asks for one, in nats; negative where it asks for none. */
export function rightContext(rest: string): number {
  if (rest.startsWith("同志") || description.test(rest)) return described;
  if (strongRight.test(rest)) return 2;
  for (let n = Math.min(longestRight, rest.length); n > 0; n--)
    if (rights.has(rest.slice(0, n))) return n > 1 ? 2.2 : 1.2;
  return -4;
}

/** A word that stands behind names is none itself. */
export const isCue = (text: string): boolean => rights.has(text) || text === "双方" || text === "各方";

const breaks = " \n\u2003,。;:、()!?";
export const isBreak = (character: string): boolean => breaks.includes(character);

function grouped(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(word[0]!, [...(groups.get(word[0]!) ?? []), word]);
  return groups;
}

const cuesByFirst = grouped(beforeName);

/** The longest word before a name that stands at `at`. */
export const cueAt = (text: string, at: number): string | undefined =>
  cuesByFirst
    .get(text[at]!)
    ?.filter((word) => text.startsWith(word, at))
    .reduce((a, b) => (b.length > a.length ? b : a), "") || undefined;
