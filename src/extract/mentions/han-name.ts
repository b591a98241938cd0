import type { Terms } from "../lattice/terms.ts";
import { conjunction, leastForeign } from "./transliterated.ts";

export const functional = /[时后因将并也还已曾均又再等的了在对为被把向是有称说要就任受未率]$/;

/** `覃耀共|同主持`: the name ends and what follows begins inside one word. */
export const overlap = (name: string, right: string, context: number, terms: Terms): number =>
  name.length > 2 && context < 2 && terms.isPlainWord(name.slice(-1) + right.slice(0, 1)) ? 2.5 : 0;

/** `施泰|因迈尔`: what follows a seeming name goes on as transliterations do. */
export const isBeginning = (following: string, context: number, terms: Terms): boolean =>
  context > 0 &&
  context < 2 &&
  !conjunction.test(following) &&
  /^[\u4e00-\u9fff]{3}$/.test(following) &&
  terms.foreignness(following) > leastGoingOn;

const leastGoingOn = -0.8;

/** How a name was found: how strongly its left side asks for it, where it must end, whether its end is certain. */
export interface Found {
  readonly strength: number;
  readonly end?: number;
  readonly whole?: boolean;
  /** What follows a name follows it: 有 or 为 is then its last character (`周安有带队`). */
  readonly closed?: boolean;
}

/** `周密将`, and more so `宣布将`: the last character goes on with the sentence. */
const tailCost = (name: string, terms: Terms, closed: boolean): number =>
  name.length > 2 && functional.test(name) && !(closed && /[有为]$/.test(name))
    ? terms.verbAt(name, 0, 2)
      ? 5
      : 3
    : 0;

/** Behind a title, a name that a county has, too (`市长凌云`). */
const isNamesake = (name: string, strength: number, terms: Terms): boolean =>
  strength >= behindTitle && name.length === 2 && terms.placeNamed(name)?.kind === "county";
const ofNamesake = 2.5;
const behindTitle = 4;

/** What speaks for a Han name apart from its neighbours; `model` is how likely its characters make one, in nats. */
export function hanScore(
  name: string,
  model: number,
  { strength, end, whole = false, closed = false }: Found,
  terms: Terms,
): number {
  const bounded = Math.max(-3, Math.min(3, model * 0.4));
  const tail = whole ? 0 : tailCost(name, terms, closed);
  const ordinary = strength < 1 && terms.isPlainWord(name.slice(-2)) ? 0.7 : 0;
  const transliterated = end !== undefined && terms.foreignness(name) > leastForeign;
  const misread = isMisread(name, end !== undefined, terms) ? 4 : 0;
  const word = isNamesake(name, strength, terms) ? ofNamesake : terms.wordPenalty(name, transliterated ? 3 : strength);
  return bounded - misread - tail - ordinary - word;
}

/** `任广东`, `山东原`: a place with a word beside it; a county's short name may be a given name (`秦亚东`). */
const holdsTerm = (name: string, terms: Terms): boolean =>
  (terms.isTerm(name.slice(1)) && (terms.placeNamed(name.slice(1))?.kind !== "county" || !isSurnameOnly(name[0]!))) ||
  (/[原前现]$/.test(name) && terms.isTerm(name.slice(0, 2)));

/** Surnames that are no everyday words before a place. */
const isSurnameOnly = (character: string): boolean => !/[任于和向从在到经连过往原全各去来自]/.test(character);

/** `任` + a place, or `和` behind a title, are hardly surnames. */
const isMisread = (name: string, ends: boolean, terms: Terms): boolean =>
  (name.length > 2 && holdsTerm(name, terms)) ||
  (conjunction.test(name) && (ends || (name.length > 2 && terms.isPlainWord(name.slice(1)))));
