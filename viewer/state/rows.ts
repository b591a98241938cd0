import type { ApiEdge, ApiNode } from "../api.ts";
import type { Data } from "./data.ts";
import type { Intent } from "./intent.ts";

export interface FactRow {
  readonly edge: ApiEdge;
  readonly from: ApiNode;
  readonly to: ApiNode;
}

const matches = (filter: string, names: readonly string[]): boolean =>
  filter === "" || names.some((name) => name.toLowerCase().includes(filter.toLowerCase()));

/** The facts on the map as rows, by type and names. */
export const factRows = (data: Data, { hidden }: Intent, filter: string): readonly FactRow[] =>
  [...data.edges.values()]
    .flatMap((edge) => {
      const [from, to] = [data.nodes.get(edge.source), data.nodes.get(edge.target)];
      return from && to && !hidden.includes(from.label) && !hidden.includes(to.label) ? [{ edge, from, to }] : [];
    })
    .filter(({ from, to }) => matches(filter, [from.name, to.name]))
    .sort(
      (a, b) =>
        a.edge.type.localeCompare(b.edge.type) ||
        a.from.name.localeCompare(b.from.name, "zh") ||
        a.to.name.localeCompare(b.to.name, "zh"),
    );

/** The nodes on the map as rows, the most connected first. */
export const nodeRows = (data: Data, { hidden }: Intent, filter: string): readonly ApiNode[] =>
  [...data.nodes.values()]
    .filter(({ label, name }) => !hidden.includes(label) && matches(filter, [name]))
    .sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name, "zh"));
