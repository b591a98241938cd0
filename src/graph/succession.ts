import { relationDefinition, type Value } from "../schema/types.ts";
import type { GraphRelation } from "./delta.ts";
import type { LiveEvidenceRow } from "./live.ts";

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");
const startOf = ({ properties }: GraphRelation): string => text(properties["from"]) || text(properties["firstSeen"]);
const lastOf = ({ properties }: GraphRelation): string => text(properties["lastSeen"]);

const isOpen = ({ properties }: GraphRelation): boolean =>
  properties["to"] === undefined && properties["toKind"] === undefined && text(properties["lastSeen"]) !== "";

/** On the day itself only an appointment follows; two who are seen on one day contradict each other. */
const follows = (other: GraphRelation, last: string): boolean =>
  startOf(other) > last || (text(other.properties["from"]) === last && other.properties["fromKind"] === "appointed");

/** Who is first known in the post after this one was last: undefined where this one is seen later still. */
const successorOf = (held: GraphRelation, all: readonly GraphRelation[]): GraphRelation | undefined =>
  all
    .filter((other) => other.from !== held.from && follows(other, lastOf(held)))
    .filter((other) => startOf(held) < startOf(other))
    .sort((a, b) => (startOf(a) === startOf(b) ? (a.id < b.id ? -1 : 1) : startOf(a) < startOf(b) ? -1 : 1))[0];

/** The day of the end is that of the appointment only where the one before was seen on it: else the seat may have stood empty. */
const closed = (held: GraphRelation, by: GraphRelation): GraphRelation => {
  const day = text(by.properties["from"]);
  const isSeamless = by.properties["fromKind"] === "appointed" && lastOf(held) === day;
  const properties = { ...held.properties, ...(isSeamless && { to: day }), toKind: "successor" };
  return { ...held, properties };
};

/** Posts with one holder at a time, by all that is said of each. */
const seatsIn = (rows: readonly LiveEvidenceRow[]): ReadonlySet<string> => {
  const posts = new Map<string, boolean>();
  for (const { type, to, office } of rows)
    if (relationDefinition(type).tenure) posts.set(to, (posts.get(to) ?? true) && office?.single === true);
  return new Set([...posts].filter(([, single]) => single).map(([post]) => post));
};

/** Closes tenures in posts with one holder at a time where a later holder is known; the rest is left as it is. */
export const succeeded = (
  relations: readonly GraphRelation[],
  rows: readonly LiveEvidenceRow[],
): readonly GraphRelation[] => {
  const seats = seatsIn(rows);
  const holders = new Map<string, GraphRelation[]>();
  for (const held of relations)
    if (relationDefinition(held.type).tenure && seats.has(held.to))
      holders.set(held.to, [...(holders.get(held.to) ?? []), held]);
  return relations.map((held) => {
    const others = holders.get(held.to);
    const by = others && isOpen(held) && relationDefinition(held.type).tenure ? successorOf(held, others) : undefined;
    return by ? closed(held, by) : held;
  });
};
