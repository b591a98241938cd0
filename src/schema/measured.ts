import type { NodeType, RelationType } from "./types.ts";

/** What gold files list completely: of these types and predicates an unlisted one is an error. */
export const measuredTypes = [
  "Person",
  "Organization",
  "Place",
  "Agreement",
  "Document",
] as const satisfies readonly NodeType[];

interface Measure {
  /** A fact with another value of this qualifier is another fact. */
  readonly deciding?: string;
  /** Files that list none are not measured by it, and only what these types say counts. */
  readonly by?: NodeType;
}

export const measuredPredicates = {
  HOLDS: { deciding: "act" },
  ATTENDED: {},
  HELD_IN: {},
  SIGNED_AT: { deciding: "status" },
  PARTY_TO: {},
  PROPOSED: { by: "Person" },
} as const satisfies Partial<Record<RelationType, Measure>>;

/** The types and relations that questions and measures must call by name. */
export const identified = {
  person: "Person",
  post: "HOLDS",
  event: "Event",
  attended: "ATTENDED",
  place: "HELD_IN",
} as const;

export const measureOf = (predicate: keyof typeof measuredPredicates): Measure => measuredPredicates[predicate];
