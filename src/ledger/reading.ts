import { sql, type Kysely } from "kysely";
import type { ArticleStatus, LiveEvidence, LiveNode, StoredArticle } from "./ledger.ts";
import { articleFrom, evidenceFrom, nodesFrom } from "./rows.ts";
import type { Tables } from "./tables.ts";
import { identified } from "../schema/measured.ts";

type Db = Kysely<Tables>;

/** Where a row stands, or stood when the ledger was at a position. */
const standing = (table: string, at: number | undefined) =>
  at === undefined
    ? sql<boolean>`${sql.ref(`${table}.position_to`)} is null`
    : sql<boolean>`${sql.ref(`${table}.position_from`)} <= ${at}
        and ifnull(${sql.ref(`${table}.position_to`)}, ${at} + 1) > ${at}`;

const listed = (ids: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;

/**
 * Rows that stand, or stood at a position, of nodes with these ids. What many articles say of a node word for word is one
 * row, of the latest of them (SQLite takes the other columns from the row of the maximum), but of events, and of those of
 * which it matters which article says what, each article has its own.
 */
export const liveNodes = async (
  db: Db,
  ids: readonly string[],
  apart: readonly string[],
  at?: number,
): Promise<readonly LiveNode[]> => {
  const rows = await db
    .selectFrom("node_rows as n")
    .innerJoin("articles as a", (join) => join.onRef("a.address", "=", "n.address").on(standing("a", at)))
    .select(["n.body", "a.id as article", "a.published_on"])
    .select(sql<number>`count(*)`.as("times"))
    .select(sql`max(ifnull(a.published_on, '') || char(10) || a.id)`.as("latest"))
    .where("n.id", "in", listed(ids))
    .where(standing("n", at))
    .groupBy(["n.id", "n.body", sql`iif(n.type = ${identified.event} or n.id in ${listed(apart)}, n.row, 0)`])
    .execute();
  return nodesFrom(rows);
};

/** Evidence that stands, or stood at a position, of relations with these ids. */
export const liveEvidence = async (db: Db, facts: readonly string[], at?: number): Promise<readonly LiveEvidence[]> => {
  const rows = await db
    .selectFrom("evidence as e")
    .innerJoin("articles as a", (join) => join.onRef("a.address", "=", "e.address").on(standing("a", at)))
    .select(["e.body", "e.recorded_from", "a.id as article", "a.published_on"])
    .where("e.fact", "in", listed(facts))
    .where(standing("e", at))
    .execute();
  return rows.map(evidenceFrom);
};

/** The article of this id that stands, else its last version. */
export const articleOf = async (db: Db, id: string): Promise<StoredArticle | undefined> => {
  const row = await db
    .selectFrom("articles")
    .selectAll()
    .where("id", "=", id)
    .orderBy(sql`position_to is null`, "desc")
    .orderBy("version", "desc")
    .executeTakeFirst();
  return row && articleFrom(row);
};

/** The articles of these ids that stand; one each, though a copy may be read at several addresses. */
export const liveArticles = async (db: Db, ids: readonly string[], at?: number): Promise<readonly StoredArticle[]> => {
  const rows = await db
    .selectFrom("articles")
    .selectAll()
    .where("id", "in", listed(ids))
    .where(standing("articles", at))
    .orderBy("address", "desc")
    .execute();
  return [...new Map(rows.map((row) => [row.id, articleFrom(row)])).values()];
};

const pageSize = 200;

/** Every version of every article, in pages, so that other work may go on between them. */
export async function* articlesIn(db: Db, status?: ArticleStatus): AsyncGenerator<StoredArticle> {
  for (let after = 0; ;) {
    const page = db.selectFrom("articles").selectAll().where("version", ">", after).orderBy("version").limit(pageSize);
    const rows = await (status === undefined ? page : page.where("status", "=", status)).execute();
    yield* rows.map(articleFrom);
    if (rows.length < pageSize) return;
    after = rows.at(-1)!.version;
  }
}
