import { relationDefinition } from "../schema/types.ts";
import { actOf, dayOf, type LiveEvidenceRow } from "./live.ts";

/** Rows of one holder of a seat that follow each other with no other holder between. */
export interface Run {
  readonly holder: string;
  readonly rows: LiveEvidenceRow[];
}

/** What rows of a seat are sorted by. */
export const seatOrder = (row: LiveEvidenceRow): string =>
  `${dayOf(row)}\n${actOf(row) === "removed" ? 0 : 1}\n${row.from}\n${row.id}`;

/** The rows of one seat, holder after holder. */
export const runsOf = (rows: readonly LiveEvidenceRow[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const row of rows.toSorted((a, b) => (seatOrder(a) < seatOrder(b) ? -1 : 1))) {
    const last = runs.at(-1);
    if (last?.holder === row.from) last.rows.push(row);
    else runs.push({ holder: row.from, rows: [row] });
  }
  return runs;
};

const isRemoval = (row: LiveEvidenceRow): boolean => actOf(row) === "removed";

/** One day of another holder between two stretches of the same one, who was not removed before it. */
const isStray = (run: Run, at: number, runs: readonly Run[]): boolean => {
  const [before, after] = [runs[at - 1], runs[at + 1]];
  if (!before || !after || before.holder !== after.holder || before.rows.some(isRemoval)) return false;
  if (before.rows.length + after.rows.length < 3) return false; // two against two is a conflict, to be shown
  const first = dayOf(run.rows[0]!);
  return first === dayOf(run.rows.at(-1)!) && first !== dayOf(before.rows.at(-1)!);
};

/** Whether a row of a tenure shows who sat in a seat on a day. */
export const isSeated = (row: LiveEvidenceRow): boolean =>
  row.office?.single === true && dayOf(row) !== "" && actOf(row) !== "former" && row.modality === "asserted";

/** Of posts with one holder at a time: rows that look back, or were misread. They prove nothing of the day they were printed. */
export const straysIn = (rows: readonly LiveEvidenceRow[]): ReadonlySet<string> => {
  const seats = new Map<string, LiveEvidenceRow[]>();
  for (const row of rows) {
    if (!relationDefinition(row.type).tenure || !isSeated(row)) continue;
    const seat = seats.get(row.to);
    if (seat) seat.push(row);
    else seats.set(row.to, [row]);
  }
  const strays = [...seats.values()].map(runsOf).flatMap((runs) => runs.filter((run, at) => isStray(run, at, runs)));
  return new Set(strays.flatMap((run) => run.rows.map(({ id }) => id)));
};
