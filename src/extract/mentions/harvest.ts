import { certainNames, type CertainNames } from "./certain-names.ts";
import { afterName, beforeName, honorifics } from "./cues.ts";
import type { Terms } from "../lattice/terms.ts";

/** A place where a name may begin, with how strongly the left side asks for one. */
interface Anchor {
  readonly at: number;
  readonly strength: number;
}

interface Found {
  readonly name: string;
  readonly printed: string;
  readonly end: number;
  readonly score: number;
}

const han = /[\u3400-\u9fff〇]/;
const nameRun = /^(?:[\u3400-\u9fff〇]|[\ud840-\ud88f][\udc00-\udfff]|·)+/;
const spacedName = /^([\u3400-\u9fff]) {1,2}([\u3400-\u9fff])(?![\u3400-\u9fff])/;
const strongRight = /^(?:$|[\s\u0001、,。;:()!?《"“”』」\]【])/;
const listNext = /^(?:\([^()]{1,12}\))?(?:同志)?(?:[、,;]|\s+|和|与|及|以及|同)/;
const rights = new Set(afterName.concat(honorifics));
const longestRight = Math.max(...[...rights].map((w) => w.length));
const threshold = 3;

function grouped(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(word[0]!, [...(groups.get(word[0]!) ?? []), word]);
  return groups;
}

const cuesByFirst = grouped(beforeName);
const breaks = ' \n\u0001,。;:“"、';

/** The longest word before a name that stands at `at`. */
const cueAt = (text: string, at: number): string | undefined =>
  cuesByFirst
    .get(text[at]!)
    ?.filter((word) => text.startsWith(word, at))
    .reduce((a, b) => (b.length > a.length ? b : a), "") || undefined;

const anchoredRight = (rest: string): number => {
  if (strongRight.test(rest)) return 2;
  for (let n = Math.min(longestRight, rest.length); n > 0; n--)
    if (rights.has(rest.slice(0, n))) return n > 1 ? 2.2 : 1.2;
  return -4;
};

/** Names the article vouches for: behind posts, in appointment slots, in lists beside other names, before 同志 and the like. */
export function harvest(text: string, readable: readonly (readonly [number, number])[], terms: Terms): CertainNames {
  const found = new Map<string, number>();
  const spelled = new Set<string>();
  for (const [start, end] of readable) {
    for (const anchor of anchors(text, start, end, terms)) follow(anchor, end);
  }
  return certainNames([...shortForms(found, text), ...spelled]);

  function follow(first: Anchor, end: number): void {
    let anchor: Anchor | undefined = first;
    while (anchor) {
      const best = bestCandidate(text, anchor, end, terms);
      if (!best) return;
      found.set(best.name, Math.max(best.score, found.get(best.name) ?? 0));
      spelled.add(best.printed);
      const next = listNext.exec(text.slice(best.end, Math.min(end, best.end + 24)));
      anchor = next ? { at: best.end + next[0].length, strength: Math.min(anchor.strength, 2.5) } : undefined;
    }
  }
}

/** Left sides that ask for a name: a post head, an appointment verb, a line or clause start. */
function anchors(text: string, start: number, end: number, terms: Terms): Anchor[] {
  const list: Anchor[] = [];
  let lineStart = true;
  for (let at = start; at < end; at++) {
    const headLength = terms.longestHead(text, at, end);
    if (headLength) list.push({ at: skipSpaces(text, at + headLength, end), strength: 4 });
    const cue = cueAt(text, at);
    if (cue) list.push({ at: at + cue.length, strength: cue.length > 1 ? 2 : 0 });
    if (lineStart && han.test(text[at]!)) list.push({ at, strength: 0.5 });
    lineStart = breaks.includes(text[at]!);
  }
  return list;
}

const skipSpaces = (text: string, at: number, end: number): number => (at < end && text[at] === " " ? at + 1 : at);

function bestCandidate(text: string, anchor: Anchor, end: number, terms: Terms): Found | undefined {
  const rest = text.slice(anchor.at, Math.min(end, anchor.at + 40));
  const spaced = spacedName.exec(rest);
  if (spaced) return spacedCandidate(spaced, anchor, terms);
  const run = nameRun.exec(rest)?.[0] ?? "";
  let best: Found | undefined;
  for (let length = 2; length <= Math.min(run.length, run.includes("·") ? 24 : 9); length++) {
    const name = run.slice(0, length);
    const score = anchor.strength + candidateScore(name, rest.slice(length), anchor, terms);
    if (score >= threshold && (!best || score > best.score))
      best = { name, printed: name, end: anchor.at + length, score };
  }
  return best;
}

function spacedCandidate(spaced: RegExpExecArray, anchor: Anchor, terms: Terms): Found | undefined {
  const name = spaced[1]! + spaced[2]!;
  if (terms.names.surnameLength(name) === 0) return undefined;
  return { name, printed: spaced[0], end: anchor.at + spaced[0].length, score: anchor.strength + 3 };
}

function candidateScore(name: string, right: string, anchor: Anchor, terms: Terms): number {
  const context = anchoredRight(right);
  if (name.includes("·")) return /·$|^·|·[^·]?$/.test(name) ? -9 : context + 3;
  const model = terms.names.score(name);
  if (model > -Infinity)
    return context + Math.max(-3, Math.min(3, model * 0.4)) - terms.wordPenalty(name, anchor.strength);
  if (anchor.strength < 2 || context < 1 || terms.isTerm(name)) return -9;
  return context + terms.foreignness(name) - 2.5 - (terms.startsWithWord(name) ? 3 : 0);
}

/** `米哈伊尔·杜兰诺夫` also stands as `杜兰诺夫`, where the article prints it so. */
function shortForms(found: ReadonlyMap<string, number>, text: string): string[] {
  return [...found.keys()].flatMap((name) => {
    const last = name.split("·").at(-1)!;
    return last !== name && last.length > 1 && text.split(last).length > text.split(name).length
      ? [name, last]
      : [name];
  });
}
