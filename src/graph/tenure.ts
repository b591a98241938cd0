import type { Properties } from "../schema/types.ts";
import { actOf, dayOf, type LiveEvidenceRow } from "./live.ts";

/** What one article says of a tenure on one day. */
interface Told {
  readonly day: string;
  readonly act: string;
  readonly row: LiveEvidenceRow;
}

/** One stretch of holding a post; a person may hold one again after he left it. */
interface Spell {
  readonly told: readonly Told[];
  readonly removed?: string;
}

const seeing = new Set(["observed", "appointed", "removed"]);
const order = ["former", "observed", "removed", "appointed"];

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const known = (days: readonly string[]): readonly string[] => days.filter((day) => day !== "").sort();
const least = (days: readonly string[]): string | undefined => known(days)[0];
const greatest = (days: readonly string[]): string | undefined => known(days).at(-1);
const days = (told: readonly Told[], ...acts: readonly string[]): readonly string[] =>
  told.filter(({ act }) => acts.includes(act)).map(({ day }) => day);

const byDay = (a: Told, b: Told): number =>
  a.day === b.day ? order.indexOf(a.act) - order.indexOf(b.act) : a.day < b.day ? -1 : 1;

/** Cut where an appointment follows a removal: nothing else opens a post again. */
const spellsOf = (told: readonly Told[]): readonly Spell[] => {
  const spells: { told: Told[]; removed?: string }[] = [{ told: [] }];
  for (const each of told.toSorted(byDay)) {
    const last = spells.at(-1)!;
    if (each.act === "appointed" && last.removed !== undefined && each.day > last.removed)
      spells.push({ told: [each] });
    else last.told.push(each);
    if (each.act === "removed" && each.day !== "") spells.at(-1)!.removed = each.day;
  }
  return spells;
};

const seen = (told: readonly Told[]): Properties => {
  const sightings = told.filter(({ act, row }) => row.modality === "asserted" && seeing.has(act)).map(({ day }) => day);
  const firstSeen = least(sightings);
  const lastSeen = greatest(sightings);
  return { ...(firstSeen && { firstSeen }), ...(lastSeen && { lastSeen }) };
};

/** A start that the text itself dates (`2021年起任`) is kept apart from an appointment that the text announces. */
const opened = (told: readonly Told[]): Properties => {
  const from = least(days(told, "appointed"));
  if (from) return { from, fromKind: "appointed" };
  const stated = least(told.map(({ row }) => text(row.qualifiers["from"]) ?? ""));
  return stated ? { from: stated, fromKind: "observed" } : {};
};

/** 原、时任: it had ended by that day, but the day of the end is only known where the text gives it. */
const ended = (told: readonly Told[]): Properties => {
  const last = greatest(days(told, "former"));
  const held = greatest(days(told, "observed", "appointed"));
  if (!last || (held && held > last)) return {};
  const to = greatest(told.filter(({ act }) => act === "former").map(({ row }) => text(row.qualifiers["to"]) ?? ""));
  return { ...(to && { to }), toKind: "observed" };
};

const datesOf = ({ told, removed }: Spell): Properties => {
  const start = { ...seen(told), ...opened(told) };
  return removed ? { ...start, to: removed, toKind: "removed" } : { ...start, ...ended(told) };
};

const interval = (spell: Spell): string => {
  const { from, firstSeen, to } = datesOf(spell);
  return `${String(from ?? firstSeen ?? "..")}/${String(to)}`;
};

/** The dates of a tenure: opened by an appointment, closed by a removal or 原; earlier spells in the same post beside it. */
export const tenure = (rows: readonly LiveEvidenceRow[]): Properties => {
  const firm = rows.filter((row) => row.modality !== "planned");
  const spells = spellsOf(firm.map((row) => ({ act: actOf(row), day: dayOf(row), row })));
  const earlier = spells.slice(0, -1).map(interval);
  return { ...datesOf(spells.at(-1)!), ...(earlier.length > 0 && { spells: earlier }) };
};
