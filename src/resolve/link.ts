import { areNested } from "./contradiction.ts";
import type { Facet } from "./facet.ts";
import type { Facets } from "./facets.ts";
import { partsOf } from "./sighting.ts";

/** A reason to take two facets for one person; the heavier is heard first. */
export interface Link {
  readonly a: Facet;
  readonly b: Facet;
  readonly weight: number;
  readonly because: string;
}

const common = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): readonly Item[] =>
  [...a].filter((item) => b.has(item)).sort();

const articles = (count: number): string => (count === 1 ? "one article names" : `${count} articles name`);

const linkOf = (a: Facet, b: Facet, count: Facets["count"]): Link | undefined => {
  const shared = count(common(a.articles, b.articles));
  if (shared > 0) return { a, b, weight: 1 + shared, because: `${articles(shared)} both` };
  const [body] = common(a.bodies, b.bodies);
  if (body !== undefined) return { a, b, weight: 1, because: `both in ${body}` };
  const [post] = common(new Set(a.posts.keys()), new Set(b.posts.keys()));
  if (post !== undefined) return { a, b, weight: 1, because: "the same post" };
  if (a.seat === undefined || b.seat === undefined || !areNested(a.seat, b.seat)) return undefined;
  return { a, b, weight: 0.5, because: `${[a.seat, b.seat].sort().at(-1)!} lies in the other's place` };
};

/** Every pair of facets that something joins, heaviest first. */
export const linksOf = ({ all, count }: Facets): readonly Link[] =>
  all
    .flatMap((a, at) => all.slice(at + 1).flatMap((b) => linkOf(a, b, count) ?? []))
    .sort((a, b) => b.weight - a.weight || (a.a.key + a.b.key < b.a.key + b.b.key ? -1 : 1));

/** What a facet is called where a decision is told. */
export const titleOf = ({ key, name, posts }: Facet): string => {
  const earliest = [...posts].sort(([p, d], [q, e]) => (d === e ? (p < q ? -1 : 1) : d < e ? -1 : 1))[0];
  return earliest ? `${earliest[0].replace(/^post:/, "")}${name}` : `${name}（${partsOf(key).what ?? ""}）`;
};
