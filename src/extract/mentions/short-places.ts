import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { Sentence } from "../../text/document.ts";
import { matchesOf } from "../../text/pattern.ts";
import type { Terms } from "../lattice/terms.ts";
import type { KnownPlace } from "./known-place.ts";

/** Finds the short names of some places in a sentence, where only a place can stand. */
export type ShortPlaces = (text: string, sentence: Sentence) => readonly KnownPlace[];

const before = "(?<=来到|[来到赴抵访]|前往|深入|莅临)";
const behind = "(?=考察|调研|视察|走访|参观|访问|检查|督导|指导|学习|交流|开展|进行|出席|参加|看望|慰问|[,。、;])";

/**
 * `来扶余考察` where the article prints 扶余市, too: short names that are everyday words are looked for only where the
 * place is known to be spoken of.
 */
export function shortPlaces(text: string, printed: readonly KnownPlace[], terms: Terms): ShortPlaces {
  const shorts = new Map<string, PlaceEntry>();
  for (const { place } of printed)
    if (place.kind === "county" && needsLevel(place, terms) && text.includes(place.name))
      shorts.set(place.short, place);
  if (shorts.size === 0) return () => none;
  const pattern = new RegExp(`${before}(?:${[...shorts.keys()].join("|")})${behind}`, "g");
  return (of, { start, end }) =>
    matchesOf(pattern, of.slice(start, end)).map(({ 0: short, index }) => ({
      place: shorts.get(short)!,
      span: { start: start + index, end: start + index + short.length },
    }));
}

const asked = new WeakMap<PlaceEntry, boolean>();

/** Whether the short name alone is no place's. */
function needsLevel(place: PlaceEntry, terms: Terms): boolean {
  const known = asked.get(place) ?? terms.placeNamed(place.short) === undefined;
  asked.set(place, known);
  return known;
}

const none: readonly KnownPlace[] = [];
