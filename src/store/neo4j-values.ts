import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import { UsageError } from "../errors.ts";
import { nodeCell, relationCell } from "./cells.ts";
import type { Cell, Parameter, Parameters } from "./store.ts";

const numberFor = (value: number): unknown => {
  if (!Number.isFinite(value)) throw new UsageError(`a parameter is ${value}`, "pass a number that JSON can write");
  // The driver sends every JavaScript number as a float, which is no LIMIT and no index hit.
  return Number.isSafeInteger(value) ? neo4j.int(value) : value;
};

/** A plain object: nothing stands above its prototype. */
const isMap = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const valueFor = (value: Parameter): unknown => {
  if (typeof value === "number") return numberFor(value);
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((item) => valueFor(item as Parameter));
  if (typeof value === "object" && isMap(value)) return parametersFor(value as Parameters);
  const shown = Object.prototype.toString.call(value);
  throw new UsageError(`a parameter is ${shown}`, "pass texts, numbers, true, false, null, lists and maps");
};

/** Parameters as the driver must have them: whole numbers whole, deep in lists and maps; nothing that JSON has not. */
export const parametersFor = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, valueFor(value)]));

/** Our ids of nodes by the server's own. */
export type Ends = Map<string, Cell>;

type Inner = Readonly<Record<string, unknown>>;

const nodesOf = ({ start, segments }: Path): readonly Node[] => [start, ...segments.map(({ end }) => end)];
const relationsOf = ({ segments }: Path): readonly Relationship[] => segments.map(({ relationship }) => relationship);

/** Notes which nodes a value shows and which it only names as ends of relations. */
export const noteEnds = (value: unknown, known: Ends, wanted: Set<string>): void => {
  if (typeof value !== "object" || value === null) return;
  if (neo4j.isNode(value)) {
    const { elementId, properties } = value;
    known.set(elementId, (properties as Readonly<Record<string, Cell>>)["id"] ?? null);
  } else if (neo4j.isRelationship(value)) {
    const { startNodeElementId, endNodeElementId } = value;
    wanted.add(startNodeElementId).add(endNodeElementId);
  } else if (neo4j.isPath(value)) {
    for (const node of nodesOf(value)) noteEnds(node, known, wanted);
  } else for (const inner of Object.values(value)) noteEnds(inner, known, wanted);
};

/** Keys sorted, as the embedded store gives them: the server has an order of its own. */
const fieldsFrom = (fields: Inner, ends: Ends): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((key) => [key, cellFrom(fields[key], ends)]),
  );

const objectFrom = (value: object, ends: Ends): Cell => {
  if (neo4j.isNode(value)) return nodeCell(value.labels[0] ?? "", fieldsFrom(value.properties, ends));
  if (neo4j.isRelationship(value)) {
    const { type, startNodeElementId, endNodeElementId, properties } = value;
    const [from, to] = [ends.get(startNodeElementId) ?? null, ends.get(endNodeElementId) ?? null];
    return relationCell({ type, from, to, properties: fieldsFrom(properties, ends) });
  }
  if (neo4j.isPath(value)) {
    const [nodes, relations] = [nodesOf(value), relationsOf(value)];
    return {
      nodes: nodes.map((each) => cellFrom(each, ends)),
      relations: relations.map((each) => cellFrom(each, ends)),
    };
  }
  // Dates, times, durations and points have classes of their own and write themselves.
  return isMap(value) ? fieldsFrom(value as Inner, ends) : String(value);
};

/** A value of the server as plain JSON; its own ids never leave it, and no number that JavaScript would round. */
export const cellFrom = (value: unknown, ends: Ends): Cell => {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value !== "object" || value === null) return (value ?? null) as Cell;
  if (Array.isArray(value)) return value.map((item) => cellFrom(item, ends));
  if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array, (byte) => byte & 255);
  return objectFrom(value, ends);
};
