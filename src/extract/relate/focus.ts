import type { EventKind } from "../mentions/event-names.ts";
import type { Group } from "../mentions/people.ts";
import type { EventRecord, EventRegistry } from "../events/registry.ts";

/** Which event a clause speaks of when it does not name it. */
export interface Focus {
  current: EventRecord | undefined;
  talks: EventRecord | undefined;
  visit: EventRecord | undefined;
  /** The line that last told of the visit. */
  visitLine: number | undefined;
  /** The persons of the last sentence that had any: whom 他 and 两人 mean, where there are just as many. */
  people: readonly Group[];
  /** The line in which somebody is being quoted. */
  speechLine: number | undefined;
  /** Last day the item printed. */
  day: string | undefined;
}

export const freshFocus = (): Focus => ({
  current: undefined,
  talks: undefined,
  visit: undefined,
  visitLine: undefined,
  people: [],
  speechLine: undefined,
  day: undefined,
});

/** Length of a year and its month: within the month a day may be misread. */
const month = 7;

/** A session is never called by these: what bears them was held beside it. */
const ownKind = /座谈会|谈话|推进会|论坛|协商会|动员会|发布会|研讨会|报告会|招待会|汇报会|表彰会|晚会/;
const session = /(?:会议|全会|代表大会)$/;

const words: readonly (readonly [RegExp, readonly EventKind[]])[] = [
  [/仪式|签约|典礼|宴会|晚宴/, ["ceremony"]],
  [/开幕式|闭幕式/, ["ceremony", "meeting", "congress"]],
  [/会见|会谈|会晤/, ["talks"]],
  [/调研|考察|视察|访问|检查/, ["visit"]],
  [new RegExp(`${ownKind.source}|座谈`), ["meeting"]],
  [/会议|大会|全会|闭幕会|开幕会|开幕(?!式)|闭幕(?!式)|会上/, ["meeting", "congress"]],
];

const partOf = /^[开闭]幕式$/;

/** What the press is told at is not what 会议 speaks of beside the meeting itself. */
const press = /(?:发布会|吹风会|记者会|见面会)$/;

function withoutPress(all: readonly EventRecord[], word: string): readonly EventRecord[] {
  const others = all.filter(({ names }) => !names.some((name) => press.test(name)));
  return press.test(word) || others.length === 0 ? all : others;
}

interface Looking {
  readonly focus: Focus;
  readonly events: EventRegistry;
  readonly item: number;
  /** Where in the text the clause ends: what is told of later is not meant. */
  readonly at: number;
  /** The article's day: nobody has come yet to what is held later. */
  readonly today: string;
}

/** The events a clause refers to by kind alone (`会见和签约仪式`), newest first for each kind. */
export function referredTo(clause: string, looking: Looking): EventRecord[] {
  const found: EventRecord[] = [];
  for (const [word, kinds] of words) {
    const match = word.exec(clause);
    if (!match) continue;
    const event = newest(match[0], kinds, looking);
    if (event && !found.includes(event)) found.push(event);
  }
  return found;
}

const isTold = ({ spans }: EventRecord, at: number): boolean =>
  spans.length === 0 || spans.some(({ start }) => start <= at);

function newest(
  word: string,
  kinds: readonly EventKind[],
  { focus, events, item, at, today }: Looking,
): EventRecord | undefined {
  if (kinds.includes("talks")) return focus.talks;
  if (kinds.includes("visit")) return focus.visit;
  const told = events.all.filter(
    (e) => !e.referenced && kinds.includes(e.kind) && (e.item === item || item === 0) && isTold(e, at),
  );
  const held = told.filter(({ startDate = "" }) => startDate.slice(0, month) <= today.slice(0, month));
  return likeliest(word, withoutPress(held.length > 0 ? held : told, word), focus);
}

function likeliest(word: string, fits: readonly EventRecord[], { current }: Focus): EventRecord | undefined {
  const ending = fits.filter((e) => e.names.some((n) => n.endsWith(word)));
  // The closing of games or a forum is theirs, not another ceremony of the day.
  if (partOf.test(word)) return ending.at(-1) ?? fits.findLast(({ kind }) => kind !== "ceremony");
  if (!ending.length && ownKind.test(word) && fits.every((e) => e.names.some((n) => session.test(n)))) return undefined;
  if (current && (ending.includes(current) || (!ending.length && fits.includes(current)))) return current;
  return ending.at(-1) ?? fits.at(-1);
}
