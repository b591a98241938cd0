import type { ApiEdge, ApiGraph, ApiNode } from "../api.ts";

/** Everything the server has sent so far; edges may name nodes that are not here. */
export interface Data {
  readonly nodes: ReadonlyMap<string, ApiNode>;
  readonly edges: ReadonlyMap<string, ApiEdge>;
  /** Nodes of the graph that the overview left out. */
  readonly more: number;
}

const noData: Data = { nodes: new Map(), edges: new Map(), more: 0 };

/** Adds an answer of the server; what was there keeps its order and its place. */
export const merge = (data: Data, graph: ApiGraph): Data => ({
  nodes: new Map([...data.nodes, ...graph.nodes.map((node) => [node.id, node] as const)]),
  edges: new Map([...data.edges, ...graph.edges.map((edge) => [edge.id, edge] as const)]),
  more: data.more,
});

export const begin = (overview: ApiGraph): Data => ({ ...merge(noData, overview), more: overview.more });
