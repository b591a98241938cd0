import { randomInt } from "node:crypto";
import { sql, type ColumnType, type Generated, type Kysely } from "kysely";
import { identified } from "../schema/measured.ts";
import type { ArticleStatus, Outcome } from "./ledger.ts";

/** When a row was recorded and when it was closed: run, ledger position, instant. Only the closing half is ever updated. */
export interface Span {
  readonly run_from: number;
  readonly position_from: number;
  readonly recorded_from: string;
  readonly run_to: ColumnType<number | null, undefined, number>;
  readonly position_to: ColumnType<number | null, undefined, number>;
  readonly recorded_to: ColumnType<string | null, undefined, string>;
  readonly closed_reason: ColumnType<string | null, undefined, string>;
}

export interface ArticleTable extends Span {
  readonly version: Generated<number>;
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly published_on: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly text_hash: string;
  readonly status: ColumnType<ArticleStatus, ArticleStatus, ArticleStatus>;
}

export interface NodeTable extends Span {
  readonly row: Generated<number>;
  readonly address: string;
  readonly type: string;
  readonly id: string;
  /** The whole row as JSON. */
  readonly body: string;
}

export interface EvidenceTable extends Span {
  readonly row: Generated<number>;
  readonly address: string;
  readonly article: string;
  readonly id: string;
  readonly fact: string;
  readonly type: string;
  readonly modality: string;
  /** The whole row as JSON. */
  readonly body: string;
}

/** What a person judged of two names, as long as its line stands in a file of judgements. */
export interface JudgementTable {
  readonly row: Generated<number>;
  readonly position_from: number;
  readonly position_to: ColumnType<number | null, undefined, number>;
  /** When wenmai first met its line, and first missed it; unknown of old ledgers. */
  readonly recorded_from: string | null;
  readonly recorded_to: ColumnType<string | null, undefined, string>;
  /** Its line. */
  readonly line: string;
}

export interface Tables {
  readonly judgements: JudgementTable;
  readonly meta: { readonly key: string; readonly value: ColumnType<number, number, number> };
  readonly runs: {
    readonly id: Generated<number>;
    readonly command: string;
    readonly started_at: string;
    readonly finished_at: ColumnType<string | null, undefined, string>;
  };
  readonly outcomes: {
    readonly run: number;
    readonly address: string;
    readonly outcome: Outcome | "gone" | "failed";
    readonly reason: string | null;
    readonly at: string;
  };
  readonly articles: ArticleTable;
  readonly node_rows: NodeTable;
  readonly evidence: EvidenceTable;
  readonly summaries: { readonly key: string; readonly kind: string; readonly body: string };
  readonly source_state: { readonly address: string; readonly state: string };
}

const span =
  "run_from integer not null, position_from integer not null, recorded_from text not null, run_to integer, position_to integer, recorded_to text, closed_reason text";

const statements = [
  "create table if not exists meta (key text primary key, value integer not null) without rowid",
  "create table if not exists runs (id integer primary key, command text not null, started_at text not null, finished_at text)",
  "create table if not exists outcomes (run integer not null, address text not null, outcome text not null, reason text, at text not null)",
  "create index if not exists outcomes_run on outcomes (run)",
  `create table if not exists articles (version integer primary key, id text not null, address text not null, title text not null, published_on text, outlet text, url text, text_hash text not null, status text not null, ${span}, text text not null)`,
  "create unique index if not exists articles_live on articles (address) where position_to is null",
  "create index if not exists articles_address on articles (address)",
  "create index if not exists articles_id on articles (id)",
  "create index if not exists articles_from on articles (position_from)",
  // Only of what was closed: an index of all would be taken for `position_to is null`, and every article be read.
  "drop index if exists articles_to",
  "create index if not exists articles_closed on articles (position_to) where position_to is not null",
  `create table if not exists node_rows (row integer primary key, address text not null, type text not null, id text not null, ${span}, body text not null)`,
  "create index if not exists node_rows_id on node_rows (id, position_to)",
  "create index if not exists node_rows_address on node_rows (address, position_to)",
  `create table if not exists evidence (row integer primary key, address text not null, article text not null, id text not null, fact text not null, type text not null, modality text not null, ${span}, body text not null)`,
  "create index if not exists evidence_fact on evidence (fact, position_to)",
  "create index if not exists evidence_address on evidence (address, position_to)",
  "create index if not exists evidence_closed on evidence (position_to) where position_to is not null",
  "create index if not exists evidence_run_from on evidence (run_from)",
  "create index if not exists evidence_run_to on evidence (run_to)",
  "create table if not exists judgements (row integer primary key, position_from integer not null, position_to integer, recorded_from text, recorded_to text, line text not null)",
  `create index if not exists evidence_seat on evidence (body ->> 'to', fact, position_to) where type = '${identified.post}' and (body ->> '$.office.single') = 1`,
  // Made of the other tables, and made again where they are missing.
  "create table if not exists summaries (key text not null, kind text not null, body text not null, primary key (key, kind)) without rowid",
  "create table if not exists wordings (address text primary key, wording text not null) without rowid",
  "create index if not exists wordings_wording on wordings (wording)",
  "create table if not exists source_state (address text primary key, state text not null) without rowid",
];

/** Version of the tables; a ledger written by a later wenmai is refused, not guessed at. */
export const format = 1;

/** A ledger from before there were summaries does not know which articles are copies. */
const noteWordings = async (db: Kysely<Tables>): Promise<void> => {
  const known = await db.selectFrom("meta").select("value").where("key", "=", "summarised").executeTakeFirst();
  if (known) return;
  await sql`insert or replace into wordings select address, max(body ->> 'wording') as wording from evidence
    where position_to is null group by address having wording is not null`.execute(db);
};

/** Judgements of an older ledger bear no day. */
const dateJudgements = async (db: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info('judgements')`.execute(db);
  if (rows.some(({ name }) => name === "recorded_from")) return;
  for (const column of ["recorded_from", "recorded_to"])
    await sql`alter table judgements add column ${sql.ref(column)} text`.execute(db);
};

/** Creates the tables where they are missing. */
export const createTables = async (db: Kysely<Tables>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
  await noteWordings(db);
  await dateJudgements(db);
  const start = [
    { key: "format", value: format },
    { key: "position", value: 0 },
    { key: "summarised", value: 0 },
    { key: "identity", value: randomInt(1, 2 ** 47) },
  ];
  await db
    .insertInto("meta")
    .values(start)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
