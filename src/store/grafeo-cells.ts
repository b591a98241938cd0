import type { GrafeoValue } from "@grafeo-db/js";
import { nodeCell, relationCell } from "./cells.ts";
import type { Cell } from "./store.ts";

type Ends = ReadonlyMap<number, unknown>;
type Fields = Readonly<Record<string, GrafeoValue>>;

const fieldsOf = (fields: Fields, ends: Ends, hidden: readonly string[]): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => !hidden.includes(key))
      .map(([key, value]) => [key, cellFrom(value, ends)]),
  );

const endOf = (internal: GrafeoValue | undefined, ends: Ends): Cell => {
  const id = typeof internal === "number" ? ends.get(internal) : undefined;
  return typeof id === "string" ? id : null;
};

const objectCell = (fields: Fields, ends: Ends): Cell => {
  const { _labels: labels, _type: type, nodes, edges } = fields;
  if (Array.isArray(labels)) return nodeCell(String(labels[0]), fieldsOf(fields, ends, ["_id", "_labels"]));
  if (Array.isArray(nodes) && Array.isArray(edges)) {
    return { nodes: cellFrom(nodes, ends), relations: cellFrom(edges, ends) };
  }
  if (typeof type !== "string" || !("_source" in fields)) return fieldsOf(fields, ends, []);
  const properties = fieldsOf(fields, ends, ["_id", "_source", "_target", "_type"]);
  return relationCell({ type, from: endOf(fields["_source"], ends), to: endOf(fields["_target"], ends), properties });
};

/** A value of the engine as plain JSON; its own numbers of nodes and relations never leave it. */
export const cellFrom = (value: GrafeoValue, ends: Ends): Cell => {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => cellFrom(item, ends));
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
  return objectCell(value as Fields, ends);
};
