import { UndirectedGraph } from "graphology";
import commonJs from "graphology-layout-forceatlas2";

// Its types describe `exports.default`; what Node imports is the function itself.
const forceAtlas2 = commonJs as unknown as typeof commonJs.default;

/** Raise it when a change should move everything; positions of other versions are thrown away. */
export const layoutVersion = 2;

export type Point = readonly [x: number, y: number];
export type Positions = ReadonlyMap<string, Point>;

export interface Link {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export interface LayoutInput {
  readonly ids: readonly string[];
  readonly links: readonly Link[];
  /** Where nodes stood before; those gone are ignored. */
  readonly before: Positions;
}

const settings = {
  barnesHutOptimize: true,
  barnesHutTheta: 1.2,
  scalingRatio: 12,
  gravity: 0.3,
  strongGravityMode: true,
  slowDown: 4,
};
const updateIterations = 20;

const fraction = (text: string, seed: number): number => {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) / 0x1_0000_0000;
};

/** A place on the unit square that only depends on the id. */
const hashed = (id: string): Point => [fraction(id, 0x811c9dc5) * 2 - 1, fraction(id, 0x1b873593) * 2 - 1];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const neighbourhood = (links: readonly Link[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { source, target } of links) {
    found.set(source, [...(found.get(source) ?? []), target]);
    found.set(target, [...(found.get(target) ?? []), source]);
  }
  return found;
};

/** Old positions stay; a new node starts at the barycentre of its placed neighbours, moved a little by its hash. */
const startOf = (id: string, before: Positions, neighbours: readonly string[]): Point => {
  const old = before.get(id);
  if (old) return old;
  const placed = neighbours.flatMap((other): readonly number[] => before.get(other) ?? []);
  const [dx, dy] = hashed(id);
  const count = placed.length / 2;
  if (count === 0) return [dx * 100, dy * 100];
  const sum = (axis: 0 | 1): number => placed.reduce((total, value, i) => (i % 2 === axis ? total + value : total), 0);
  return [sum(0) / count + dx, sum(1) / count + dy];
};

const build = ({ ids, links, before }: LayoutInput): UndirectedGraph => {
  const graph = new UndirectedGraph();
  const sorted = [...ids].sort(compare);
  const neighbours = neighbourhood(links);
  for (const id of sorted) {
    const [x, y] = startOf(id, before, neighbours.get(id) ?? []);
    graph.addNode(id, { x, y });
  }
  const keyed = links.map((link) => ({ ...link, key: [link.source, link.target].sort(compare).join("\u0000") }));
  for (const { key, source, target, weight } of keyed.sort((a, b) => compare(a.key, b.key) || a.weight - b.weight))
    if (source !== target && !graph.hasEdge(key) && graph.hasNode(source) && graph.hasNode(target))
      graph.addEdgeWithKey(key, source, target, { weight });
  return graph;
};

/** 600 iterations up to 2,000 nodes, fewer above, so that the first start of a large graph takes seconds. */
const iterationsFor = (nodes: number, isUpdate: boolean): number =>
  isUpdate ? updateIterations : Math.max(30, Math.min(600, Math.floor(1_200_000 / Math.max(1, nodes))));

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const relax = async (graph: UndirectedGraph, iterations: number): Promise<void> => {
  const step = Math.max(1, Math.min(100, Math.floor(50_000 / graph.order)));
  for (let done = 0; done < iterations; done += step) {
    forceAtlas2.assign(graph, { iterations: Math.min(step, iterations - done), settings, getEdgeWeight: "weight" });
    await pause();
  }
};

/** ForceAtlas2 with a fixed start and order: the same graph gives the same map, and a grown graph keeps its places. */
export const layOut = async (input: LayoutInput): Promise<Positions> => {
  const graph = build(input);
  const known = input.ids.filter((id) => input.before.has(id)).length;
  const changed = known !== input.ids.length || known !== input.before.size;
  if (graph.order > 1 && changed) await relax(graph, iterationsFor(graph.order, known * 2 >= graph.order));
  return new Map(graph.mapNodes((id, { x, y }) => [id, [Number(x), Number(y)] as const]));
};
