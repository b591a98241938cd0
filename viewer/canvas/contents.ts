import type { UndirectedGraph } from "graphology";
import type { ApiNode } from "../api.ts";
import type { Drawn } from "../state/drawn.ts";
import type { Theme } from "./theme.ts";

export interface Frame {
  readonly x: [number, number];
  readonly y: [number, number];
}

const radiusOf = ({ degree }: ApiNode): number => Math.min(20, 4 + 1.7 * Math.sqrt(degree));

const fillLines = (graph: UndirectedGraph, { bundles }: Drawn, { line, faintLine }: Theme): void => {
  for (const id of graph.edges()) if (!bundles.has(id)) graph.dropEdge(id);
  for (const { id, source, target, articles } of bundles.values()) {
    const color = articles === 0 ? faintLine : line;
    graph.mergeEdgeWithKey(id, source, target, { size: 0.9 + Math.log2(1 + articles) * 0.7, color, type: "line" });
  }
};

/** Makes Sigma's graph equal to what is to be drawn, touching only what differs. */
export const fill = (
  graph: UndirectedGraph,
  drawn: Drawn,
  colours: ReadonlyMap<string, string>,
  theme: Theme,
): void => {
  const ids = new Set(drawn.nodes.map(({ id }) => id));
  for (const id of graph.nodes()) if (!ids.has(id)) graph.dropNode(id);
  for (const node of drawn.nodes) {
    const { id, x, y, name } = node;
    graph.mergeNode(id, { x, y, size: radiusOf(node), color: colours.get(id), label: name, type: "circle" });
  }
  fillLines(graph, drawn, theme);
};

/** The rectangle around the nodes, in coordinates of the layout; undefined when there are none. */
export const frameOf = (nodes: readonly ApiNode[]): Frame | undefined => {
  if (nodes.length === 0) return undefined;
  const span = (values: readonly number[]): [number, number] =>
    values.reduce<[number, number]>(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      [Infinity, -Infinity],
    );
  return { x: span(nodes.map(({ x }) => x)), y: span(nodes.map(({ y }) => y)) };
};

export const byImportance = (nodes: readonly ApiNode[]): readonly ApiNode[] =>
  [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
