import { sql, type Transaction } from "kysely";
import type { Article } from "../source/article.ts";
import type { ArticleStatus } from "./ledger.ts";
import type { Tables } from "./tables.ts";

type Db = Transaction<Tables>;

/** The run, the ledger position and the instant of one change. */
export interface Moment {
  readonly run: number;
  readonly position: number;
  readonly now: string;
}

/** Moves the ledger one position on. */
export const nextPosition = async (db: Db): Promise<number> => {
  const next = await db
    .updateTable("meta")
    .set((is) => ({ value: is("value", "+", 1) }))
    .where("key", "=", "position")
    .returning("value")
    .executeTakeFirstOrThrow();
  return next.value;
};

const closing = (at: Moment, reason: string) => ({
  run_to: at.run,
  position_to: at.position,
  recorded_to: at.now,
  closed_reason: reason,
});

/** Closes the version of an article that stands at an address. */
export const closeArticle = async (db: Db, address: string, status: ArticleStatus, at: Moment): Promise<void> => {
  const change = { ...closing(at, status), status };
  await db
    .updateTable("articles")
    .set(change)
    .where("address", "=", address)
    .where("position_to", "is", null)
    .execute();
};

/** Opens a new version of an article. */
export const openArticle = async (db: Db, article: Article, textHash: string, at: Moment): Promise<void> => {
  const { id, address, title, publishedOn = null, outlet = null, url = null, text } = article;
  const since = { run_from: at.run, position_from: at.position, recorded_from: at.now };
  const row = { id, address, title, published_on: publishedOn, outlet, url, text, text_hash: textHash };
  await db
    .insertInto("articles")
    .values({ ...row, ...since, status: "live" })
    .execute();
};

export interface Closure {
  readonly table: "node_rows" | "evidence";
  /** The rows to close, or an address all of whose rows are closed. */
  readonly where: readonly number[] | string;
  readonly reason: string;
}

/** Closes node or evidence rows; returns how many. */
export const closeRows = async (db: Db, { table, where, reason }: Closure, at: Moment): Promise<number> => {
  if (where.length === 0) return 0;
  const open = db.updateTable(table).set(closing(at, reason)).where("position_to", "is", null);
  const chosen =
    typeof where === "string"
      ? open.where("address", "=", where)
      : open.where("row", "in", sql<number>`(select value from json_each(${JSON.stringify(where)}))`);
  return Number((await chosen.executeTakeFirst()).numUpdatedRows);
};

/** Opens node rows given as their JSON. One statement whatever their number: SQLite limits parameters. */
export const openNodes = async (db: Db, address: string, bodies: readonly string[], at: Moment): Promise<void> => {
  if (bodies.length === 0) return;
  await sql`insert into node_rows (address, type, id, body, run_from, position_from, recorded_from)
    select ${address}, value ->> 'type', value ->> 'id', value, ${at.run}, ${at.position}, ${at.now}
    from (select value from json_each(${JSON.stringify(bodies)}))`.execute(db);
};

/** Opens evidence rows given as their JSON. */
export const openEvidence = async (db: Db, article: Article, bodies: readonly string[], at: Moment): Promise<void> => {
  if (bodies.length === 0) return;
  await sql`insert into evidence (address, article, id, fact, type, modality, body, run_from, position_from, recorded_from)
    select ${article.address}, ${article.id}, value ->> 'id', value ->> 'fact', value ->> 'type', value ->> 'modality',
      value, ${at.run}, ${at.position}, ${at.now}
    from (select value from json_each(${JSON.stringify(bodies)}))`.execute(db);
};
