import { relationTypes } from "../schema/types.ts";
import type { Cell, Store } from "../store/store.ts";
import type { ApiFact, ApiNodeDetail } from "./api.ts";
import type { Atlas } from "./atlas.ts";
import type { SnapshotEdge, SnapshotNode } from "./snapshot.ts";

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

type Record_ = Readonly<Record<string, Cell>>;

const limits = { rows: 10_000, milliseconds: 10_000 };
const rankOf = new Map(relationTypes.map((type, i) => [type, i]));

const object = (cell: Cell | undefined): Record_ =>
  cell !== null && typeof cell === "object" && !Array.isArray(cell) ? (cell as Record_) : {};

const shown = (properties: Record_): Record_ =>
  Object.fromEntries(Object.entries(properties).filter(([key, value]) => key !== "id" && value !== null));

const otherOf = (atlas: Atlas, edge: SnapshotEdge, id: string): SnapshotNode | undefined =>
  atlas.snapshot.nodes.get(edge.source === id ? edge.target : edge.source);

/** Relations in the schema's order, the best supported first. */
const sorted = (atlas: Atlas, id: string): readonly SnapshotEdge[] => {
  const rank = (edge: SnapshotEdge): number => rankOf.get(edge.type) ?? rankOf.size;
  return [...(atlas.snapshot.touching.get(id) ?? [])].sort(
    (a, b) => rank(a) - rank(b) || b.articles - a.articles || (a.id < b.id ? -1 : 1),
  );
};

const relationProperties = async (
  store: Store,
  node: SnapshotNode,
  edges: readonly SnapshotEdge[],
): Promise<Map<string, Record_>> => {
  const cypher = `MATCH (n:${node.label} {id: $id})-[r]-() WHERE r.id IN $relations RETURN r.id AS id, properties(r) AS properties`;
  const { rows } = await store.read(cypher, { id: node.id, relations: edges.map(({ id }) => id) }, limits);
  return new Map(rows.map(([id, properties]) => [String(id), shown(object(properties))]));
};

const nodeProperties = async (store: Store, node: SnapshotNode): Promise<Record_> => {
  const cypher = `MATCH (n:${node.label} {id: $id}) RETURN properties(n) AS properties`;
  const { rows } = await store.read(cypher, { id: node.id }, limits);
  return shown(object(rows[0]?.[0]));
};

const toFact = (edge: SnapshotEdge, id: string, other: SnapshotNode, properties: Record_): ApiFact => ({
  relation: edge.id,
  type: edge.type,
  outgoing: edge.source === id,
  other: { id: other.id, label: other.label, name: other.name },
  properties,
  articles: edge.articles,
});

/** A node with one page of its facts. */
export const nodeDetail = async (
  store: Store,
  atlas: Atlas,
  node: SnapshotNode,
  page: Page,
): Promise<ApiNodeDetail> => {
  const every = sorted(atlas, node.id);
  const edges = every.slice(page.offset, page.offset + page.limit);
  const properties = await relationProperties(store, node, edges);
  const facts = edges.flatMap((edge) => {
    const other = otherOf(atlas, edge, node.id);
    return other ? [toFact(edge, node.id, other, properties.get(edge.id) ?? {})] : [];
  });
  const own = await nodeProperties(store, node);
  const more = Math.max(0, every.length - page.offset - page.limit);
  return { id: node.id, label: node.label, name: node.name, properties: own, facts, more };
};
