import { sql, type Kysely, type Transaction } from "kysely";
import type { LiveEvidence, LiveNode, Summary, SummaryKind } from "./ledger.ts";
import { evidenceFrom, nodesFrom } from "./rows.ts";
import { listed } from "./standing.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** More rows than this are summed up: below, reading them is as quick. */
export const manyRows = 200;

/** The position of the ledger that its summaries tell of. */
export const summarisedAt = async (db: Db): Promise<number> =>
  (await db.selectFrom("meta").select("value").where("key", "=", "summarised").executeTakeFirstOrThrow()).value;

/** The summaries of one kind that are kept of these. */
export const summariesOf = async (
  db: Db,
  kind: SummaryKind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ key: string; body: string }>`select s.key as key, s.body as body
    from ${listed(keys)} ids cross join summaries s on s.key = ids.value and s.kind = ${kind}`.execute(db);
  return new Map(rows.map(({ key, body }) => [key, body]));
};

interface Kept {
  readonly position: number;
  readonly kept: readonly Summary[];
  readonly gone: readonly Omit<Summary, "body">[];
  /** Whether none that was kept before counts. */
  readonly anew: boolean;
}

/** Brings the summaries to a position: all of them, or none. */
export const keepSummaries = (db: Db, { position, kept, gone, anew }: Kept): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    if (anew) await transaction.deleteFrom("summaries").execute();
    else
      await sql`delete from summaries where (key, kind) in
        (select value ->> 'key', value ->> 'kind' from ${listed(gone)})`.execute(transaction);
    for (const { kind, key, body } of kept)
      await sql`insert or replace into summaries (key, kind, body) values (${key}, ${kind}, ${body})`.execute(
        transaction,
      );
    await transaction.updateTable("meta").set({ value: position }).where("key", "=", "summarised").execute();
  });

/** Lets go of the summaries of all that an address tells of, before what stands there changes. */
export const forgetTold = async (db: Transaction<Tables>, address: string): Promise<void> => {
  await sql`delete from summaries where key in (
    select id from node_rows where address = ${address} and position_to is null
    union select fact from evidence where address = ${address} and position_to is null)`.execute(db);
};

/** Notes what the words of an address are, so that copies are found. */
export const noteWording = async (db: Transaction<Tables>, address: string, wording = ""): Promise<void> => {
  await sql`insert or replace into wordings (address, wording) values (${address}, ${wording})`.execute(db);
};

/** Those of these articles that stand at several addresses, or of whose words there may be a copy. */
export const copiedAmong = async (db: Db, articles: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ id: string }>`select a.id as id
    from ${listed(articles)} ids cross join articles a on a.id = ids.value and a.position_to is null
    where exists (select 1 from articles b where b.id = a.id and b.address != a.address and b.position_to is null)
      or exists (select 1 from wordings w join wordings v on v.wording = w.wording and v.address != w.address
        where w.address = a.address and w.wording != '')`.execute(db);
  return new Set(rows.map(({ id }) => id));
};

/** All evidence that stands in these articles. */
export const evidenceIn = async (db: Db, articles: readonly string[]): Promise<readonly LiveEvidence[]> => {
  const { rows } = await sql<{ body: string; recorded_from: string; article: string; published_on: string | null }>`
    select e.body as body, e.recorded_from as recorded_from, a.id as article, a.published_on as published_on
    from ${listed(articles)} ids cross join articles a on a.id = ids.value and a.position_to is null
    cross join evidence e on e.address = a.address and e.position_to is null`.execute(db);
  return rows.map(evidenceFrom);
};

/** What these articles say of these nodes. */
export const nodesIn = async (
  db: Db,
  articles: readonly string[],
  ids: readonly string[],
): Promise<readonly LiveNode[]> => {
  const { rows } = await sql<{ body: string; article: string; published_on: string | null }>`
    select n.body as body, a.id as article, a.published_on as published_on
    from ${listed(articles)} ids cross join articles a on a.id = ids.value and a.position_to is null
    cross join node_rows n on n.address = a.address and n.position_to is null
    where n.id in (select value from ${listed(ids)})`.execute(db);
  return nodesFrom(rows);
};
