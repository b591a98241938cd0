import { sql, type Kysely, type Transaction } from "kysely";
import { judgementLine, parseJudgements } from "../resolve/judgements.ts";
import type { Judgement } from "../resolve/sighting.ts";
import { nextPosition } from "./changing.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

const standing = (db: Db, at: number) =>
  db
    .selectFrom("judgements")
    .select(["row", "line"])
    .where("position_from", "<=", at)
    .where((is) => is.or([is("position_to", "is", null), is("position_to", ">", at)]));

const read = (lines: readonly string[]): readonly Judgement[] =>
  parseJudgements([...new Set(lines)].sort().join("\n"), "ledger");

/** The judgements that stood at a position, whatever the order of their lines. */
export const judgementsAt = async (db: Db, at: number): Promise<readonly Judgement[]> =>
  read((await standing(db, at).execute()).map(({ line }) => line));

/** The judgements that wenmai had met by the end of a day, month or year; those without a day by their position. */
export const judgementsOn = async (db: Db, date: string, position: number): Promise<readonly Judgement[]> => {
  const { rows } = await sql<{ line: string }>`select line from judgements
    where iif(recorded_from is null, position_from <= ${position}, substr(recorded_from, 1, ${date.length}) <= ${date})
      and (position_to is null
        or iif(recorded_to is null, position_to > ${position}, substr(recorded_to, 1, ${date.length}) > ${date}))`.execute(
    db,
  );
  return read(rows.map(({ line }) => line));
};

/** Judgements that were made or taken back after a position. */
export const judgedSince = async (db: Db, position: number): Promise<readonly Judgement[]> => {
  const rows = await db
    .selectFrom("judgements")
    .select("line")
    .where((is) => is.or([is("position_from", ">", position), is("position_to", ">", position)]))
    .execute();
  return read(rows.map(({ line }) => line));
};

/** Makes the ledger hold exactly these judgements; moves its position only where something changed. */
export const judge = async (db: Transaction<Tables>, judgements: readonly Judgement[], now: string): Promise<void> => {
  const told = new Set(judgements.map(judgementLine));
  const held = await standing(db, Number.MAX_SAFE_INTEGER).execute();
  const fresh = [...told].filter((line) => !held.some((row) => row.line === line));
  const gone = held.filter(({ line }) => !told.has(line)).map(({ row }) => row);
  if (fresh.length + gone.length === 0) return;
  const position = await nextPosition(db);
  if (gone.length > 0)
    await db
      .updateTable("judgements")
      .set({ position_to: position, recorded_to: now })
      .where("row", "in", gone)
      .execute();
  for (const line of fresh)
    await db.insertInto("judgements").values({ position_from: position, recorded_from: now, line }).execute();
};
