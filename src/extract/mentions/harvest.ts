import type { Terms } from "../lattice/terms.ts";
import { certainNames, type CertainNames } from "./certain-names.ts";
import { completeNames } from "./complete-names.ts";
import { titlesAfterName } from "./cues.ts";
import { bestCandidate, type Anchor } from "./name-candidates.ts";
import { cueAt, isBreak } from "./name-context.ts";

const han = /[\u3400-\u9fff〇]/;
const listNext = /^(?:\([^()]{1,12}\))?(?:同志)?(?:[、,;]|\s+|和|与|及|以及|同)/;
/** Behind these a post noun is the first word of a body or a meeting: `代表团`, `主席台`. */
const partOfBody = /^(?:[级团处台们制岗会]|办公)/;
/** A line of a notice of appointment: a name, then `为`, `任` or `的` and a post. */
const notice =
  /^[^,。;:为任的]{2,4}(?:\([^()]{1,12}\))?(?:、[^,。;:为任的]{2,4}(?:\([^()]{1,12}\))?)*(?:同志)?(?:(?:当选)?为|任|拟任|不再担任|的)[^,。;]{2,40}(?:[长员记任席理官使事师](?=[(;。,\s]|$)|职务)/;
const appointing = /任命|免去|接受|增补|选举|补选|提名|推选|撤销/;
const longestBeforeTitle = 5;
/** Left strength of a list item: its neighbour is a name, so it very likely is one. */
const listed = 3.5;

/** Names the article vouches for: behind posts, in appointment slots, in lists beside other names, before 同志 and the like. */
export function harvest(text: string, readable: readonly (readonly [number, number])[], terms: Terms): CertainNames {
  const found = new Set<string>();
  const spelled = new Set<string>();
  for (const [start, end] of readable) {
    for (const anchor of anchors(text, start, end, terms)) follow(anchor, end);
  }
  return certainNames([...completeNames(found, text, terms), ...spelled]);

  function follow(first: Anchor, end: number): void {
    let anchor: Anchor | undefined = first;
    while (anchor) {
      const best = bestCandidate(text, anchor, end, terms);
      if (!best) return;
      found.add(best.name);
      if (best.printed !== best.name) spelled.add(best.printed);
      const next = listNext.exec(text.slice(best.end, Math.min(end, best.end + 24)));
      anchor = next ? { at: best.end + next[0].length, strength: Math.min(anchor.strength, listed) } : undefined;
    }
  }
}

/** Left sides that ask for a name: a post head, an appointment verb, a line or clause start; and what a title stands behind. */
function anchors(text: string, start: number, end: number, terms: Terms): Anchor[] {
  const list: Anchor[] = [];
  let lineStart = true;
  let headEnd = -1;
  for (let at = start; at < end; at++) {
    const length = terms.longestHead(text, at, end);
    if (length && !partOfBody.test(text.slice(at + length, at + length + 2))) {
      headEnd = at + length;
      list.push({ at: skipSpace(text, headEnd, end), strength: 4 });
      if (titlesAfterName.includes(text.slice(at, headEnd))) list.push(...endingAt(at, start));
    }
    const cue = cueAt(text, at);
    if (cue) list.push({ at: at + cue.length, strength: strengthOf(cue, at === headEnd) });
    if (lineStart && han.test(text[at]!)) list.push({ at, strength: notice.test(text.slice(at, at + 80)) ? 3 : 0.5 });
    lineStart = isBreak(text[at]!);
  }
  return list;
}

/** `普京总统`, `习近平总书记`: the name may begin at any of the characters before the title. */
const endingAt = (at: number, start: number): Anchor[] =>
  Array.from({ length: longestBeforeTitle - 1 }, (_, i) => ({ at: at - 2 - i, strength: 1, end: at })).filter(
    (anchor) => anchor.at >= start,
  );

/** A verb of appointment all but promises a name; `和` or `由` do so only behind a title. */
const strengthOf = (cue: string, behindTitle: boolean): number =>
  appointing.test(cue) ? 3 : cue.length > 1 || behindTitle ? 2 : 0;

const skipSpace = (text: string, at: number, end: number): number => (at < end && text[at] === " " ? at + 1 : at);
