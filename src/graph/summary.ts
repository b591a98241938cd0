import { relationDefinition } from "../schema/types.ts";
import { oldestFirst } from "./claims.ts";
import { actOf, dayOf, type LiveEvidenceRow, type LiveNodeRow } from "./live.ts";
import { isSeated, seatOrder, type Run, runsOf } from "./stray.ts";

/** A stretch of one holder of a seat whose rows are not all kept: a row of another holder between these cannot be placed. */
interface Gap {
  readonly holder: string;
  readonly from: string;
  readonly to: string;
}

/** Of the evidence of some relations the rows that decide what becomes of them, and how much the others count. */
export interface EvidenceSummary {
  readonly facts: readonly string[];
  readonly rows: readonly LiveEvidenceRow[];
  /** Independent articles of each relation that none of the rows is of. */
  readonly more: Readonly<Record<string, number>>;
  readonly gaps: readonly Gap[];
  /** Names of those who have namesakes. */
  readonly divided?: readonly string[];
}

type Rows = readonly LiveEvidenceRow[];

const isTenure = ({ type }: LiveEvidenceRow): boolean => relationDefinition(type).tenure === true;

/** Rows that open, close or date a tenure are all kept. */
const isDeciding = (row: LiveEvidenceRow): boolean =>
  isTenure(row) &&
  (actOf(row) === "appointed" || actOf(row) === "removed" || "from" in row.qualifiers || "to" in row.qualifiers);

/** Days on which somebody came to a post, or left it: what is seen between two of them is of one spell. */
const turnsIn = (rows: Rows): ReadonlyMap<string, readonly string[]> =>
  new Map(
    grouped(rows.filter(isDeciding), ({ fact }) => fact).map((group) => [group[0]!.fact, group.map(dayOf)] as const),
  );

/** What rows have in common that say the same, on whatever day between two turns. */
const kindIn = (rows: Rows): ((row: LiveEvidenceRow) => string) => {
  const turns = turnsIn(rows);
  return (row) =>
    JSON.stringify([
      row.fact,
      row.modality,
      Object.entries(row.qualifiers).sort(),
      row.office?.single,
      row.office?.seat,
      isTenure(row) && isSeated(row),
      isTenure(row) && dayOf(row) === "",
      (turns.get(row.fact) ?? []).filter((day) => day < dayOf(row)).length,
    ]);
};

const grouped = (rows: Rows, key: (row: LiveEvidenceRow) => string): readonly LiveEvidenceRow[][] => {
  const found = new Map<string, LiveEvidenceRow[]>();
  for (const row of rows) {
    const group = found.get(key(row));
    if (group) group.push(row);
    else found.set(key(row), [row]);
  }
  return [...found.values()];
};

const ends = <Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): readonly Item[] => {
  const sorted = items.toSorted(compare);
  return [sorted[0]!, sorted.at(-1)!];
};

const byDay = (a: LiveEvidenceRow, b: LiveEvidenceRow): number =>
  dayOf(a) === dayOf(b) ? oldestFirst(a, b) : dayOf(a) < dayOf(b) ? -1 : 1;

/** Rows of a run at either end: enough to tell whether it, or one beside it, is astray. */
const kept = 2;

const endsOf = (rows: Rows): Rows => [...rows.slice(0, kept), ...rows.slice(-kept)];

/** Copies of one text share their ids, and what befalls one befalls all. */
const copies = (rows: Rows): Rows => grouped(rows, ({ id }) => id).flatMap((group) => (group.length > 1 ? group : []));

const decisive = (rows: Rows, runs: readonly Run[]): ReadonlySet<LiveEvidenceRow> => {
  const kindOf = kindIn(rows);
  return new Set([
    ...rows.filter(isDeciding),
    ...copies(rows),
    ...grouped(rows, kindOf).flatMap((group) => [...ends(group, oldestFirst), ...ends(group, byDay)]),
    ...runs.flatMap((run) => [...endsOf(run.rows), ...grouped(run.rows, kindOf).flatMap(endsOf)]),
  ]);
};

const least = (orders: readonly string[]): string => orders.toSorted()[0]!;
const greatest = (orders: readonly string[]): string => orders.toSorted().at(-1)!;

/** The gap of a run: from the last row before all that are left out, now or before, to the first behind them. */
const gapOf = ({ holder, rows }: Run, left: ReadonlySet<LiveEvidenceRow>, before: readonly Gap[]): readonly Gap[] => {
  const orders = rows.map(seatOrder);
  const out = rows.flatMap((row, at) => (left.has(row) ? [at] : []));
  const first = orders[0]!;
  const last = orders.at(-1)!;
  const within = before.filter((gap) => gap.holder === holder && gap.from >= first && gap.to <= last);
  const now = out.length === 0 ? [] : [{ from: orders[out[0]! - 1]!, to: orders[out.at(-1)! + 1]! }];
  const all = [...within, ...now];
  if (all.length === 0) return [];
  return [{ holder, from: least(all.map(({ from }) => from)), to: greatest(all.map(({ to }) => to)) }];
};

const wordings = (rows: Rows): ReadonlySet<string> => new Set(rows.map(({ wording, article }) => wording ?? article));

/** Denied relations are not made, nor are posts that are only to be taken up: such rows count for nothing. */
const countedIn = (rows: Rows, makes: (row: LiveEvidenceRow) => boolean): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(grouped(rows.filter(makes), ({ fact }) => fact).map((group) => [group[0]!.fact, wordings(group)]));

const nothing: EvidenceSummary = { facts: [], rows: [], more: {}, gaps: [] };

/** Whether rows can be added to a summary without those that it left out. */
export const fits = ({ gaps }: EvidenceSummary, rows: Rows): boolean =>
  rows.every((row) => {
    if (!isTenure(row)) return true;
    if (isDeciding(row)) return false;
    const order = seatOrder(row);
    return !isSeated(row) || gaps.every(({ holder, from, to }) => holder === row.from || order < from || order > to);
  });

/** The summary of rows, and of those that an earlier one stands for. */
export const summedUp = (
  added: Rows,
  makes: (row: LiveEvidenceRow) => boolean,
  before: EvidenceSummary = nothing,
): EvidenceSummary => {
  const rows = [...before.rows, ...added];
  const runs = grouped(
    rows.filter((row) => isTenure(row) && isSeated(row)),
    ({ to }) => to,
  ).flatMap(runsOf);
  const chosen = decisive(rows, runs);
  const left = new Set(rows.filter((row) => !chosen.has(row)));
  const facts = [...new Set([...before.facts, ...rows.map(({ fact }) => fact)])].sort();
  const counted = countedIn(rows, makes);
  const shown = countedIn([...chosen], makes);
  const more = facts.map((fact) => {
    const hidden = (counted.get(fact)?.size ?? 0) - (shown.get(fact)?.size ?? 0);
    return [fact, hidden + (before.more[fact] ?? 0)] as const;
  });
  return {
    facts,
    // What is printed is read from the articles, so it need not be kept twice.
    rows: [...chosen].sort(oldestFirst).map((row) => ({ ...row, quote: "", rule: "" })),
    more: Object.fromEntries(more.filter(([, count]) => count > 0)),
    gaps: runs.flatMap((run) => gapOf(run, left, before.gaps)),
  };
};

/** Of node rows that say the same word for word, the latest. */
export const nodesSummedUp = <Row extends LiveNodeRow & { readonly facets?: readonly string[] }>(
  rows: readonly Row[],
): readonly Row[] => {
  const latest = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify([row.type, row.id, Object.entries(row.properties).sort(), row.facets]);
    const known = latest.get(key);
    if (!known || oldestFirst(known, row) < 0) latest.set(key, row);
  }
  return [...latest.values()];
};
