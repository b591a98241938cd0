import { country, partsOf, plain, type Block, type Naming, type Sighting } from "./sighting.ts";

/** One side from which a name is known: a place where posts were held, a post without one, a qualifier. */
export interface Facet {
  readonly key: string;
  readonly name: string;
  readonly kind: "article" | "qualifier" | "seat" | "post";
  readonly seat: string | undefined;
  readonly bodies: Set<string>;
  /** Posts with the day on which each was first seen. */
  readonly posts: Map<string, string>;
  readonly articles: Set<string>;
  /** Days on which it was seen or taken up; those of the first kind apart. */
  readonly days: Set<string>;
  readonly observed: Set<string>;
  readonly genders: Set<string>;
}

/** Which facets an article or a sighting belongs to. */
export interface Facets {
  readonly all: readonly Facet[];
  readonly of: (name: string, article: string, post: string) => Facet | undefined;
  readonly named: (name: string, article: string) => readonly Facet[];
  readonly referredTo: (reference: string) => readonly Facet[];
}

/** Posts that thousands hold say nothing of who somebody is. */
const common =
  /(?:^|[^驻])(?:人大|党代会|大会|书记处|特别)?代表$|政协委员$|中央(?:委员会)?(?:候补)?委员$|成员$|领导(?:人|同志)?$|党员$/;

const isTelling = (post: string): boolean => !common.test(post) || /驻.+代表$/.test(post);

/** Abroad a state is one place: nobody is known to change from one to another. */
const seatOf = (seat: string): string => (country(seat) === "中国" ? seat : country(seat));

type Kind = Pick<Facet, "kind" | "key" | "name" | "seat">;

const kindOf = (sighting: Sighting, judged: ReadonlySet<string>): Kind | undefined => {
  const { name, article, post, seat } = sighting;
  const place = seat === undefined ? undefined : seatOf(seat);
  if (judged.has(`${name}@${article}`)) return { kind: "article", key: `${name}@${article}`, name, seat: place };
  if (!isTelling(plain(post))) return undefined;
  if (judged.has(`${name}@${plain(post)}`) || place === undefined)
    return { kind: "post", key: `${name}@${plain(post)}`, name, seat: place };
  return { kind: "seat", key: `${name}@${place}`, name, seat: place };
};

const opened = (kind: Kind): Facet => ({
  ...kind,
  bodies: new Set(),
  posts: new Map(),
  articles: new Set(),
  days: new Set(),
  observed: new Set(),
  genders: new Set(),
});

const note = (facet: Facet, { article, post, day, act, body }: Sighting): void => {
  facet.articles.add(article);
  if (body !== undefined) facet.bodies.add(body);
  const first = facet.posts.get(post);
  if (first === undefined || day < first) facet.posts.set(post, day);
  if (act === "observed") facet.observed.add(day);
  if (act === "observed" || act === "appointed") facet.days.add(day);
};

const extraOf = ({ name, article, qualifier }: Naming, judged: ReadonlySet<string>): Kind[] => [
  ...(qualifier === undefined
    ? []
    : [{ kind: "qualifier", key: `${name}@${qualifier}`, name, seat: undefined } as const]),
  ...(judged.has(`${name}@${article}`)
    ? [{ kind: "article", key: `${name}@${article}`, name, seat: undefined } as const]
    : []),
];

const keyed = (...parts: readonly string[]): string => parts.join("\n");

/** The facets of a block, in the order of their keys. */
export const facetsOf = ({ sightings, namings, judgements }: Block): Facets => {
  const references = judgements.flatMap(({ a, b }) => [a, b]).map(partsOf);
  const judged = new Set(references.map(({ name, what = "" }) => `${name}@${plain(what)}`));
  const found = new Map<string, Facet>();
  const bySighting = new Map<string, Facet>();
  const byArticle = new Map<string, Set<Facet>>();
  const take = (kind: Kind, article: string): Facet => {
    const facet = found.get(kind.key) ?? opened(kind);
    const where = keyed(kind.name, article);
    found.set(kind.key, facet);
    facet.articles.add(article);
    byArticle.set(where, (byArticle.get(where) ?? new Set()).add(facet));
    return facet;
  };
  for (const sighting of sightings) {
    const kind = kindOf(sighting, judged);
    if (!kind) continue;
    const facet = take(kind, sighting.article);
    note(facet, sighting);
    bySighting.set(keyed(sighting.name, sighting.article, sighting.post), facet);
  }
  for (const naming of namings) {
    for (const kind of extraOf(naming, judged)) take(kind, naming.article);
    const told = naming.gender;
    if (told !== undefined)
      for (const facet of byArticle.get(keyed(naming.name, naming.article)) ?? []) facet.genders.add(told);
  }
  const all = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    all,
    of: (name, article, post) => bySighting.get(keyed(name, article, post)),
    named: (name, article) => [...(byArticle.get(keyed(name, article)) ?? [])],
    referredTo: (reference) => referredTo(all, reference),
  };
};

const referredTo = (all: readonly Facet[], reference: string): readonly Facet[] => {
  const { name, what } = partsOf(reference);
  const own = all.filter((facet) => facet.name === name);
  if (what === undefined) return own;
  const exact = own.filter((facet) => facet.key === `${name}@${plain(what)}`);
  return exact.length > 0 ? exact : own.filter((facet) => [...facet.posts.keys()].some((post) => plain(post) === what));
};
