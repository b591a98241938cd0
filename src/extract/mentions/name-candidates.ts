import type { Terms } from "../lattice/terms.ts";
import {
  behindTitle,
  candidateScore,
  isHopelessAs,
  mostForName,
  threshold,
  type Anchor,
  type Place,
} from "./candidate-score.ts";
import { rightContext, unasked } from "./name-context.ts";
import { conjunction } from "./transliterated.ts";
import { holdsUnit, unitsOf } from "../../text/units.ts";

export interface Candidate {
  readonly name: string;
  readonly printed: string;
  readonly end: number;
  readonly score: number;
  /** The next likely reading of the same place. */
  readonly rival?: { readonly name: string; readonly score: number };
}

const spacedName = /([\u3400-\u9fff]) {1,2}([\u3400-\u9fff])/y;
/** The likeliest name at an anchor; undefined where nothing there is likely enough. */
export function bestCandidate(text: string, anchor: Anchor, end: number, terms: Terms): Candidate | undefined {
  const { at, strength } = anchor;
  const limit = Math.min(end, at + longestLook);
  const spaced = anchor.end === undefined && text[at + 1] === " " ? spacedAt(text, anchor) : null;
  if (spaced) return spacedCandidate(spaced, anchor, terms);
  const length = runLength(text, at, limit);
  if (length < 2 || isHopeless(text, anchor, terms)) return undefined;
  const behind =
    strength >= 1.5 && conjunction.test(text.slice(at, at + 2))
      ? bestCandidate(text, { at: at + 1, strength: 2 }, end, terms)
      : undefined;
  return behind ?? likeliest({ text, anchor, limit, terms, dot: dotIn(text, at, at + length) }, length);
}

/** Nothing on the left asks for a name, and what stands here neither begins with a surname nor looks transliterated. */
function isHopeless(text: string, { at, strength, end }: Anchor, terms: Terms): boolean {
  if (text[at] === text[at + 1] && conjunction.test(text[at]!)) return true;
  if (strength >= 2 || end !== undefined || terms.names.opens(text.charCodeAt(at))) return false;
  return (
    terms.foreignnessAt(text, at, Math.min(2, text.length - at)) < leastAtFirst &&
    !holdsUnit(asking, text, at + 1, at + 6)
  );
}

/** A dot, 同志 and what describes a person ask for a name from behind it. */
const asking = unitsOf("·同(,");

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

/** `迪亚罗-卡贝尔`: read in titled names only. */
const hyphen = 0x2d;
const isNameUnit = Uint8Array.from({ length: 65536 }, (_, code) =>
  (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || code === 0xb7 || code === hyphen
    ? 1
    : code >= 0xd840 && code <= 0xd88f
      ? 2
      : 0,
);

/** Units from `at` on that a name can hold: Han, astral Han, middle dots. */
function runLength(text: string, at: number, limit: number): number {
  let to = at;
  let longest = longestName;
  while (to < limit && to - at < longest) {
    const code = text.charCodeAt(to);
    const kind = isNameUnit[code]!;
    if (kind === 0) break;
    if (code === 0xb7 || code === hyphen) longest = longestDotted;
    to += kind;
  }
  return Math.min(to, limit) - at;
}

/** The first middle dot or hyphen of `text[at, end)`; Infinity where there is none. */
function dotIn(text: string, at: number, end: number): number {
  for (let i = at; i < end; i++) if (text.charCodeAt(i) === 0xb7 || text.charCodeAt(i) === hyphen) return i;
  return Infinity;
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
  const dotted = place.dot < at + length;
  const model = dotted ? -Infinity : place.terms.names.scoreAt(text, at, length);
  if (!dotted && isHopelessAs(place, length, model, context)) return undefined;
  const name = text.slice(at, at + length);
  const score = strength + candidateScore(name, place, model, context);
  return score < leastOfRival ? undefined : { name, printed: name, end: at + length, score };
}

/** A reading this far below what makes a name is no rival to one. */
const leastOfRival = threshold - 2;

/** Behind title and name, 在 says where the one so called does something. */
const followsPlace = 2.2;
/** `因在武汉`, `正在`: the character before 在 is none of the name. */
const adverb = /[因正已也还都曾现将仍又均则]/;

/** Right behind a title, any verb may go on, if what stands between them is no word. */
function contextBehind({ text, anchor, limit, terms }: Place, at: number): number {
  const context = rightContext(text, at, limit);
  if (text[at] === "在" && anchor.strength >= behindTitle && !adverb.test(text[at - 1]!))
    return Math.max(context, followsPlace);
  if (context !== unasked || anchor.strength < behindTitle || !terms.verbAt(text, at, limit)) return context;
  const between = text.slice(anchor.at, at);
  return terms.isPlainWord(between) || terms.isFunctionWord(between.slice(0, 2)) ? unasked : 1.2;
}

function spacedCandidate(spaced: RegExpExecArray, anchor: Anchor, terms: Terms): Candidate | undefined {
  const name = spaced[1]! + spaced[2]!;
  if (terms.names.surnameLength(name) === 0) return undefined;
  return { name, printed: spaced[0], end: anchor.at + spaced[0].length, score: anchor.strength + 3 };
}
