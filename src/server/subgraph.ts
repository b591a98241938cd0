import type { ApiEdge, ApiGraph, ApiHit, ApiNode } from "./api.ts";
import type { Atlas } from "./atlas.ts";
import { drawnEdges, isDrawn, type SnapshotEdge, type SnapshotNode } from "./snapshot.ts";

/** A hub with more relations than this only brings those to nodes already in the answer. */
const hub = 300;

const degreeOf = (atlas: Atlas, id: string): number => drawnEdges(atlas.snapshot, id).length;

export const toHit = (atlas: Atlas, node: SnapshotNode): ApiHit => ({ ...node, degree: degreeOf(atlas, node.id) });

const toNode = (atlas: Atlas, { id, label, name }: SnapshotNode): ApiNode => {
  const [x, y] = atlas.positions.get(id) ?? [0, 0];
  return { id, label, name, x, y, degree: degreeOf(atlas, id) };
};

const toEdge = ({ id, type, source, target, articles }: SnapshotEdge): ApiEdge => ({
  id,
  type,
  source,
  target,
  articles,
});

const otherEnd = (edge: SnapshotEdge, id: string): string => (edge.source === id ? edge.target : edge.source);

const weigh = (atlas: Atlas, id: string): number =>
  drawnEdges(atlas.snapshot, id).reduce((sum, edge) => sum + 1 + Math.log2(1 + edge.articles), 0);

const heaviest = (atlas: Atlas, ids: readonly string[], limit: number): string[] => {
  const weighed = ids.map((id) => ({ id, weight: weigh(atlas, id) }));
  return weighed
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id);
};

const select = (atlas: Atlas, ids: readonly string[]): SnapshotNode[] =>
  ids.flatMap((id) => atlas.snapshot.nodes.get(id) ?? []).filter(isDrawn);

const inside = (atlas: Atlas, ids: ReadonlySet<string>): SnapshotEdge[] => {
  const found = new Map<string, SnapshotEdge>();
  for (const id of ids)
    for (const edge of drawnEdges(atlas.snapshot, id)) if (ids.has(otherEnd(edge, id))) found.set(edge.id, edge);
  return [...found.values()];
};

/** The `limit` most important nodes (relations weighed by the articles behind them) and all relations among them. */
export const overview = (atlas: Atlas, limit: number): ApiGraph => {
  const drawn = [...atlas.snapshot.nodes.values()].filter(isDrawn).map(({ id }) => id);
  const ids = heaviest(atlas, drawn, limit);
  return {
    nodes: select(atlas, ids).map((node) => toNode(atlas, node)),
    edges: inside(atlas, new Set(ids)).map(toEdge),
    more: drawn.length - ids.length,
  };
};

/** A node and its most important neighbours, with their other relations, so that the viewer can tie them to what it shows. */
export const expand = (atlas: Atlas, id: string, limit: number): ApiGraph => {
  const neighbours = new Set(drawnEdges(atlas.snapshot, id).map((edge) => otherEnd(edge, id)));
  neighbours.delete(id);
  const ids = new Set([id, ...heaviest(atlas, [...neighbours], limit)]);
  const edges = new Map(inside(atlas, ids).map((edge) => [edge.id, edge]));
  for (const each of ids) {
    const own = drawnEdges(atlas.snapshot, each);
    if (own.length <= hub) for (const edge of own) edges.set(edge.id, edge);
  }
  return {
    nodes: select(atlas, [...ids]).map((node) => toNode(atlas, node)),
    edges: [...edges.values()].map(toEdge),
    more: Math.max(0, neighbours.size - limit),
  };
};
