import type { ApiEdge, ApiNode } from "../api.ts";
import type { Data } from "./data.ts";
import type { Intent, Open } from "./intent.ts";

/** One line on the map: all relations between two nodes. */
export interface Bundle {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relations: readonly ApiEdge[];
  readonly articles: number;
}

export interface Drawn {
  readonly nodes: readonly ApiNode[];
  readonly bundles: ReadonlyMap<string, Bundle>;
}

/** What stands out while a panel is open. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly bundles: ReadonlySet<string>;
  readonly main?: string;
}

const bundleId = (a: string, b: string): string => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`);

const bundle = (edges: readonly ApiEdge[]): Map<string, Bundle> => {
  const found = new Map<string, Bundle>();
  for (const edge of edges) {
    const id = bundleId(edge.source, edge.target);
    const old = found.get(id);
    const relations = [...(old?.relations ?? []), edge];
    const articles = Math.max(old?.articles ?? 0, edge.articles);
    found.set(id, { id, source: old?.source ?? edge.source, target: old?.target ?? edge.target, relations, articles });
  }
  return found;
};

/** Nodes and lines on the map: what was sent, without the types that are switched off. */
export const draw = (data: Data, intent: Intent): Drawn => {
  const nodes = [...data.nodes.values()].filter(({ label }) => !intent.hidden.includes(label));
  const shown = new Set(nodes.map(({ id }) => id));
  const edges = [...data.edges.values()].filter(
    ({ source, target }) => shown.has(source) && shown.has(target) && source !== target,
  );
  return { nodes, bundles: bundle(edges) };
};

const around = (drawn: Drawn, id: string): Lit => {
  const touching = [...drawn.bundles.values()].filter(({ source, target }) => source === id || target === id);
  const nodes = new Set([id, ...touching.flatMap(({ source, target }) => [source, target])]);
  return { nodes, bundles: new Set(touching.map((each) => each.id)), main: id };
};

const along = (drawn: Drawn, relations: readonly string[]): Lit => {
  const wanted = new Set(relations);
  const found = [...drawn.bundles.values()].filter((each) => each.relations.some(({ id }) => wanted.has(id)));
  const nodes = new Set(found.flatMap(({ source, target }) => [source, target]));
  return { nodes, bundles: new Set(found.map(({ id }) => id)) };
};

/** The node or the relations that the panel speaks of, as far as they are on the map. */
export const light = (drawn: Drawn, open: Open | undefined): Lit | undefined => {
  if (open?.kind === "node" && drawn.nodes.some(({ id }) => id === open.id)) return around(drawn, open.id);
  if (open?.kind !== "relations") return undefined;
  const lit = along(drawn, open.ids);
  return lit.nodes.size > 0 ? lit : undefined;
};
