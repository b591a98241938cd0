import { clustersOf, discriminatorOf, sureness, type Cluster } from "./cluster.ts";
import type { Facet } from "./facet.ts";
import { facetsOf, type Facets, type Place } from "./facets.ts";
import type { Block } from "./sighting.ts";

/** One person of a block, with what was decided and how sure it is; nothing where there was nothing to decide. */
export interface Identified {
  readonly id: string;
  readonly reasons: readonly string[];
  readonly confidence: number;
}

/** Who is meant where a name of a block is printed. */
export interface Identity {
  /** The names that are one block. */
  readonly names: readonly string[];
  /** What it was decided from. */
  readonly block: Pick<Block, "sightings" | "namings" | "judgements" | "outline">;
  readonly persons: readonly Identified[];
  /** The person an article means by the name, or where it says so the holder of this post. */
  readonly personOf: (name: string, article: string, post?: string, office?: Place) => string;
  /** All the people an article means by the name. */
  readonly personsIn: (name: string, article: string) => readonly string[];
  /** The facets, by their keys, that an article tells of; and the people whom one means that tells of these. */
  readonly facetsIn: (name: string, article: string) => readonly string[];
  readonly personsOf: (facets: readonly string[]) => readonly string[];
  /** Takes in articles that were summed up, before it is asked for them. */
  readonly learn: Facets["learn"];
}

type Counted = (cluster: readonly Facet[]) => number;

const countedBy =
  ({ count }: Facets): Counted =>
  (facets) =>
    count(new Set(facets.flatMap(({ articles }) => [...articles])));

/** Whether only brackets in lists tell of somebody: there they stand wherever he is meant, and elsewhere it is another. */
const isMarked = ({ facets }: Cluster): boolean => facets.every(({ kind }) => kind === "note" || kind === "qualifier");

/** The facets among which a bare name is looked for. */
const unmarked = (clusters: readonly Cluster[]): readonly Facet[] => {
  const open = clusters.filter((cluster) => !isMarked(cluster));
  return (open.length > 0 ? open : clusters).flatMap(({ facets }) => facets);
};

/** Nine articles in ten: a bare name, and what fits him, are taken for him. */
const isMain = (cluster: Cluster, clusters: readonly Cluster[], articlesOf: Counted): boolean => {
  const all = unmarked(clusters);
  return cluster.facets.some((facet) => all.includes(facet)) && articlesOf(cluster.facets) * 10 >= articlesOf(all) * 9;
};

const byName = "they share the name, and nothing tells them apart";

const joinedByName = (a: Cluster, b: Cluster): Cluster => ({
  facets: [...a.facets, ...b.facets],
  reasons: [...a.reasons, ...b.reasons, `${discriminatorOf(b)} is ${discriminatorOf(a)}: ${byName}`],
  confidence: Math.min(a.confidence, b.confidence, sureness.nameOnly),
});

type Apart = (a: Cluster, b: Cluster) => string | undefined;

const isNoted = ({ facets }: Cluster): boolean => facets.every(({ kind }) => kind === "note");

/** What lists note of a name is of the one person whom it fits, where it fits one: nothing had to be decided. */
const withNotes = (clusters: readonly Cluster[], apart: Apart): readonly Cluster[] => {
  const notes = clusters.filter(isNoted);
  const [only, ...more] = clusters.filter((cluster) => !isNoted(cluster));
  const all = only ? [only, ...notes] : notes;
  const isOne = more.length === 0 && !all.some((a, at) => all.slice(at + 1).some((b) => apart(a, b)));
  return isOne && all.length > 1 ? [{ ...all[0]!, facets: all.flatMap(({ facets }) => facets) }] : clusters;
};

/**
 * What only shares the name is joined where it makes the main person, the most printed first: a single article that says
 * otherwise does not take him to pieces. Without a main person namesakes are left apart.
 */
const byNameOnly = (clusters: readonly Cluster[], apart: Apart, facets: Facets): readonly Cluster[] => {
  const articlesOf = countedBy(facets);
  const [first, ...rest] = clusters.toSorted(
    (a, b) => Number(isMarked(a)) - Number(isMarked(b)) || articlesOf(b.facets) - articlesOf(a.facets),
  );
  if (!first) return clusters;
  let main = first;
  const left: Cluster[] = [];
  for (const cluster of rest) {
    const isOpen = isNoted(cluster) && rest.some((other) => isNoted(other) && apart(other, cluster));
    if (isOpen || apart(main, cluster)) left.push(cluster);
    else main = joinedByName(main, cluster);
  }
  return left.length === 0 || isMain(main, [main, ...left], articlesOf) ? [main, ...left] : clusters;
};

const withApart = (cluster: Cluster, clusters: readonly Cluster[], apart: Apart): readonly string[] => [
  ...cluster.reasons,
  ...clusters.flatMap((other) => (other === cluster ? [] : (apart(cluster, other) ?? []))),
];

const unsure = "only the name is given, and several bear it";

const single = (block: Block, person: Identified): Identity => ({
  names: block.names,
  block,
  persons: [person],
  personOf: () => person.id,
  personsIn: () => [person.id],
  facetsIn: () => [],
  personsOf: () => [person.id],
  learn: () => undefined,
});

const chooser = (
  facets: Facets,
  idOf: ReadonlyMap<Facet, string>,
  fallback: string,
): Pick<Identity, "personOf" | "personsIn" | "facetsIn" | "personsOf" | "learn"> => {
  const named = (name: string, article: string): readonly string[] => [
    ...new Set(facets.named(name, article).map((each) => idOf.get(each)!)),
  ];
  const personOf: Identity["personOf"] = (name, article, post, office) => {
    const facet = post === undefined ? undefined : facets.of(name, article, post, office);
    if (facet) return idOf.get(facet)!;
    const ids = named(name, article);
    return ids.length === 1 ? ids[0]! : fallback;
  };
  const personsIn = (name: string, article: string): readonly string[] => [
    ...new Set([...named(name, article), personOf(name, article)]),
  ];
  const facetsIn: Identity["facetsIn"] = (name, article) => facets.named(name, article).map(({ key }) => key);
  const personsOf: Identity["personsOf"] = (keys) => {
    const ids = [...new Set(keys.map((key) => idOf.get(facets.keyed(key)!)!))];
    return ids.length === 1 ? ids : [...new Set([...ids, fallback])];
  };
  return { personOf, personsIn, facetsIn, personsOf, learn: facets.learn };
};

/** Decides who is who among the people of a block: a pure function of what all articles say and of the judgements. */
export const identify = (block: Block): Identity => {
  const id = block.names.toSorted()[0]!;
  const facets = facetsOf(block);
  if (facets.all.length < 2) return single(block, { id, reasons: [], confidence: 1 });
  const { clusters: linked, apart } = clustersOf(facets, block.judgements);
  const joined = byNameOnly(
    linked.filter((cluster) => !isNoted(cluster)),
    apart,
    facets,
  );
  const noted = withNotes([...joined, ...linked.filter(isNoted)], apart);
  const clusters = noted.length === 1 ? noted : byNameOnly(linked, apart, facets);
  const main = clusters.find((cluster) => clusters.length === 1 || isMain(cluster, clusters, countedBy(facets)));
  const named = clusters.map((cluster) => ({
    cluster,
    id: cluster === main ? id : `${id}@${discriminatorOf(cluster)}`,
  }));
  const persons = named.map((each) => ({
    id: each.id,
    reasons: withApart(each.cluster, clusters, apart),
    confidence: each.cluster.confidence,
  }));
  if (persons.length === 1) return single(block, persons[0]!);
  const rest = main ? [] : [{ id, reasons: [unsure], confidence: sureness.unsure }];
  const idOf = new Map(named.flatMap((each) => each.cluster.facets.map((facet) => [facet, each.id] as const)));
  return { names: block.names, block, persons: [...persons, ...rest], ...chooser(facets, idOf, id) };
};
