import type { Terms } from "../lattice/terms.ts";
import { hanScore, isBeginning, overlap } from "./han-name.ts";
import { described, isCue, rightContext, unasked } from "./name-context.ts";
import { conjunction, dottedScore, foreignScore, leastBehindTitle, leastForeign, never } from "./transliterated.ts";

/** A place where a name may begin, with how strongly the left side asks for one. */
export interface Anchor {
  readonly at: number;
  readonly strength: number;
  /** Where the name must end, if that is known. */
  readonly end?: number;
}

export interface Candidate {
  readonly name: string;
  readonly printed: string;
  readonly end: number;
  readonly score: number;
  /** The next likely reading of the same place. */
  readonly rival?: { readonly name: string; readonly score: number };
}

const spacedName = /([\u3400-\u9fff]) {1,2}([\u3400-\u9fff])/y;
/** A people, a township, whom one calls 先生 by the surname, or words with a pronoun: `祝贺他` is nobody. */
const noneOfNames = /(?:族|的|先生|女士|[乡镇])$|.[他她它们我你您]/;
/** Behind the name of a company: `惠博普有限公司`. */
const ofCompany = /^(?:\([^()]{1,6}\))?[\u4e00-\u9fff]{0,4}?(?:有限|股份|公司|集团|控股)/;
/** Least score of a name, in nats. */
export const threshold = 3;

/** The likeliest name at an anchor; undefined where nothing there is likely enough. */
export function bestCandidate(text: string, anchor: Anchor, end: number, terms: Terms): Candidate | undefined {
  const { at, strength } = anchor;
  const limit = Math.min(end, at + longestLook);
  const spaced = anchor.end === undefined && text[at + 1] === " " ? spacedAt(text, anchor) : null;
  if (spaced) return spacedCandidate(spaced, anchor, terms);
  const length = runLength(text, at, limit);
  if (length < 2 || isHopeless(text, anchor, terms)) return undefined;
  const behind =
    strength >= 3 && conjunction.test(text[at]!)
      ? bestCandidate(text, { at: at + 1, strength: 2 }, end, terms)
      : undefined;
  return behind ?? likeliest({ text, anchor, limit, terms }, length);
}

/** Nothing on the left asks for a name, and what stands here neither begins with a surname nor looks transliterated. */
function isHopeless(text: string, { at, strength, end }: Anchor, terms: Terms): boolean {
  if (strength >= 2 || end !== undefined || terms.names.opens(text.charCodeAt(at))) return false;
  return terms.foreignness(text.slice(at, at + 2)) < leastAtFirst && !/[·同(,]/.test(text.slice(at + 1, at + 6));
}

const leastAtFirst = -2.6;

/** How far a name and what stands behind it are looked at. */
const longestLook = 40;
const longestName = 9;
const longestDotted = 24;

function spacedAt(text: string, { at, strength }: Anchor): RegExpExecArray | null {
  spacedName.lastIndex = at;
  const found = spacedName.exec(text);
  if (!found) return null;
  const next = text[at + found[0].length] ?? " ";
  const closed =
    !isNameUnit[next.charCodeAt(0)] || /[为的任]/.test(next) || text.startsWith("同志", at + found[0].length);
  return closed || (strength >= 3 && rightContext(text, at + found[0].length, text.length) > 0) ? found : null;
}

const isNameUnit = Uint8Array.from({ length: 65536 }, (_, code) =>
  (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || code === 0xb7 ? 1 : code >= 0xd840 && code <= 0xd88f ? 2 : 0,
);

/** Units from `at` on that a name can hold: Han, astral Han, middle dots. */
function runLength(text: string, at: number, limit: number): number {
  let to = at;
  let longest = longestName;
  while (to < limit && to - at < longest) {
    const code = text.charCodeAt(to);
    const kind = isNameUnit[code]!;
    if (kind === 0) break;
    if (code === 0xb7) longest = longestDotted;
    to += kind;
  }
  return Math.min(to, limit) - at;
}

interface Place {
  readonly text: string;
  readonly anchor: Anchor;
  /** Nothing behind it is looked at. */
  readonly limit: number;
  readonly terms: Terms;
}

function likeliest(place: Place, run: number): Candidate | undefined {
  const { at, end } = place.anchor;
  const exact = end === undefined ? undefined : end - at;
  if (exact !== undefined && run < exact) return undefined;
  const readings: Candidate[] = [];
  for (let length = exact ?? 2; length <= (exact ?? run); length++) {
    const found = candidateOf(place, length);
    if (found) readings.push(found);
  }
  if (readings.length > 1) readings.sort((a, b) => b.score - a.score || a.end - b.end);
  const [best, second] = readings;
  if (!best || best.score < threshold) return undefined;
  return second ? { ...best, rival: { name: second.name, score: second.score } } : best;
}

/** The reading of that length; undefined where it is not even a rival to another. */
function candidateOf(place: Place, length: number): Candidate | undefined {
  const { text, anchor } = place;
  const { at, strength } = anchor;
  const context = contextBehind(place, at + length);
  if (context === unasked && strength < threshold - unasked - mostForName) return undefined;
  const name = text.slice(at, at + length);
  const score = strength + candidateScore(name, place, context);
  return score < leastOfRival ? undefined : { name, printed: name, end: at + length, score };
}

/** A reading this far below what makes a name is no rival to one. */
const leastOfRival = threshold - 2;

/** Right behind a title, any verb may go on, if what stands between them is no word. */
function contextBehind({ text, anchor, limit, terms }: Place, at: number): number {
  const context = rightContext(text, at, limit);
  if (context !== unasked || anchor.strength < behindTitle || !terms.verbAt(text, at, limit)) return context;
  const between = text.slice(anchor.at, at);
  return terms.isPlainWord(between) || terms.isFunctionWord(between.slice(0, 2)) ? unasked : 1.2;
}

const behindTitle = 4;

/** The characters of a name speak for it by no more than this. */
const mostForName = 3;

function spacedCandidate(spaced: RegExpExecArray, anchor: Anchor, terms: Terms): Candidate | undefined {
  const name = spaced[1]! + spaced[2]!;
  if (terms.names.surnameLength(name) === 0) return undefined;
  return { name, printed: spaced[0], end: anchor.at + spaced[0].length, score: anchor.strength + 3 };
}

function candidateScore(name: string, { text, anchor, terms }: Place, context: number): number {
  if (name.includes("·")) return context + dottedScore(name, terms);
  const model = terms.names.score(name);
  const strength = context >= described ? Math.max(anchor.strength, 3) : anchor.strength;
  if (model > -Infinity && anchor.strength + context + Math.min(mostForName, model * 0.4) < threshold) return never;
  const right = text.slice(anchor.at + name.length, anchor.at + name.length + 2);
  if (noneOfNames.test(name) || isCue(name) || joinsNext(name, right) || isCompany(text, anchor.at + name.length))
    return never;
  if (model > -Infinity)
    return (
      context +
      hanScore(name, model, { ...anchor, strength, whole: context >= described }, terms) -
      overlap(name, right, context, terms) -
      (isBeginning(text.slice(anchor.at + name.length, anchor.at + name.length + 3), context, terms) ? 2 : 0)
    );
  return context + unlistedScore(name, { right, context }, anchor, terms);
}

const isCompany = (text: string, at: number): boolean => ofCompany.test(text.slice(at, at + 14));

/** `林弘和|省长叶望春`: the last character joins the next one's title. */
const joinsNext = (name: string, right: string): boolean =>
  name.length > 2 && /[和与]$/.test(name) && /^(?:省|市|县|区|州|自治|国|中|总|主席|书记|部|副|外)/.test(right);

/** A name whose first character is in no list of surnames: called 同志, rare, or transliterated. */
function unlistedScore(
  name: string,
  { right, context }: { readonly right: string; readonly context: number },
  anchor: Anchor,
  terms: Terms,
): number {
  if (context === described && isCalled(name, right) && !terms.isPlainWord(name)) return 0;
  if (right === "同志") return never;
  if (isUnlisted(name, anchor, context, terms)) return hanScore(name, 0, anchor, terms);
  return context < 1 || isTooShort(name, anchor, terms) ? never : foreignScore(name, terms, leastFor(name, anchor));
}

const isTooShort = (name: string, { end, strength }: Anchor, terms: Terms): boolean =>
  name.length < 3 && end === undefined && (strength < 2 || terms.isPlainWord(name));

const leastFor = (name: string, { strength }: Anchor): number =>
  strength >= behindTitle && name.length === 2 ? leastBehindTitle : leastForeign;

/** `岩望海,女,`: what is called 同志, or described as persons are, is a name, if it is none of our words. */
const isCalled = (name: string, right: string): boolean => (right === "同志" ? name.length <= 3 : name.length === 3);

/** Behind a post or in a notice, a rare surname is known by the given name that follows it. */
function isUnlisted(name: string, { strength }: Anchor, context: number, terms: Terms): boolean {
  if (strength < 3 || context < 2) return false;
  const score = terms.names.unlistedScore(name);
  return name.length === 2 ? score > 1 && context === 2 && strength >= 4 : score > 2;
}
