import { sql, type Kysely } from "kysely";
import type { Occurrence } from "../resolve/occasion.ts";
import { identified } from "../schema/measured.ts";
import { listed, stood } from "./standing.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** Events whose ids begin with one of these and a day, at a position. */
export const occurrencesAt = async (db: Db, stems: readonly string[], at: number): Promise<readonly Occurrence[]> => {
  const { rows } = await sql<{ id: string; stated: number }>`
    select n.id as id, max(n.body ->> '$.properties.startDate' is not null) as stated
    from ${listed(stems)} stems cross join node_rows n on n.id >= stems.value || '@' and n.id < stems.value || 'A'
    where n.type = ${identified.event} and ${stood("n", at)}
    group by n.id`.execute(db);
  return rows.map(({ id, stated }) => ({ id, stated: stated === 1 }));
};

/** Ids of the relations that start or end at these nodes, at a position: those of the articles that name them. */
export const factsAround = async (db: Db, ids: readonly string[], at: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ fact: string }>`
    select distinct e.fact as fact from ${listed(ids)} ids
    cross join node_rows n on n.id = ids.value cross join evidence e on e.address = n.address
    where ${stood("e", at)}
      and ids.value in (e.body ->> 'from', e.body ->> 'to')`.execute(db);
  return rows.map(({ fact }) => fact);
};
