import { sql, type Kysely } from "kysely";
import type { Naming, Sighting } from "../resolve/sighting.ts";
import { identified } from "../schema/measured.ts";
import { relationDefinition, relationTypes } from "../schema/types.ts";
import type { LiveEvidence } from "./ledger.ts";
import { evidenceFrom } from "./rows.ts";
import { listed, stood } from "./standing.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** Types of relations that start at a person. */
const types = relationTypes.filter((type) => relationDefinition(type).from.includes(identified.person));

/** The index on facts finds a person's: their ids begin with type and person. */
const factsOf = (type: string) =>
  sql`e.fact >= ${`${type}:`} || ids.value || '>' and e.fact < ${`${type}:`} || ids.value || '?'`;

interface Seen {
  readonly name: string;
  readonly article: string;
  readonly day: string;
  readonly post: string;
  readonly act: string | null;
  readonly seat: string | null;
  readonly body: string | null;
}

// Joined from the left: the ids are few, and without statistics SQLite might begin with the articles.
/** Who of these names is said to hold what, at a position of the ledger; planned and denied posts say nothing. */
export const sightingsAt = async (db: Db, names: readonly string[], at: number): Promise<readonly Sighting[]> => {
  const { rows } = await sql<Seen>`
    select ids.value as name, a.id as article, e.body ->> 'to' as post, e.body ->> '$.qualifiers.act' as act,
      coalesce(e.body ->> 'on', a.published_on, '') as day, e.body ->> '$.office.seat' as seat,
      e.body ->> '$.office.body' as body
    from ${listed(names)} ids
    cross join evidence e on ${factsOf(identified.post)}
    cross join articles a on a.address = e.address
    where ${stood("e", at)} and ${stood("a", at)} and e.modality in ('asserted', 'reported')`.execute(db);
  return rows.map(({ act, seat, body, ...told }) => ({
    ...told,
    act: act ?? "observed",
    ...(seat !== null && { seat }),
    ...(body !== null && { body }),
  }));
};

interface Noted {
  readonly name: string;
  readonly article: string;
  readonly gender: string | null;
  readonly qualifier: string | null;
  readonly ethnicity: string | null;
}

/** Which articles name these, and what they say to tell them apart. */
export const namingsAt = async (db: Db, names: readonly string[], at: number): Promise<readonly Naming[]> => {
  const { rows } = await sql<Noted>`
    select n.id as name, a.id as article, n.body ->> '$.properties.gender' as gender,
      n.body ->> '$.properties.qualifier' as qualifier, n.body ->> '$.properties.ethnicity' as ethnicity
    from ${listed(names)} ids
    cross join node_rows n on n.id = ids.value
    cross join articles a on a.address = n.address
    where ${stood("n", at)} and ${stood("a", at)}`.execute(db);
  return rows.map(({ name, article, gender, qualifier, ethnicity }) => ({
    name,
    article,
    ...(gender !== null && { gender }),
    ...(qualifier !== null && { qualifier }),
    ...(ethnicity !== null && { ethnicity }),
  }));
};

/** Ids of all relations of these people that stood at one of two positions. */
export const factsAt = async (db: Db, names: readonly string[], at: number): Promise<readonly string[]> => {
  const found = new Set<string>();
  for (const type of types) {
    const { rows } = await sql<{ fact: string }>`select distinct e.fact as fact
      from ${listed(names)} ids cross join evidence e on ${factsOf(type)} where ${stood("e", at)}`.execute(db);
    for (const { fact } of rows) found.add(fact);
  }
  return [...found];
};

/** Evidence of these relations that stood at a position. */
export const evidenceAt = async (db: Db, facts: readonly string[], at: number): Promise<readonly LiveEvidence[]> => {
  const { rows } = await sql<{ body: string; recorded_from: string; article: string; published_on: string | null }>`
    select e.body as body, e.recorded_from as recorded_from, a.id as article, a.published_on as published_on
    from ${listed(facts)} ids cross join evidence e on e.fact = ids.value cross join articles a on a.address = e.address
    where ${stood("e", at)} and ${stood("a", at)}`.execute(db);
  return rows.map(evidenceFrom);
};

/** For each of these posts that has one holder at a time: all relations that stand of it, or stood at a position. */
export const seatsOf = async (
  db: Db,
  posts: readonly string[],
  at?: number,
): Promise<readonly { readonly post: string; readonly fact: string }[]> => {
  const { rows } = await sql<{ post: string; fact: string }>`
    select distinct e.body ->> 'to' as post, e.fact as fact from ${listed(posts)} ids
    join evidence e indexed by evidence_seat on e.body ->> 'to' = ids.value
    where e.type = ${sql.lit(identified.post)} and (e.body ->> '$.office.single') = 1
      and ${at === undefined ? sql`e.position_to is null` : stood("e", at)}`.execute(db);
  return rows;
};
