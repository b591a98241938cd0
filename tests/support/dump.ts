import type { Cell, Store } from "../../src/store/store.ts";

const limits = { rows: 1_000_000, milliseconds: 60_000 };
const volatile = new Set(["recordedFrom", "retrievedAt"]);

const sorted = (value: Cell): Cell =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !volatile.has(key))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;

/** Everything a store holds, as sorted lines that do not depend on the store. */
export const dump = async (store: Store): Promise<readonly string[]> => {
  const nodes = await store.read("MATCH (n) WHERE NOT n:WenmaiPosition RETURN n", {}, limits);
  const relations = await store.read("MATCH ()-[r]->() RETURN r", {}, limits);
  return [...nodes.rows, ...relations.rows].map(([cell]) => JSON.stringify(sorted(cell ?? null))).sort();
};
