import { contradictionOf } from "./contradiction.ts";
import type { Facet } from "./facet.ts";
import type { Facets } from "./facets.ts";
import { linksOf, titleOf } from "./link.ts";
import { partsOf, type Judgement } from "./sighting.ts";

/** Facets that are taken for one person, and why; the weakest reason decides how sure that is. */
export interface Cluster {
  readonly facets: readonly Facet[];
  readonly reasons: readonly string[];
  readonly confidence: number;
}

/** How sure a join is, by what it rests on. */
export const sureness = { told: 1, linked: 0.9, nameOnly: 0.6, unsure: 0.3 } as const;

type Against = (a: Facet, b: Facet) => string | undefined;

const between = (a: Cluster, b: Cluster, against: Against): string | undefined => {
  for (const left of a.facets)
    for (const right of b.facets) {
      const because = against(left, right);
      if (because) return `${titleOf(left)} is not ${titleOf(right)}: ${because}`;
    }
  return undefined;
};

const merged = (a: Cluster, b: Cluster, reason: string, confidence: number): Cluster => ({
  facets: [...a.facets, ...b.facets],
  reasons: [...a.reasons, ...b.reasons, reason],
  confidence: Math.min(a.confidence, b.confidence, confidence),
});

const holding = (clusters: readonly Cluster[], facet: Facet): Cluster =>
  clusters.find(({ facets }) => facets.includes(facet))!;

const said = ({ who, why }: Judgement): string => `judged by ${who}${why === "" ? "" : `: ${why}`}`;

/** Joins as judged, whatever speaks against it. */
const judgedSame = (start: readonly Cluster[], facets: Facets, judgements: readonly Judgement[]) => {
  let clusters = start;
  for (const judgement of judgements.filter(({ verdict }) => verdict === "same")) {
    const pairs = [...facets.referredTo(judgement.a), ...facets.referredTo(judgement.b)];
    for (const facet of pairs.slice(1)) {
      const [a, b] = [holding(clusters, pairs[0]!), holding(clusters, facet)];
      if (a === b) continue;
      const reason = `${titleOf(pairs[0]!)} is ${titleOf(facet)}: ${said(judgement)}`;
      clusters = [...clusters.filter((each) => each !== a && each !== b), merged(a, b, reason, sureness.told)];
    }
  }
  return clusters;
};

const differing = (facets: Facets, judgements: readonly Judgement[]): Against => {
  const pairs = new Map<string, string>();
  for (const judgement of judgements.filter(({ verdict }) => verdict === "different"))
    for (const a of facets.referredTo(judgement.a))
      for (const b of facets.referredTo(judgement.b))
        if (a !== b) for (const pair of [`${a.key}\n${b.key}`, `${b.key}\n${a.key}`]) pairs.set(pair, said(judgement));
  return (a, b) => pairs.get(`${a.key}\n${b.key}`);
};

/** The people behind facets: joined by judgement and by what links them, unless something tells them apart. */
export const clustersOf = (
  facets: Facets,
  judgements: readonly Judgement[],
): { readonly clusters: readonly Cluster[]; readonly apart: (a: Cluster, b: Cluster) => string | undefined } => {
  const judged = differing(facets, judgements);
  const apart = (a: Cluster, b: Cluster): string | undefined =>
    between(a, b, (left, right) => judged(left, right) ?? contradictionOf(left, right));
  const single = facets.all.map((facet): Cluster => ({ facets: [facet], reasons: [], confidence: sureness.told }));
  let clusters = judgedSame(single, facets, judgements);
  for (const { a, b, because } of linksOf(facets)) {
    const [left, right] = [holding(clusters, a), holding(clusters, b)];
    if (left === right || apart(left, right)) continue;
    const reason = `${titleOf(a)} is ${titleOf(b)}: ${because}`;
    clusters = [
      ...clusters.filter((each) => each !== left && each !== right),
      merged(left, right, reason, sureness.linked),
    ];
  }
  return { clusters: clusters.toSorted(byKey), apart };
};

const leastKey = ({ facets }: Cluster): string => facets.map(({ key }) => key).sort()[0]!;
const byKey = (a: Cluster, b: Cluster): number => (leastKey(a) < leastKey(b) ? -1 : 1);

/** What tells a cluster from its namesakes in its id: the post seen first, else its facet's own word. */
export const discriminatorOf = ({ facets }: Cluster): string => {
  const posts = facets.filter(({ kind }) => kind !== "article").flatMap(({ posts: own }) => [...own]);
  const [first] = posts.sort(([p, d], [q, e]) => (d === e ? (p < q ? -1 : 1) : d < e ? -1 : 1));
  return first ? first[0].replace(/^post:/, "") : partsOf(leastKey({ facets, reasons: [], confidence: 1 })).what!;
};
