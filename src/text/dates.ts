import { holdsPair, unitsOf } from "./units.ts";
import { matchesOf } from "./pattern.ts";

/** A date as precisely as the text gives it (`2023`, `2023-11` or `2023-11-29`), with the end of a range. */
export interface ResolvedDate {
  readonly start: string;
  readonly end?: string;
}

/** A date expression found in normalised text, still to be resolved. */
export interface DateMention extends ResolvedDate {
  readonly from: number;
  readonly to: number;
}

const pattern =
  /(?:(\d{4})年)?(?:(\d{1,2})月)(?:(\d{1,2})(?:日|(?=[至到—~-]\d{1,2}日)))?(?:(?:至|到|-|—|~)(?:(\d{1,2})月)?(\d{1,2})日)?|(\d{4})年|(?<![\d月至到-])(\d{1,2})日(?:(?:至|到|-|—)(\d{1,2})日)?(?![内])|今天|今日|昨天|昨日|前天|(去年|今年|明年)(\d{1,2})月(?:(\d{1,2})日)?/g;

/** Two units that every date expression holds side by side; most sentences hold none of them. */
const dated = { first: unitsOf("0123456789今昨前去明"), second: unitsOf("年月日天") };

const two = (n: number): string => String(n).padStart(2, "0");
const valid = (month: number, day = 1): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Days from a civil date, so that arithmetic never touches the machine's time zone. */
const dayNumber = (iso: string): number =>
  Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +(iso.slice(8, 10) || 1)) / 864e5;
const fromDayNumber = (day: number): string => new Date(day * 864e5).toISOString().slice(0, 10);

/** The year that brings month and day nearest to the reference date. */
function nearestYear(reference: string, month: number, day: number): number {
  const year = +reference.slice(0, 4);
  const distance = (y: number): number => Math.abs(dayNumber(`${y}-${two(month)}-${two(day)}`) - dayNumber(reference));
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best), year);
}

/** The month that brings a bare day nearest to, and not far after, the reference date. */
function nearestMonth(reference: string, day: number): string {
  const base = dayNumber(reference);
  const month = +reference.slice(5, 7) - (+(reference.slice(8, 10) || 1) < day ? 2 : 1);
  for (let back = 0; back <= 1; back++) {
    const at = Date.UTC(+reference.slice(0, 4), month - back, day) / 864e5;
    if (base - at <= 40 && +fromDayNumber(at).slice(8) === day) return fromDayNumber(at);
  }
  return fromDayNumber(base);
}

/** Whether `text[start, end)` may hold a date expression. */
export const mayHoldDate = (text: string, start: number, end: number): boolean => holdsPair(dated, text, start, end);

/** Resolves every date expression of `text` against `reference` (the article's date, never the clock), carrying the last full date. */
export function findDates(text: string, reference: string | undefined): DateMention[] {
  const found: DateMention[] = [];
  if (!mayHoldDate(text, 0, text.length)) return found;
  let anchor = reference;
  for (const match of matchesOf(pattern, text)) {
    const resolved = resolve(match, anchor, reference);
    if (!resolved) continue;
    found.push({ ...resolved, from: match.index, to: match.index + match[0].length });
    if (resolved.start.length === 10) anchor = resolved.start;
  }
  return found;
}

function resolve(
  match: RegExpMatchArray,
  anchor: string | undefined,
  reference: string | undefined,
): ResolvedDate | undefined {
  const [whole, year, month, day, endMonth, endDay, bareYear, bareDay, bareEnd, relative, relativeMonth, relativeDay] =
    match;
  if (bareYear) return { start: bareYear };
  if (month) return monthAndDay({ year, month, day, endMonth, endDay }, reference);
  if (!reference) return undefined;
  if (bareDay) return dayOnly(+bareDay, bareEnd, anchor ?? reference);
  if (relative) {
    const y = +reference.slice(0, 4) + { 去年: -1, 今年: 0, 明年: 1 }[relative as "去年"];
    return { start: `${y}-${two(+relativeMonth!)}${relativeDay ? `-${two(+relativeDay)}` : ""}` };
  }
  const back = /^昨/.test(whole) ? 1 : /^前/.test(whole) ? 2 : 0;
  return { start: fromDayNumber(dayNumber(reference) - back) };
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string;
  readonly day: string | undefined;
  readonly endMonth: string | undefined;
  readonly endDay: string | undefined;
}

function monthAndDay(parts: Parts, reference: string | undefined): ResolvedDate | undefined {
  const month = +parts.month;
  const day = parts.day ? +parts.day : undefined;
  if (!valid(month, day) || (!parts.year && !reference)) return undefined;
  const year = parts.year ? +parts.year : nearestYear(reference!, month, day ?? 15);
  const start = `${year}-${two(month)}${day ? `-${two(day)}` : ""}`;
  if (!parts.endDay || !day) return { start };
  return { start, end: `${year}-${two(parts.endMonth ? +parts.endMonth : month)}-${two(+parts.endDay)}` };
}

function dayOnly(day: number, end: string | undefined, anchor: string): ResolvedDate | undefined {
  if (day < 1 || day > 31) return undefined;
  const start =
    +anchor.slice(8, 10) === day ? anchor : nearestMonth(anchor.length === 10 ? afterAnchor(anchor, day) : anchor, day);
  return end ? { start, end: start.slice(0, 8) + two(+end) } : { start };
}

/** A later day of the anchor's own month is meant as such (`4月16日至17日 … 17日上午`). */
function afterAnchor(anchor: string, day: number): string {
  const sameMonth = `${anchor.slice(0, 8)}${two(day)}`;
  return day > +anchor.slice(8, 10) && day - +anchor.slice(8, 10) < 20 ? sameMonth : anchor;
}
