import { sql, type Kysely, type Transaction } from "kysely";
import type { Known, Ledger, Recorded } from "./ledger.ts";
import { hashLookup } from "./hash-lookup.ts";
import { nextPosition } from "./changing.ts";
import { note, runsOf, startRun } from "./journal.ts";
import { changesOf } from "./changes.ts";
import { articleOf, articlesIn, liveArticles, liveEvidence, liveNodes } from "./reading.ts";
import { judge, judgementsAt, judgementsOn } from "./judged.ts";
import { factsAround, occurrencesAt } from "./occasions.ts";
import { evidenceAt, factsAt, namingsAt, seatsOf, sightingsAt } from "./people.ts";
import { closeAddress, record } from "./record.ts";
import { copiedAmong, evidenceIn, keepSummaries, manyRows, nodesIn, summariesOf, summarisedAt } from "./summaries.ts";
import type { Tables } from "./tables.ts";
import { allTouched, positionOn, touchedSince } from "./touched.ts";

type Db = Kysely<Tables>;

const noted = async (db: Db, key: "position" | "identity"): Promise<number> =>
  (await db.selectFrom("meta").select("value").where("key", "=", key).executeTakeFirstOrThrow()).value;

const live = (db: Db) => db.selectFrom("articles").where("position_to", "is", null);

type Retract = Ledger["retract"];

const retract = async (
  db: Transaction<Tables>,
  ...[run, addressOrId, reason, now]: Parameters<Retract>
): ReturnType<Retract> => {
  const found = await live(db)
    .select(["id", "address"])
    .where((is) => is.or([is("address", "=", addressOrId), is("id", "=", addressOrId)]))
    .orderBy("address")
    .execute();
  const first = found[0];
  if (!first) return undefined;
  const at = { run, now, position: await nextPosition(db) };
  let closed = 0;
  for (const { address } of found) {
    closed += await closeAddress(db, { address, status: "gone", reason }, at);
    await note(db, { run, address, outcome: "gone", reason }, now);
  }
  return { article: first.id, closed };
};

const recordAll = (db: Db, ...[run, contributions, now]: Parameters<Ledger["recordAll"]>): Promise<Recorded[]> =>
  db.transaction().execute(async (transaction) => {
    const all: Recorded[] = [];
    for (const contribution of contributions) {
      const recorded = await record(transaction, contribution, { run, now });
      await note(transaction, { run, address: contribution.article.address, outcome: recorded.outcome }, now);
      all.push(recorded);
    }
    return all;
  });

const sourceState = async (db: Db, address: string) => {
  const found = await db.selectFrom("source_state").select("state").where("address", "=", address).executeTakeFirst();
  return found && (JSON.parse(found.state) as Readonly<Record<string, string>>);
};

const addressesBelow = async (db: Db, prefix: string): Promise<readonly string[]> => {
  const rows = await live(db).select("address").where("address", ">=", prefix).orderBy("address").execute();
  return rows.map((row) => row.address).filter((address) => address.startsWith(prefix));
};

const check = async (db: Db): Promise<void> => {
  const { rows } = await sql<{ readonly quick_check: string }>`pragma quick_check(1)`.execute(db);
  const found = rows[0]?.quick_check ?? "ok";
  if (found !== "ok") throw Object.assign(new Error(found), { code: "SQLITE_CORRUPT" });
};

type Asked = Pick<
  Ledger,
  "sightingsAt" | "namingsAt" | "factsAt" | "evidenceAt" | "occurrencesAt" | "factsAround" | "judgementsAt"
>;

/** Questions that name a position. */
const asked = (db: Db): Asked => ({
  sightingsAt: (names, at) => sightingsAt(db, names, at),
  namingsAt: (names, at) => namingsAt(db, names, at),
  factsAt: (names, at) => factsAt(db, names, at),
  evidenceAt: (facts, at) => evidenceAt(db, facts, at),
  occurrencesAt: (stems, at) => occurrencesAt(db, stems, at),
  factsAround: (ids, at) => factsAround(db, ids, at),
  judgementsAt: (position) => judgementsAt(db, position),
});

type Summarised = Pick<
  Ledger,
  "isMany" | "summarisedAt" | "summariesOf" | "keepSummaries" | "copiedAmong" | "evidenceIn" | "nodesIn"
>;

const summarised = (db: Db, many: number): Summarised => ({
  isMany: (rows) => rows > many,
  summarisedAt: () => summarisedAt(db),
  summariesOf: (kind, keys) => summariesOf(db, kind, keys),
  keepSummaries: (change) => keepSummaries(db, change),
  copiedAmong: (articles) => copiedAmong(db, articles),
  evidenceIn: (articles) => evidenceIn(db, articles),
  nodesIn: (articles, ids) => nodesIn(db, articles, ids),
});

/** Summaries tell of the ledger as it stands, not of what it was. */
const withoutSummaries: Summarised = {
  isMany: () => false,
  summarisedAt: async () => -1,
  summariesOf: async () => new Map(),
  keepSummaries: async () => undefined,
  copiedAmong: async () => new Set(),
  evidenceIn: async () => [],
  nodesIn: async () => [],
};

/** The ledger as it was at a position, with the judgements that were known by a day. */
const knownAt = (db: Db, position: number, date: string): Known => ({
  ...asked(db),
  allTouched: () => allTouched(db, position),
  ...withoutSummaries,
  liveNodes: (ids, apart = []) => liveNodes(db, ids, apart, position),
  liveEvidence: (facts) => liveEvidence(db, facts, position),
  liveArticles: (ids) => liveArticles(db, ids, position),
  seatsOf: (posts) => seatsOf(db, posts, position),
  judgementsAt: () => judgementsOn(db, date, position),
});

/** The SQLite ledger over an open database. */
export const sqliteLedger = (db: Db, many = manyRows): Ledger => ({
  ...asked(db),
  startRun: (command, now) => startRun(db, command, now),
  finishRun: async (run, now) => {
    await db.updateTable("runs").set({ finished_at: now }).where("id", "=", run).execute();
  },
  hashAt: hashLookup(db),
  record: async (run, contribution, now) => (await recordAll(db, run, [contribution], now))[0]!,
  recordAll: (run, contributions, now) => recordAll(db, run, contributions, now),
  retract: (...request) => db.transaction().execute((transaction) => retract(transaction, ...request)),
  fail: (run, address, reason, now) => note(db, { run, address, outcome: "failed", reason }, now),
  position: () => noted(db, "position"),
  identity: () => noted(db, "identity"),
  touchedSince: async (from) => touchedSince(db, from, await noted(db, "position")),
  ...summarised(db, many),
  liveNodes: (ids, apart = []) => liveNodes(db, ids, apart),
  liveEvidence: (facts) => liveEvidence(db, facts),
  allTouched: async () => allTouched(db, await noted(db, "position")),
  seatsOf: (posts) => seatsOf(db, posts),
  judge: (judgements, now) => db.transaction().execute((transaction) => judge(transaction, judgements, now)),
  articles: (status) => articlesIn(db, status),
  article: (id) => articleOf(db, id),
  liveArticles: (ids) => liveArticles(db, ids),
  liveAddresses: (prefix) => addressesBelow(db, prefix),
  changes: (run, last = run) => changesOf(db, { run, last }),
  knownOn: async (date) => knownAt(db, await positionOn(db, date), date),
  runs: (limit) => runsOf(db, limit),
  sourceState: (address) => sourceState(db, address),
  saveSourceState: async (address, state) => {
    const row = { address, state: JSON.stringify(state) };
    await db
      .insertInto("source_state")
      .values(row)
      .onConflict((is) => is.column("address").doUpdateSet(row))
      .execute();
  },
  check: () => check(db),
  close: () => db.destroy(),
});
