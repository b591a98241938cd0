import { sql, type Kysely } from "kysely";
import type { Outcome, RunSummary } from "./ledger.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

export interface Entry {
  readonly run: number;
  readonly address: string;
  readonly outcome: Outcome | "gone" | "failed";
  readonly reason?: string;
}

/** Notes what came of one address. */
export const note = async (db: Db, { run, address, outcome, reason = "" }: Entry, now: string): Promise<void> => {
  await db
    .insertInto("outcomes")
    .values({ run, address, outcome, reason: reason || null, at: now })
    .execute();
};

/** Starts a run and returns its number. */
export const startRun = async (db: Db, command: string, now: string): Promise<number> => {
  const row = { command, started_at: now };
  return (await db.insertInto("runs").values(row).returning("id").executeTakeFirstOrThrow()).id;
};

const none: RunSummary["counts"] = { new: 0, changed: 0, unchanged: 0, gone: 0, failed: 0 };

const countsOf = async (db: Db, run: number): Promise<RunSummary["counts"]> => {
  const rows = await db
    .selectFrom("outcomes")
    .select(["outcome", sql<number>`count(*)`.as("n")])
    .where("run", "=", run)
    .groupBy("outcome")
    .execute();
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.outcome, row.n])) };
};

/** The latest runs, newest first. */
export const runsOf = async (db: Db, limit: number): Promise<readonly RunSummary[]> => {
  const rows = await db.selectFrom("runs").selectAll().orderBy("id", "desc").limit(limit).execute();
  const summaries: RunSummary[] = [];
  for (const { id, command, started_at, finished_at } of rows) {
    const finished = finished_at !== null && { finishedAt: finished_at };
    summaries.push({ id, command, startedAt: started_at, ...finished, counts: await countsOf(db, id) });
  }
  return summaries;
};
