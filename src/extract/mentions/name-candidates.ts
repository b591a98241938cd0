import type { Terms } from "../lattice/terms.ts";
import { cueAt, described, isCue, rightContext, unasked } from "./name-context.ts";

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
}

const spacedName = /([\u3400-\u9fff]) {1,2}([\u3400-\u9fff])/y;
/** Characters that open a name far more rarely than they stand before one. */
export const conjunction = /^[和与同及向由在到对是被将让请]/;
const people = /族$/;
export const functional = /[时后因将并也还已曾均又再等的了在对为被把向是有称说要就任受未]$/;
const divisions = /[市区县省州国委副驻会届]/;
/** Least score of a name, in nats. */
export const threshold = 3;
/** Below this the characters speak against a transliteration. */
const leastForeign = -1.5;
const never = -9;

/** The likeliest name at an anchor; undefined where nothing there is likely enough. */
export function bestCandidate(text: string, anchor: Anchor, end: number, terms: Terms): Candidate | undefined {
  const { at, strength } = anchor;
  const limit = Math.min(end, at + longestLook);
  const spaced = anchor.end === undefined && text[at + 1] === " " ? spacedAt(text, anchor) : null;
  if (spaced) return spacedCandidate(spaced, anchor, terms);
  const length = runLength(text, at, limit);
  if (length < 2) return undefined;
  const behind =
    strength >= 3 && conjunction.test(text[at]!)
      ? bestCandidate(text, { at: at + 1, strength: 2 }, end, terms)
      : undefined;
  return behind ?? likeliest({ text, anchor, limit, terms }, length);
}

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
  const { text, anchor } = place;
  const { at, strength } = anchor;
  const exact = anchor.end === undefined ? undefined : anchor.end - at;
  if (exact !== undefined && run < exact) return undefined;
  let best: Candidate | undefined;
  for (let length = exact ?? 2; length <= (exact ?? run); length++) {
    const context = contextBehind(place, at + length);
    if (context === unasked && strength < threshold - unasked - mostForName) continue;
    const name = text.slice(at, at + length);
    const score = strength + candidateScore(name, place, context);
    if (score >= threshold && (!best || score > best.score)) best = { name, printed: name, end: at + length, score };
  }
  return best;
}

/** Right behind a title, any verb may go on, if what stands between them is no word. */
function contextBehind({ text, anchor, limit, terms }: Place, at: number): number {
  const context = rightContext(text, at, limit);
  if (context !== unasked || anchor.strength < behindTitle || !terms.verbAt(text, at, limit)) return context;
  return terms.isPlainWord(text.slice(anchor.at, at)) ? unasked : 1.2;
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
  if (name.includes("·")) return isDotted(name, terms) ? context + 3 - foreignTail(name, terms) : never;
  if (people.test(name) || isCue(name)) return never;
  const model = terms.names.score(name);
  const strength = context >= described ? Math.max(anchor.strength, 3) : anchor.strength;
  const right = text.slice(anchor.at + name.length, anchor.at + name.length + 2);
  if (model > -Infinity)
    return (
      context +
      hanScore(name, model, { ...anchor, strength, whole: context >= described }, terms) -
      overlap(name, right, context, terms)
    );
  return context + unlistedScore(name, { right, context }, anchor, terms);
}

/** A name whose first character is in no list of surnames: called 同志, rare, or transliterated. */
function unlistedScore(
  name: string,
  { right, context }: { readonly right: string; readonly context: number },
  anchor: Anchor,
  terms: Terms,
): number {
  const word = terms.isPlainWord(name);
  if (right === "同志") return word || name.length > 3 ? never : 0;
  if (context === described && !word && name.length === 3) return 0;
  if (isUnlisted(name, anchor, context, terms)) return hanScore(name, 0, anchor, terms);
  const tooShort = name.length < 3 && anchor.end === undefined && (word || anchor.strength < 2);
  return context < 1 || tooShort ? never : foreignScore(name, terms);
}

/** Behind a post or in a notice, a rare surname is known by the given name that follows it. */
function isUnlisted(name: string, { strength }: Anchor, context: number, terms: Terms): boolean {
  if (strength < 3 || context < 2) return false;
  const score = terms.names.unlistedScore(name);
  return name.length === 2 ? score > 1 && context === 2 && strength >= 4 : score > 2;
}

/** Transliterations are known by their characters; they hold no term of ours and begin with no conjunction. */
function foreignScore(name: string, terms: Terms): number {
  const foreignness = terms.foreignness(name);
  if (
    foreignness < leastForeign ||
    conjunction.test(name) ||
    cueAt(name, 0) ||
    divisions.test(name) ||
    holdsTerm(name, terms)
  )
    return never;
  const word = terms.startsWithWord(name) || terms.isPlainWord(name.slice(-2)) ? 1.5 : 0;
  return 1.5 * (foreignness + 2.2) - 1 - word;
}

function holdsTerm(name: string, terms: Terms): boolean {
  for (let from = 0; from < name.length - 1; from++)
    for (let to = from + 2; to <= name.length; to++) if (terms.isTerm(name.slice(from, to))) return true;
  return false;
}

const longestPart = 8;

/** `古丽娜尔·木合塔尔`: every part is whole, and no title or division stands in front. */
function isDotted(name: string, terms: Terms): boolean {
  const parts = name.split("·");
  if (parts.some((part) => part.length === 0 || part.length > longestPart) || parts.at(-1)!.length < 2) return false;
  if (/[为的和与及]/.test(parts.at(-1)!) || /^(?:任命|会见|选举|免去|接受|欢迎|祝贺|邀请)/.test(name)) return false;
  const titled = Array.from(parts[0]!).some((_, i) => terms.longestHead(parts[0]!, i, parts[0]!.length) > 0);
  const placed = [2, 3, 4].some((n) => terms.isTerm(parts[0]!.slice(0, n)));
  return !titled && !placed && terms.foreignness(parts.join("")) > -2.2 && !conjunction.test(name);
}

/** `帕尔哈提·阿西木到企业`: characters at the end that no transliteration has are those of the words that follow. */
function foreignTail(name: string, terms: Terms): number {
  let length = 0;
  while (length < name.length && terms.foreignness(name[name.length - 1 - length]!) < unforeign) length++;
  const verb = length === 0 && terms.verbAt(name, name.length - 2, name.length);
  return verb ? 3 : 1.5 * length;
}

const unforeign = -3;

/** What speaks for a Han name apart from its neighbours: `任` + a place or `和` behind a title are hardly surnames. */
/** `覃耀共|同主持`: the name ends and what follows begins inside one word. */
const overlap = (name: string, right: string, context: number, terms: Terms): number =>
  name.length > 2 && context < 2 && terms.isPlainWord(name.slice(-1) + right.slice(0, 1)) ? 2.5 : 0;

function hanScore(
  name: string,
  model: number,
  { strength, end, whole = false }: Anchor & { readonly whole?: boolean },
  terms: Terms,
): number {
  const bounded = Math.max(-3, Math.min(3, model * 0.4));
  const misread =
    (name.length > 2 && terms.isTerm(name.slice(1))) ||
    (conjunction.test(name) && (end !== undefined || (name.length > 2 && terms.isPlainWord(name.slice(1)))))
      ? 4
      : 0;
  const tail = !whole && name.length > 2 && functional.test(name) ? 3 : 0;
  const ordinary = strength < 1 && terms.isPlainWord(name.slice(-2)) ? 0.7 : 0;
  const transliterated = end !== undefined && terms.foreignness(name) > leastForeign;
  return bounded - misread - tail - ordinary - terms.wordPenalty(name, transliterated ? 3 : strength);
}
