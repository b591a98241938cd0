import type { Properties } from "../schema/types.ts";
import type { LiveEvidenceRow } from "./live.ts";

interface Dated {
  readonly day: string;
  readonly act: string;
}

const seeing = new Set(["observed", "appointed", "removed"]);

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const actOf = (row: LiveEvidenceRow): string => text(row.qualifiers["act"]) ?? "observed";
const dayOf = (row: LiveEvidenceRow): string => row.on ?? row.publishedOn ?? "";
const least = (days: readonly string[]): string | undefined => days.filter((day) => day !== "").sort()[0];
const greatest = (days: readonly string[]): string | undefined =>
  days
    .filter((day) => day !== "")
    .sort()
    .at(-1);
const days = (events: readonly Dated[], act: string): readonly string[] =>
  events.filter((event) => event.act === act).map((event) => event.day);

const seen = (rows: readonly LiveEvidenceRow[]): Properties => {
  const sightings = rows.filter((row) => row.modality === "asserted" && seeing.has(actOf(row))).map(dayOf);
  const firstSeen = least(sightings);
  const lastSeen = greatest(sightings);
  return { ...(firstSeen && { firstSeen }), ...(lastSeen && { lastSeen }) };
};

/** A start that the text itself dates (`2021年起任`) is kept apart from an appointment that the text announces. */
const opened = (rows: readonly LiveEvidenceRow[], appointments: readonly string[]): Properties => {
  const from = least(appointments);
  if (from) return { from, fromKind: "appointed" };
  const stated = least(rows.map((row) => text(row.qualifiers["from"]) ?? ""));
  return stated ? { from: stated, fromKind: "observed" } : {};
};

/** 原、时任: it had ended by that day, but the day of the end is only known where the text gives it. */
const ended = (rows: readonly LiveEvidenceRow[], events: readonly Dated[]): Properties => {
  const told = greatest(days(events, "former"));
  const lastHeld = greatest([...days(events, "observed"), ...days(events, "appointed")]);
  if (!told || (lastHeld && lastHeld > told)) return {};
  const former = rows.filter((row) => actOf(row) === "former");
  const to = greatest(former.map((row) => text(row.qualifiers["to"]) ?? ""));
  return { ...(to && { to }), toKind: "observed" };
};

/** The dates of a tenure: opened only by an appointment, closed only by a removal or 原, reopened by a later appointment. */
export const tenure = (rows: readonly LiveEvidenceRow[]): Properties => {
  const firm = rows.filter((row) => row.modality !== "planned");
  const events = firm.map((row) => ({ act: actOf(row), day: dayOf(row) }));
  const appointments = days(events, "appointed");
  const removal = greatest(days(events, "removed"));
  const later = removal === undefined ? [] : appointments.filter((day) => day > removal);
  if (later.length > 0) return { ...seen(firm), ...opened([], later), ...ended(firm, events) };
  const start = { ...seen(firm), ...opened(firm, appointments) };
  return removal ? { ...start, to: removal, toKind: "removed" } : { ...start, ...ended(firm, events) };
};
