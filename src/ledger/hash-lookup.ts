import { CompiledQuery, type Kysely } from "kysely";
import type { Ledger } from "./ledger.ts";
import type { Tables } from "./tables.ts";

/** Compiled once: of a large source that has not changed nothing but this is asked, for every article. */
export const hashLookup = (db: Kysely<Tables>): Ledger["hashAt"] => {
  const { sql: text } = db
    .selectFrom("articles")
    .select("text_hash")
    .where("position_to", "is", null)
    .where("address", "=", "")
    .compile();
  return async (address) => {
    const { rows } = await db.executeQuery<{ readonly text_hash: string }>(CompiledQuery.raw(text, [address]));
    return rows[0]?.text_hash;
  };
};
