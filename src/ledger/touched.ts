import { sql, type Kysely } from "kysely";
import { judgedSince } from "./judged.ts";
import { nameId } from "../graph/ids.ts";
import { partsOf } from "../resolve/sighting.ts";
import { identified } from "../schema/measured.ts";
import type { NodeType, RelationType } from "../schema/types.ts";
import type { Touched } from "./ledger.ts";
import { stood } from "./standing.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly live: number;
}

interface Version {
  readonly id: string;
  readonly address: string;
}

/** Versions of articles that were opened after a position, and those that were closed. */
const versionsSince = async (db: Db, position: number) => {
  const versions = () => db.selectFrom("articles").select(["id", "address"]);
  const opened: readonly Version[] = await versions().where("position_from", ">", position).execute();
  const closed: readonly Version[] = await versions().where("position_to", ">", position).execute();
  return { opened, closed };
};

/** Rows that could tell something else than before: all of a touched article's that stand or stood until after the position. */
const concerned = (position: number, addresses: readonly string[]) => sql`
  e.address in (select value from json_each(${JSON.stringify(addresses)}))
  and (e.position_to is null or e.position_to > ${position})`;

const nodesSince = (db: Db, position: number, addresses: readonly string[]) =>
  sql<Entry>`select touched.id, touched.type, exists (
      select 1 from node_rows l where l.id = touched.id and l.position_to is null and l.type = touched.type) as live
    from (select distinct e.id, e.type from node_rows e where ${concerned(position, addresses)}) touched`.execute(db);

const factsSince = (db: Db, position: number, addresses: readonly string[]) =>
  sql<Entry>`select touched.id, touched.type, exists (
      select 1 from evidence l where l.fact = touched.id and l.position_to is null and l.modality != 'negated') as live
    from (select distinct e.fact as id, e.type from evidence e where ${concerned(position, addresses)}) touched`.execute(
    db,
  );

const closedSince = (db: Db, position: number) =>
  sql<{ id: string; article: string }>`select distinct id, article from evidence
    where position_to > ${position} and position_from <= ${position}`.execute(db);

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => [
  ...new Set(entries.map((entry) => entry.id)),
];

const persons = (nodes: readonly { readonly id: string; readonly type: string }[]): readonly string[] =>
  nodes.filter(({ type }) => type === identified.person).map(({ id }) => id);

const judgedNames = async (db: Db, from: number): Promise<readonly string[]> =>
  (await judgedSince(db, from)).flatMap(({ a, b }) => [a, b]).map((reference) => nameId(partsOf(reference).name));

/** Everything whose evidence changed after a position. */
export const touchedSince = async (db: Db, from: number, position: number): Promise<Touched> => {
  const { opened, closed } = await versionsSince(db, from);
  const versions = [...opened, ...closed];
  const judged = await judgedNames(db, from);
  const addresses = [...new Set(versions.map(({ address }) => address))];
  const nodes = (await nodesSince(db, from, addresses)).rows;
  const facts = (await factsSince(db, from, addresses)).rows;
  return {
    since: from,
    position,
    names: [...new Set([...persons(nodes), ...judged])],
    nodes: ids(nodes),
    facts: ids(facts),
    articles: ids(versions),
    goneNodes: nodes.filter((node) => !node.live).map(({ id, type }) => ({ id, type: type as NodeType })),
    goneFacts: facts.filter((fact) => !fact.live).map(({ id, type }) => ({ id, type: type as RelationType })),
    mayLose: closed.length + judged.length > 0,
    closed: (await closedSince(db, from)).rows,
  };
};

/** Everything that stands, or stood when the ledger was at `position`. */
export const allTouched = async (db: Db, position: number): Promise<Touched> => {
  const live = async (table: "node_rows" | "articles" | "evidence", id: "id" | "fact") => {
    const found = await sql<{ id: string }>`select distinct ${sql.ref(id)} as id from ${sql.table(table)}
      where ${stood(table, position)}`.execute(db);
    return ids(found.rows);
  };
  const [nodes, facts] = [await live("node_rows", "id"), await live("evidence", "fact")];
  const articles = await live("articles", "id");
  const names = nodes.filter((id) => id.startsWith(nameId("")));
  const nothingLost = { goneNodes: [], goneFacts: [], mayLose: false, closed: [] };
  return { since: 0, position, names, nodes, facts, articles, ...nothingLost };
};

/** The position that the ledger had reached by the end of a day, month or year. */
export const positionOn = async (db: Db, date: string): Promise<number> => {
  const reached = (column: "from" | "to") =>
    sql<{ position: number | null }>`
    select max(${sql.ref(`position_${column}`)}) as position from articles
    where substr(${sql.ref(`recorded_${column}`)}, 1, ${date.length}) <= ${date}`.execute(db);
  const found = [...(await reached("from")).rows, ...(await reached("to")).rows];
  return Math.max(...found.map(({ position }) => position ?? 0));
};
