import type { Facet, Facets } from "./facet.ts";

type Copied = Pick<Facet, "key" | "name" | "kind"> & { readonly seat?: string };

/** What many articles together say of the people of one name, without which of them says it. */
export interface Outline {
  readonly facets: readonly (Copied & {
    readonly bodies: readonly string[];
    readonly posts: readonly (readonly [string, string])[];
    readonly days: readonly string[];
    readonly observed: readonly string[];
    readonly genders: readonly string[];
  })[];
  /** So many articles tell of these facets together, by their keys. */
  readonly articles: readonly { readonly facets: readonly string[]; readonly count: number }[];
}

/** The outline of facets: as many days as they have, however many articles tell of each. */
export const outlineOf = ({ all, together }: Facets): Outline => {
  const counts = new Map<string, { facets: readonly string[]; count: number }>();
  for (const { facets, count } of together()) {
    const keys = facets.map(({ key }) => key).sort();
    const known = counts.get(keys.join("\n")) ?? { facets: keys, count: 0 };
    counts.set(keys.join("\n"), { ...known, count: known.count + count });
  }
  return {
    facets: all.map(({ key, name, kind, seat, bodies, posts, days, observed, genders }) => ({
      key,
      name,
      kind,
      ...(seat !== undefined && { seat }),
      bodies: [...bodies].sort(),
      posts: [...posts].sort(([a], [b]) => (a < b ? -1 : 1)),
      days: [...days].sort(),
      observed: [...observed].sort(),
      genders: [...genders].sort(),
    })),
    articles: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
  };
};

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
});
