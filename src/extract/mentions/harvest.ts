import type { Terms } from "../lattice/terms.ts";
import { certainNames, type CertainNames, type Standing } from "./certain-names.ts";
import { completeNames } from "./complete-names.ts";
import { behindNoTitle, honorifics, titlesAfterName } from "./cues.ts";
import { threshold, type Anchor } from "./candidate-score.ts";
import { bestCandidate } from "./name-candidates.ts";
import { conjunction } from "./transliterated.ts";
import { cueAt, cues, isBreak } from "./name-context.ts";
import { holdsUnit, unitsOf } from "../../text/units.ts";
import { wordIndex } from "./word-index.ts";

const listNext = /^(?:\([^()]{1,12}\))?(?:同志)?(?:[、,;]|\s+|和|与|及|以及|同)/;
/** Behind these a post noun is the first word of a body or a meeting: `代表团`, `主席台`. */
const partOfBody = new RegExp(`^(?:[${behindNoTitle}会]|办公)`);
/** A line of a notice of appointment: a name, then `为`, `任` or `的` and a post. */
const notice =
  /^[^,。;:为的]{2,4}(?:\([^()]{1,12}\))?(?:、[^,。;:为的]{2,4}(?:\([^()]{1,12}\))?)*(?:同志)?(?:(?:当选)?为|任|拟任|不再担任|的)[^,。;]{2,40}(?:[长员记任席理官使事师](?=[(;。,\s]|$)|职务)/;
/** What the third to fifth character of such a line may be; most lines are dismissed by it. */
const noticeMark = unitsOf("(、同为当任拟不的");
const called = wordIndex(honorifics);
const appointing = /任命|免去|接受|增补|选举|补选|提名|推选|撤销/;
/** `时任青原县委书记的卢孟秋`, `调任…的`: only such a title stands with 的 before its holder. */
const then = /(?:时任|调任|转任|升任|改任|出任|跻身)[^,。;]*$/;
const longestTitle = 30;
const longestBeforeTitle = 5;
/** Left strength of a list item: its neighbour is a name, so it very likely is one. */
const listed = 3.5;

/** Names the article vouches for: behind posts, in appointment slots, in lists beside other names, before 同志 and the like. */
export function harvest(text: string, readable: readonly (readonly [number, number])[], terms: Terms): CertainNames {
  const found = new Map<string, Standing>();
  const spelled = new Set<string>();
  // A list is followed once from each of its names' own anchors, not again from every name before.
  const followed = new Set<string>();
  for (const [start, end] of readable) {
    for (const anchor of anchors(text, start, end, terms)) follow(anchor, end);
  }
  return certainNames([...completeNames(new Set(found.keys()), text, terms), ...spelled], found);

  function follow(first: Anchor, end: number): void {
    let anchor: Anchor | undefined = first;
    while (anchor) {
      const best = bestCandidate(text, anchor, end, terms);
      if (!best) return;
      if (best.score > (found.get(best.name)?.score ?? -Infinity)) found.set(best.name, best);
      if (best.printed !== best.name) spelled.add(best.printed);
      const next = listNext.exec(text.slice(best.end, Math.min(end, best.end + 24)));
      anchor = next ? { at: best.end + next[0].length, strength: Math.min(anchor.strength, listed) } : undefined;
      const step = anchor && `${anchor.at} ${anchor.strength}`;
      if (step === undefined || followed.has(step)) return;
      followed.add(step);
    }
  }
}

/** Left sides that ask for a name: a post head, an appointment verb, a line or clause start; and what a title stands behind. */
function anchors(text: string, start: number, end: number, terms: Terms): Anchor[] {
  const list: Anchor[] = [];
  const telling = tellingUnits(terms);
  let lineStart = true;
  let headEnd = -1;
  for (let at = start; at < end; at++) {
    if (!lineStart && telling[text.charCodeAt(at)] === 0) continue;
    const stop = at + terms.longestHead(text, at, end);
    if (isTitle(text, at, stop, headEnd)) {
      headEnd = stop;
      list.push(...aroundHead({ text, start, at, end }, headEnd, terms));
    }
    if (called.longestAt(text, at, end) > 0) list.push(...endingAt(text, start, at, terms));
    const other = text[at] === "·" ? dottedAt(text, start, at, terms) : cuedAt(text, at, headEnd);
    if (other) list.push(other);
    if (lineStart && isHan(text.charCodeAt(at))) list.push({ at, strength: isNotice(text, at) ? 3 : 0.5 });
    lineStart = isBreak(text, at);
  }
  return list;
}

/** `主席` in `副主席` says nothing more of who stands beside it. */
const isTitle = (text: string, at: number, stop: number, before: number): boolean =>
  stop > at && stop !== before && !partOfBody.test(text.slice(stop, stop + 2));

const units = new WeakMap<Terms, Uint8Array>();

/** The units with which a title, an honorific or a cue begins, and those that end a clause: no other opens an anchor. */
function tellingUnits(terms: Terms): Uint8Array {
  const known = units.get(terms);
  if (known) return known;
  const flags = new Uint8Array(65536);
  const heads = terms.lexicon.heads.map(({ name }) => name);
  for (const word of [...heads, ...called.words, ...cues.words, "·"]) flags[word.charCodeAt(0)] = 1;
  for (let unit = 0; unit < flags.length; unit++) if (isBreak(String.fromCharCode(unit), 0)) flags[unit] = 1;
  units.set(terms, flags);
  return flags;
}

interface HeadHere {
  readonly text: string;
  /** The line's start and end, and where the head stands. */
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

/** A title asks for a name behind it; if one stands before it (`普京总统`), hardly for another. */
function aroundHead({ text, start, at, end }: HeadHere, headEnd: number, terms: Terms): Anchor[] {
  const bearer = titlesAfterName.includes(text.slice(at, headEnd)) ? endingAt(text, start, at, terms) : [];
  const behind = { at: skipSpace(text, headEnd, end), strength: bearer.length ? 1.5 : 4 };
  const past = text[headEnd] === "的" && then.test(text.slice(Math.max(start, at - longestTitle), at));
  return past ? [...bearer, behind, { at: headEnd + 1, strength: 2 }] : [...bearer, behind];
}

const isNotice = (text: string, at: number): boolean =>
  holdsUnit(noticeMark, text, at + 2, at + 5) && notice.test(text.slice(at, at + 80));

/** `普京总统`, `习近平总书记`: the likeliest of the characters before the title at which the name may begin. */
function endingAt(text: string, start: number, at: number, terms: Terms): Anchor[] {
  let best: (Anchor & { readonly score: number }) | undefined;
  if (endsBody[text.charCodeAt(at - 1)] === 1 || endsPlace(text, at, terms)) return [];
  for (let from = at - 2; from >= Math.max(start, at - longestBeforeTitle); from--) {
    if (/[和与同及]/.test(text[from]!)) continue;
    const anchor = { at: from, strength: opensName(text, start, from, terms) ? 2 : -1, end: at };
    const score = bestCandidate(text, anchor, at + 4, terms)?.score ?? -Infinity;
    if (score > (best?.score ?? threshold)) best = { ...anchor, score };
  }
  return best ? [best] : [];
}

/** With these a body ends, or nothing: what stands before the title of its head, and no name. */
const endsBody = unitsOf("委府部局厅协省县区州会团院处司副原、,。;:()《》“” \n");

/** `俄罗斯总统`, `旧金山市市长` are titles of somebody, not 罗斯 or 金山市 with a title behind. */
const endsPlace = (text: string, at: number, terms: Terms): boolean =>
  terms.placeBefore(text, at) !== undefined || (text[at - 1] === "市" && terms.placeBefore(text, at - 1) !== undefined);

/** `荷兰人维姆·杜伊森`: where the part before a dot most likely begins. */
function dottedAt(text: string, start: number, dot: number, terms: Terms): Anchor | undefined {
  let best: (Anchor & { readonly score: number }) | undefined;
  for (let at = dot - 1; at >= Math.max(start, dot - longestBeforeDot) && isHan(text.charCodeAt(at)); at--) {
    if (!opensDotted(text, start, at, terms)) continue;
    const found = bestCandidate(text, { at, strength: 2 }, Math.min(text.length, dot + 20), terms);
    if (found?.name.includes("·") && found.score > (best?.score ?? threshold))
      best = { at, strength: 2, score: found.score };
  }
  return best;
}
const longestBeforeDot = 6;

const opensDotted = (text: string, start: number, at: number, terms: Terms): boolean =>
  (opensName(text, start, at, terms) || terms.placeBefore(text, at) !== undefined || text[at - 1] === "人") &&
  (at === start || !terms.isPlainWord(text.slice(at - 1, at + 1)));

const opensName = (text: string, start: number, at: number, terms: Terms): boolean =>
  at === start ||
  isBreak(text, at - 1) ||
  conjunction.test(text[at - 1]!) ||
  /[以为于]/.test(text[at - 1]!) ||
  terms.isFunctionWord(text[at - 1]!) ||
  (at - 2 >= start && isVerb(text.slice(at - 2, at), terms));

/** The dictionary takes some of them for names. */
const isVerb = (word: string, terms: Terms): boolean =>
  terms.lexicon.wordClass(word) === "verb" || /^(?:祝贺|欢迎|感谢|邀请)$/.test(word);

function cuedAt(text: string, at: number, headEnd: number): Anchor | undefined {
  const cue = cueAt(text, at);
  if (cue === undefined || text.startsWith("同志", at)) return undefined;
  return { at: at + cue.length, strength: strengthOf(cue, at === headEnd) };
}

/** A verb of appointment all but promises a name; `和` or `由` do so only behind a title. */
const strengthOf = (cue: string, behindTitle: boolean): number =>
  appointing.test(cue) ? 3 : cue.length > 1 || behindTitle ? 2 : 0;

const rank = /^\([^()]{2,8}\)/;

const isHan = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;

/** Steps over a blank or a remark such as (挂职) between a post and its holder. */
const skipSpace = (text: string, at: number, end: number): number =>
  at + (/^ /.exec(text.slice(at, end)) ?? rank.exec(text.slice(at, Math.min(end, at + 10))) ?? [""])[0].length;
