import type { Facets } from "./facets.ts";
import type { Outline } from "./outline.ts";

/** The outline of facets: as many days as they have, however many articles tell of each. */
export const outlineOf = ({ all, together }: Facets): Outline => {
  const counts = new Map<string, { facets: readonly string[]; count: number }>();
  for (const { facets, count } of together()) {
    const keys = facets.map(({ key }) => key).sort();
    const known = counts.get(keys.join("\n")) ?? { facets: keys, count: 0 };
    counts.set(keys.join("\n"), { ...known, count: known.count + count });
  }
  return {
    facets: all.map(({ key, name, kind, seat, bodies, posts, days, observed, genders, ethnicities }) => ({
      key,
      name,
      kind,
      ...(seat !== undefined && { seat }),
      bodies: [...bodies].sort(),
      posts: [...posts].sort(([a], [b]) => (a < b ? -1 : 1)),
      days: [...days].sort(),
      observed: [...observed].sort(),
      genders: [...genders].sort(),
      ethnicities: [...ethnicities].sort(),
    })),
    articles: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
  };
};
