import { unitsOf } from "../../text/units.ts";
import type { Terms } from "../lattice/terms.ts";
import { hanScore, isBeginning, overlap } from "./han-name.ts";
import { described, isCue, noneOfNames } from "./name-context.ts";
import { conjunction, foreignScore, holdsWord, leastFor, leastForeign, never, partedScore } from "./transliterated.ts";

/** Behind the name of a company: `惠博普有限公司`. */
const ofCompany = /^(?:\([^()]{1,6}\))?[\u4e00-\u9fff]{0,4}?(?:有限|股份|公司|集团|控股)/;
/** Least score of a name, in nats. */
export const threshold = 3;
/** Left strength of what stands right behind a title. */
export const behindTitle = 4;
/** The characters of a name speak for it by no more than this. */
export const mostForName = 3;

/** A place where a name may begin, with how strongly the left side asks for one. */
export interface Anchor {
  readonly at: number;
  readonly strength: number;
  /** Where the name must end, if that is known. */
  readonly end?: number;
}

/** Where names are looked for. */
export interface Place {
  readonly text: string;
  readonly anchor: Anchor;
  /** Nothing behind it is looked at. */
  readonly limit: number;
  readonly terms: Terms;
  /** The first middle dot from the anchor on; Infinity where there is none. */
  readonly dot: number;
}

/**
 * Whether a reading without dots is ruled out by its characters alone, before a string is cut: as a Han name it falls short,
 * or it has no surname and is no transliteration either.
 */
export function isHopelessAs({ text, anchor, terms }: Place, length: number, model: number, context: number): boolean {
  const { at, strength } = anchor;
  if (model > -Infinity) return strength + context + Math.min(mostForName, model * 0.4) < threshold;
  if (context === described || (strength >= 3 && context >= 2)) return false;
  return (
    context < 1 ||
    terms.foreignnessAt(text, at, length) < leastFor(length, strength >= behindTitle || anchor.end !== undefined)
  );
}

/** What speaks for a reading apart from how strongly its left side asks for a name. */
export function candidateScore(name: string, place: Place, model: number, context: number): number {
  const { text, anchor, terms, dot } = place;
  if (dot < anchor.at + name.length) return context + partedScore(name, anchor.strength >= behindTitle, terms);
  const strength = context >= described ? Math.max(anchor.strength, 3) : anchor.strength;
  const right = text.slice(anchor.at + name.length, anchor.at + name.length + 2);
  if (isNoName(name, right, terms) || isCompany(text, anchor.at + name.length)) return never;
  if (model > -Infinity) {
    const han =
      context +
      hanScore(name, model, { ...anchor, strength, whole: context >= described, closed: context >= 2 }, terms) -
      overlap(name, right, context, terms) -
      (isBeginning(text.slice(anchor.at + name.length, anchor.at + name.length + 3), context, terms) ? 2 : 0);
    return han + anchor.strength >= threshold
      ? han
      : Math.max(han, unlistedScore(name, { right, context }, anchor, terms));
  }
  return context + unlistedScore(name, { right, context }, anchor, terms);
}

const isNoName = (name: string, right: string, terms: Terms): boolean =>
  (conjunction.test(name) && terms.isTerm(name.slice(1))) ||
  noneOfNames.test(name) ||
  isCue(name) ||
  (goesOn[name.charCodeAt(name.length - 1)] === 1 && (joinsNext(name, right) || belongs(name, right))) ||
  goesBeyond(name, terms);

/** Last characters of a seeming name that may belong to what follows; most names end otherwise. */
const goesOn = unitsOf("调转升改接通致关由基位至鉴属和与");

/** `克林顿|派`: the dictionary knows who is meant by the characters before the last, and that one is a word. */
const goesBeyond = (name: string, { lexicon, names }: Terms): boolean =>
  name.length > shortestListed &&
  !names.opens(name.charCodeAt(0)) &&
  lexicon.wordClass(name.slice(0, -1)) === "name" &&
  lexicon.wordClass(name) !== "name" &&
  /verb|function/.test(lexicon.wordClass(name.slice(-1)) ?? "");
const shortestListed = 3;

const isCompany = (text: string, at: number): boolean => ofCompany.test(text.slice(at, at + 14));

/** `凌云|调任`: the verb by which somebody comes to a post. */
const belongs = (name: string, right: string): boolean =>
  name.length > 2 && /[调转升改接]$/.test(name) && /^[任至]/.test(right);

/** `林弘和|省长叶望春`, `普京通|电话`: the last character belongs to what follows. */
const joinsNext = (name: string, right: string): boolean =>
  (/[通致]$/.test(name) && /^[电话]/.test(right)) ||
  (/[关由基位至鉴属]$/.test(name) && right.startsWith("于")) ||
  (name.length > 2 && /[和与]$/.test(name) && /^(?:省|市|县|区|州|自治|国|中|总|主席|书记|部|副|外)/.test(right));

/** A name whose first character is in no list of surnames: called 同志, rare, or transliterated. */
function unlistedScore(
  name: string,
  { right, context }: { readonly right: string; readonly context: number },
  anchor: Anchor,
  terms: Terms,
): number {
  if (context === described && isCalled(name, right) && !terms.isPlainWord(name)) return 0;
  if (right === "同志") return never;
  if (isUnlisted(name, anchor, context, terms) || isMarried(name, anchor, context, terms))
    return hanScore(name, 0, anchor, terms);
  return context < 1 ? never : transliteratedScore(name, context, anchor, terms);
}

function transliteratedScore(name: string, context: number, anchor: Anchor, terms: Terms): number {
  if (conjunction.test(name)) return never;
  const titled = anchor.strength >= behindTitle || anchor.end !== undefined;
  const enclosed = context >= 2 && titled;
  if (isTooShort(name, anchor, terms) && !(enclosed && terms.foreignness(name) > leastOfWord)) return never;
  const usual = leastFor(name.length, titled);
  const least = usual < leastForeign && name.length > 3 && holdsWord(name, terms) ? leastForeign : usual;
  return foreignScore(name, terms, { least, enclosed });
}

/** A short name that also is a word (`南苏丹总统基尔`) is to be as foreign as this. */
const leastOfWord = -0.3;

const isTooShort = (name: string, { end, strength }: Anchor, terms: Terms): boolean =>
  name.length < 3 && end === undefined && (strength < 2 || terms.isPlainWord(name));

/** `主席范徐丽泰`: behind a title, the surname of a husband before a whole name. */
const isMarried = (name: string, { strength }: Anchor, context: number, terms: Terms): boolean =>
  name.length === 4 &&
  strength >= behindTitle &&
  context >= 2 &&
  terms.names.surnameLength(name) === 1 &&
  terms.names.score(name.slice(1)) > likelyName &&
  terms.foreignness(name) < leastForeign;

/** Scores of names that are likely as such, in nats. */
const likelyName = 6;

/** `岩望海,女,`: what is called 同志, or described as persons are, is a name, if it is none of our words. */
const isCalled = (name: string, right: string): boolean => (right === "同志" ? name.length <= 3 : name.length === 3);

/** Behind a post or in a notice, a rare surname is known by the given name that follows it. */
function isUnlisted(name: string, { strength }: Anchor, context: number, terms: Terms): boolean {
  if (strength < 3 || context < 2) return false;
  const score = terms.names.unlistedScore(name);
  return name.length === 2 ? score > 1 && context === 2 && strength >= 4 : score > 2;
}
