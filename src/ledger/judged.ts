import type { Kysely, Transaction } from "kysely";
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
export const judge = async (db: Transaction<Tables>, judgements: readonly Judgement[]): Promise<void> => {
  const told = new Set(judgements.map(judgementLine));
  const held = await standing(db, Number.MAX_SAFE_INTEGER).execute();
  const fresh = [...told].filter((line) => !held.some((row) => row.line === line));
  const gone = held.filter(({ line }) => !told.has(line)).map(({ row }) => row);
  if (fresh.length + gone.length === 0) return;
  const position = await nextPosition(db);
  if (gone.length > 0)
    await db.updateTable("judgements").set({ position_to: position }).where("row", "in", gone).execute();
  for (const line of fresh) await db.insertInto("judgements").values({ position_from: position, line }).execute();
};
