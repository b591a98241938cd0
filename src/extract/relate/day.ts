import type { AbstractSentence } from "../mention.ts";
import type { Span } from "../../text/span.ts";

/** A date a sentence gives outside of any name; ISO, with the last day of a range. */
export interface DateHere extends Span {
  readonly day: string;
  readonly lastDay: string | undefined;
}

const dayLength = "2024-01-01".length;

/** The dates of a sentence in order of print; where one is a day, months and years do not date what happened. */
export function datesIn(sentence: AbstractSentence): DateHere[] {
  const dates: DateHere[] = [];
  for (const mention of sentence.mentions)
    if (mention.kind === "date")
      dates.push({ start: mention.start, end: mention.end, day: mention.date, lastDay: mention.dateEnd });
  const days = dates.filter(({ day }) => day.length === dayLength);
  return days.length ? days : dates;
}

/** The last date printed before an offset, or the sentence's first. */
export const dateBefore = (dates: readonly DateHere[], end: number): DateHere | undefined =>
  dates.findLast((date) => date.start <= end) ?? dates[0];
