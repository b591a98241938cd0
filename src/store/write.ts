import { StoreError } from "../errors.ts";
import type { GraphDelta, GraphNode, GraphRelation } from "../graph/delta.ts";
import { identified } from "../schema/measured.ts";
import { nodeDefinition, nodeTypes, relationDefinition, relationTypes, type Properties } from "../schema/types.ts";
import { positionLabel } from "./ddl.ts";
import type { Parameter, Parameters } from "./store.ts";

/** One statement of a batch; `rows` is what its `n` must return when every end of a relation is there. */
export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
  readonly rows?: number;
}

const batchSize = 5000;

const batches = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, at) =>
    rows.slice(at * batchSize, (at + 1) * batchSize),
  );

const grouped = <Row>(rows: readonly Row[], key: (row: Row) => string): readonly (readonly [Row, ...Row[]])[] => {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups.values()];
};

/** Every property of the type: one that went away is sent as null, which removes it. */
const complete = (keys: readonly string[], properties: Properties): { readonly [key: string]: Parameter } =>
  Object.fromEntries(keys.map((key) => [key, properties[key] ?? null]));

const nodeStatements = (nodes: readonly GraphNode[]): readonly Statement[] =>
  grouped(nodes, (node) => node.type).flatMap((group) => {
    const keys = Object.keys(nodeDefinition(group[0].type).properties);
    const text = `UNWIND $rows AS r MERGE (n:${group[0].type} {id: r.id}) SET n += r.properties`;
    return batches(group).map((batch) => ({
      text,
      parameters: { rows: batch.map((node) => ({ id: node.id, properties: complete(keys, node.properties) })) },
    }));
  });

const relationText = ({ type, fromType, toType }: GraphRelation): string =>
  `UNWIND $rows AS r MATCH (a:${fromType} {id: r.from}) MATCH (b:${toType} {id: r.to}) ` +
  `MERGE (a)-[x:${type} {id: r.id}]->(b) SET x += r.properties RETURN count(*) AS n`;

const relationStatements = (relations: readonly GraphRelation[]): readonly Statement[] =>
  grouped(relations, relationText).flatMap((group) => {
    const keys = Object.keys(relationDefinition(group[0].type).properties);
    return batches(group).map((batch) => ({
      text: relationText(group[0]),
      rows: batch.length,
      parameters: {
        rows: batch.map(({ id, from, to, properties }) => ({ id, from, to, properties: complete(keys, properties) })),
      },
    }));
  });

type Removed = readonly { readonly type: string; readonly id: string }[];

const removal = (removed: Removed, text: (type: string) => string): readonly Statement[] =>
  grouped(removed, (one) => one.type).flatMap((group) =>
    batches(group).map((batch) => ({ text: text(group[0].type), parameters: { ids: batch.map((one) => one.id) } })),
  );

/** The statements of a delta, in order: relations away, nodes away, nodes, relations. The same text on both stores. */
export const statementsOf = (delta: GraphDelta): readonly Statement[] => [
  // Grafeo has no index on relations: one scan for the whole list, not one an id.
  ...removal(delta.removedRelations, (type) => `MATCH ()-[r:${type}]->() WHERE r.id IN $ids DELETE r`),
  ...removal(delta.removedNodes, (type) => `UNWIND $ids AS id MATCH (n:${type} {id: id}) DETACH DELETE n`),
  ...nodeStatements(delta.nodes),
  ...relationStatements(delta.relations),
];

const counting = (patterns: readonly string[]): string =>
  patterns.map((pattern) => `MATCH ${pattern} RETURN count(*) AS n`).join(" UNION ALL ");

/** Rows of counts whose sum is the number of nodes, of relations. */
export const countNodes = counting(nodeTypes.map((type) => `(n:${type})`));
export const countRelations = counting(relationTypes.map((type) => `()-[r:${type}]->()`));

/** Notes the position, and of which ledger, with the counts it goes with, in the transaction of the data. */
export const notePosition = `MERGE (p:${positionLabel} {id: 'position'}) SET p.position = $position, p.ledger = $ledger, p.nodes = $nodes, p.relations = $relations`;

/** The noted position and counts; no row in an empty store. */
export const readPosition = `MATCH (p:${positionLabel} {id: 'position'}) RETURN p.position AS position, p.ledger AS ledger, p.nodes AS nodes, p.relations AS relations`;

/** Change nothing, being taken back; a store does everything for them that its first changes of nodes and relations cost. */
export const firstWrites = [
  `MATCH (p:${positionLabel} {id: 'position'}) MERGE (p)-[r:${identified.post} {id: 'ready'}]->(p) SET p.position = p.position, r.articles = 0`,
  `MATCH ()-[r:${identified.post}]->() WITH r LIMIT 1 SET r.articles = r.articles`,
] as const;

/** What a store says of itself. */
export interface Noted {
  readonly position: number;
  readonly ledger: number;
  readonly nodes: number;
  readonly relations: number;
}

/** The answer of `readPosition`. */
export const notedIn = ([row]: readonly (readonly unknown[])[]): Noted | undefined =>
  row && { position: Number(row[0]), ledger: Number(row[1]), nodes: Number(row[2]), relations: Number(row[3]) };

/** Sum of the first column. */
export const total = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((sum, row) => sum + Number(row[0]), 0);

/** A relation whose end is missing is dropped silently by both stores, so the counts are compared. */
export const missingEnds = (text: string, sent: number, written: number): StoreError =>
  new StoreError(
    `${String(sent - written)} of ${String(sent)} relations have an end that is not in the store (${text})`,
    "run `wenmai rebuild`; if it persists, report it",
  );
