import { facetFrom, opened, type Facet, type Kind } from "./facet.ts";
import { extraOf, noteOf } from "./note.ts";
import type { Outline } from "./outline.ts";
import { country, partsOf, plain, type Block, type Naming, type Sighting } from "./sighting.ts";

/** Where the post of a sighting belongs. */
export type Place = Pick<Sighting, "seat">;

/** Which facets an article or a sighting belongs to. */
export interface Facets {
  readonly all: readonly Facet[];
  /** The facet of a sighting; where articles are summed up, that to which its post and seat belong. */
  readonly of: (name: string, article: string, post: string, office?: Place) => Facet | undefined;
  readonly keyed: (key: string) => Facet | undefined;
  /** Takes in what articles say that were summed up: which facets each tells of. */
  readonly learn: (sightings: readonly Sighting[], namings: readonly Naming[]) => void;
  readonly named: (name: string, article: string) => readonly Facet[];
  readonly referredTo: (reference: string) => readonly Facet[];
  /** How many articles these are. */
  readonly count: (articles: Iterable<string>) => number;
  /** Which facets articles tell of together. */
  readonly together: () => readonly { readonly facets: readonly Facet[]; readonly count: number }[];
}

/** Posts that thousands hold say nothing of who somebody is. */
const common =
  /(?:^|[^驻])(?:人大|党代会|大会|书记处|特别)?代表$|政协委员$|中央(?:委员会)?(?:候补)?委员$|成员$|领导(?:人|同志)?$|党员$/;

/** Whether a post tells who somebody is. */
export const isTelling = (post: string): boolean => !common.test(post) || /驻.+代表$/.test(post);

/** Abroad a state is one place: nobody is known to change from one to another. */
const seatOf = (seat: string): string => (country(seat) === "中国" ? seat : country(seat));

const kindOf = (sighting: Sighting, judged: ReadonlySet<string>): Kind | undefined => {
  const { name, article, post, seat } = sighting;
  const place = seat === undefined ? undefined : seatOf(seat);
  if (judged.has(`${name}@${article}`)) return { kind: "article", key: `${name}@${article}`, name, seat: place };
  if (!isTelling(plain(post))) return undefined;
  if (judged.has(`${name}@${plain(post)}`) || place === undefined)
    return { kind: "post", key: `${name}@${plain(post)}`, name, seat: place };
  return { kind: "seat", key: `${name}@${place}`, name, seat: place };
};

const note = (facet: Facet, { article, post, day, act, body }: Sighting): void => {
  facet.articles.add(article);
  if (body !== undefined) facet.bodies.add(body);
  const first = facet.posts.get(post);
  if (first === undefined || day < first) facet.posts.set(post, day);
  // A month or a year is no day on which two posts could be seen.
  if (day.length > 0 && day.length < 10) return;
  if (act === "observed") facet.observed.add(day);
  if (act === "observed" || act === "appointed") facet.days.add(day);
};

const keyed = (...parts: readonly string[]): string => parts.join("\n");

/** Facets that were summed up, and how many articles each stands-in is. */
const startFrom = (outline: Outline | undefined) => {
  const found = new Map((outline?.facets ?? []).map((each) => [each.key, facetFrom(each)]));
  const byArticle = new Map<string, Set<Facet>>();
  const counts = new Map<string, number>();
  for (const [at, { facets, count }] of (outline?.articles ?? []).entries()) {
    const standIn = `#${at}`;
    const told = facets.map((key) => found.get(key)!);
    for (const facet of told) facet.articles.add(standIn);
    byArticle.set(keyed(told[0]!.name, standIn), new Set(told));
    counts.set(standIn, count);
  }
  return { found, byArticle, counts };
};

/** The facets of a block, in the order of their keys. */
export const facetsOf = ({ sightings, namings, judgements, outline }: Block): Facets => {
  const references = judgements.flatMap(({ a, b }) => [a, b]).map(partsOf);
  const judged = new Set(references.map(({ name, what = "" }) => `${name}@${plain(what)}`));
  const { found, byArticle, counts } = startFrom(outline);
  const bySighting = new Map<string, Facet>();
  const place = (kind: Kind, article: string): Facet => {
    const facet = found.get(kind.key) ?? opened(kind);
    const where = keyed(kind.name, article);
    found.set(kind.key, facet);
    byArticle.set(where, (byArticle.get(where) ?? new Set()).add(facet));
    return facet;
  };
  const see = (sighting: Sighting): Facet | undefined => {
    const kind = kindOf(sighting, judged);
    if (!kind) return undefined;
    const facet = place(kind, sighting.article);
    bySighting.set(keyed(sighting.name, sighting.article, sighting.post), facet);
    return facet;
  };
  const take = (kind: Kind, article: string): void => void place(kind, article).articles.add(article);
  for (const sighting of sightings) {
    const facet = see(sighting);
    if (facet) note(facet, sighting);
  }
  const isKnown = ({ name, article }: Naming): boolean => byArticle.has(keyed(name, article));
  for (const naming of namings) {
    for (const kind of extraOf(naming, judged, isKnown)) take(kind, naming.article);
    for (const facet of byArticle.get(keyed(naming.name, naming.article)) ?? []) noteOf(facet, naming);
  }
  const all = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    all,
    of: (name, article, post, office) => {
      const facet = bySighting.get(keyed(name, article, post));
      if (facet || !outline || !office) return facet;
      const kind = kindOf({ name, article, post, act: "", day: "", ...office }, judged);
      return kind && found.get(kind.key);
    },
    keyed: (key) => found.get(key),
    learn: (told, named) => {
      for (const sighting of told) see(sighting);
      for (const naming of named) for (const kind of extraOf(naming, judged, isKnown)) place(kind, naming.article);
    },
    named: (name, article) => [...(byArticle.get(keyed(name, article)) ?? [])],
    referredTo: (reference) => referredTo(all, reference),
    count: (articles) => [...articles].reduce((sum, article) => sum + (counts.get(article) ?? 1), 0),
    together: () =>
      [...byArticle].map(([where, facets]) => ({
        facets: [...facets],
        count: counts.get(where.slice(where.indexOf("\n") + 1)) ?? 1,
      })),
  };
};

const referredTo = (all: readonly Facet[], reference: string): readonly Facet[] => {
  const { name, what } = partsOf(reference);
  const own = all.filter((facet) => facet.name === name);
  if (what === undefined) return own;
  const exact = own.filter((facet) => facet.key === `${name}@${plain(what)}`);
  return exact.length > 0 ? exact : own.filter((facet) => [...facet.posts.keys()].some((post) => plain(post) === what));
};
