import type { Value } from "../schema/types.ts";
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

/** Tenures that some article tells as those of a post with one holder at a time. */
const seatedIn = (rows: readonly LiveEvidenceRow[]): ReadonlySet<string> =>
  new Set(rows.filter(({ office }) => office?.single === true).map(({ fact }) => fact));

/** Closes tenures in posts with one holder at a time where a later holder is known; the rest is left as it is. */
export const succeeded = (
  relations: readonly GraphRelation[],
  rows: readonly LiveEvidenceRow[],
): readonly GraphRelation[] => {
  const seated = seatedIn(rows);
  const holders = new Map<string, GraphRelation[]>();
  for (const held of relations) if (seated.has(held.id)) holders.set(held.to, [...(holders.get(held.to) ?? []), held]);
  return relations.map((held) => {
    const others = seated.has(held.id) && isOpen(held) ? holders.get(held.to) : undefined;
    const by = others && successorOf(held, others);
    return by ? closed(held, by) : held;
  });
};
