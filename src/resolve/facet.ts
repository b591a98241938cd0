import type { FacetKind, Outline } from "./outline.ts";

/** One side from which a name is known: a place where posts were held, a post without one, a qualifier, what a list notes. */
export interface Facet {
  readonly key: string;
  readonly name: string;
  readonly kind: FacetKind;
  readonly seat: string | undefined;
  readonly bodies: Set<string>;
  /** Posts with the day on which each was first seen. */
  readonly posts: Map<string, string>;
  /** Articles that tell of it; where they are summed up, one stands for all that tell of the same facets. */
  readonly articles: Set<string>;
  /** Days on which it was seen or taken up; those of the first kind apart. */
  readonly days: Set<string>;
  readonly observed: Set<string>;
  readonly genders: Set<string>;
  readonly ethnicities: Set<string>;
}

/** Which facet something belongs to. */
export type Kind = Pick<Facet, "kind" | "key" | "name" | "seat">;

/** A facet of which nothing is known yet. */
export const opened = (kind: Kind): Facet => ({
  ...kind,
  bodies: new Set(),
  posts: new Map(),
  articles: new Set(),
  days: new Set(),
  observed: new Set(),
  genders: new Set(),
  ethnicities: new Set(),
});

/** A facet as its outline has it; articles come from elsewhere. */
export const facetFrom = (told: Outline["facets"][number]): Facet => ({
  key: told.key,
  name: told.name,
  kind: told.kind,
  seat: told.seat,
  bodies: new Set(told.bodies),
  posts: new Map(told.posts),
  articles: new Set(),
  days: new Set(told.days),
  observed: new Set(told.observed),
  genders: new Set(told.genders),
  ethnicities: new Set(told.ethnicities),
});
