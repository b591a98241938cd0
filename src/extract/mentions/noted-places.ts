import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import { isAtLevel, type KnownPlace } from "./known-place.ts";

const nearby = 60;

/** The place of a title that ends a little before; where somebody comes as a guest, of the same sentence. */
export function justNoted({ text, noted, host }: Noted, level: string, before: number): KnownPlace | undefined {
  for (let i = noted.length - 1; i >= 0 && before - noted[i]!.span.end < nearby; i--) {
    const { place, span } = noted[i]!;
    if (span.start >= before || !isAtLevel(place, level)) continue;
    const guest = host !== undefined && host.place !== place && text.slice(span.end, before).includes("。");
    return !guest && isOneLine(text, span.end, before) ? noted[i] : undefined;
  }
  return undefined;
}

interface Noted {
  readonly text: string;
  readonly noted: readonly KnownPlace[];
  readonly host: KnownPlace | undefined;
}

/** A list of people with titles leans on the place it began with, however long it is. */
export const goesOn = (last: KnownPlace | undefined, place: PlaceEntry, { start }: Span): boolean =>
  last !== undefined && last.place === place && start - last.span.end < nearby;

/** A title leans on none of another paragraph. */
const isOneLine = (text: string, from: number, to: number): boolean => {
  const next = text.indexOf("\n", from);
  return next < 0 || next >= to;
};
