import {
  nodeDefinition,
  relationDefinition,
  relationTypes,
  type NodeType,
  type RelationType,
} from "../schema/types.ts";
import type { Cell, Store, Table } from "../store/store.ts";
import { articleType, drawnTypes, evidenceRelation, evidenceType, knownTypes } from "./kinds.ts";

export interface SnapshotNode {
  readonly id: string;
  readonly label: NodeType;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface SnapshotEdge {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly articles: number;
}

/** Names and links of the whole graph at one ledger position; properties and quotes stay in the store. */
export interface Snapshot {
  readonly position: number;
  readonly nodes: ReadonlyMap<string, SnapshotNode>;
  readonly edges: ReadonlyMap<string, SnapshotEdge>;
  readonly touching: ReadonlyMap<string, readonly SnapshotEdge[]>;
}

const everything = { rows: 50_000_000, milliseconds: 600_000 };
const linkTypes = relationTypes.filter((type) => {
  const { from, to } = relationDefinition(type);
  const known = (end: string): boolean => knownTypes.some((candidate) => candidate === end);
  return type !== evidenceRelation && from.some(known) && to.some(known);
});

const all = (store: Store, cypher: string): Promise<Table> => store.read(cypher, {}, everything);
const strings = (cell: Cell | undefined): readonly string[] => (Array.isArray(cell) ? cell.map(String) : []);

const loadNodes = async (store: Store, label: NodeType): Promise<SnapshotNode[]> => {
  const { properties } = nodeDefinition(label);
  const names = ["title", "name"].filter((key) => key in properties).map((key) => `n.${key}`);
  const aliases = "aliases" in properties ? "n.aliases" : "null";
  const cypher = `MATCH (n:${label}) RETURN n.id AS id, coalesce(${names.join(", ")}, n.id) AS name, ${aliases} AS aliases`;
  const { rows } = await all(store, cypher);
  return rows.map(([id, name, list]) => ({ id: String(id), label, name: String(name), aliases: strings(list) }));
};

const loadEdges = async (
  store: Store,
  type: RelationType,
  articles: ReadonlyMap<string, number>,
): Promise<SnapshotEdge[]> => {
  const { rows } = await all(store, `MATCH (a)-[r:${type}]->(b) RETURN r.id AS id, a.id AS source, b.id AS target`);
  return rows.map(([id, source, target]) => ({
    id: String(id),
    type,
    source: String(source),
    target: String(target),
    articles: articles.get(String(id)) ?? 0,
  }));
};

const countArticles = async (store: Store): Promise<Map<string, number>> => {
  const match = `MATCH (e:${evidenceType})-[:${evidenceRelation}]->(a:${articleType})`;
  const { rows } = await all(store, `${match} RETURN e.fact AS fact, count(DISTINCT a.id) AS articles`);
  return new Map(rows.map(([fact, articles]) => [String(fact), Number(articles)]));
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const adjacency = (edges: Iterable<SnapshotEdge>): Map<string, SnapshotEdge[]> => {
  const touching = new Map<string, SnapshotEdge[]>();
  for (const edge of edges)
    for (const end of new Set([edge.source, edge.target])) {
      const list = touching.get(end);
      if (list) list.push(edge);
      else touching.set(end, [edge]);
    }
  return touching;
};

/** Reads every name and link once, sorted by id, so that whatever is derived from it is the same on every start. */
export const loadSnapshot = async (store: Store): Promise<Snapshot> => {
  const position = await store.position();
  const articles = await countArticles(store);
  const nodeLists = [];
  for (const type of knownTypes) nodeLists.push(await loadNodes(store, type));
  const nodes = new Map(
    nodeLists
      .flat()
      .sort(byId)
      .map((node) => [node.id, node]),
  );
  const edgeLists = [];
  for (const type of linkTypes) edgeLists.push(await loadEdges(store, type, articles));
  const linked = edgeLists.flat().filter((edge) => nodes.has(edge.source) && nodes.has(edge.target));
  const edges = new Map(linked.sort(byId).map((edge) => [edge.id, edge]));
  return { position, nodes, edges, touching: adjacency(edges.values()) };
};

export const isDrawn = (node: SnapshotNode | undefined): node is SnapshotNode =>
  node !== undefined && drawnTypes.has(node.label);

/** Relations of a node whose both ends stand on the map. */
export const drawnEdges = (snapshot: Snapshot, id: string): readonly SnapshotEdge[] =>
  (snapshot.touching.get(id) ?? []).filter(
    (edge) => isDrawn(snapshot.nodes.get(edge.source)) && isDrawn(snapshot.nodes.get(edge.target)),
  );
