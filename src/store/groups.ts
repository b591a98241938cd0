import { makes } from "../graph/claims.ts";
import { nameIn, postIn } from "../graph/ids.ts";
import { fits, type EvidenceSummary } from "../graph/summary.ts";
import type { Known, LiveEvidence } from "../ledger/ledger.ts";
import { isTelling } from "../resolve/facets.ts";
import { plain } from "../resolve/sighting.ts";
import { occasionName } from "../resolve/occasion.ts";
import { identified } from "../schema/measured.ts";
import type { Occasions } from "./occasions.ts";
import { isDivided, type People } from "./people.ts";
import { renamed } from "./renamed.ts";
import type { Summaries } from "./summaries.ts";

/** Relations that are made together: of one seat, of several names of one person, of one event; else one by itself. */
export interface Group {
  readonly facts: readonly string[];
  /** What its evidence is summed up under, where it may be. */
  readonly under?: { readonly kind: "fact" | "seat"; readonly key: string };
  /** In place of all its evidence. */
  readonly summed?: Summed;
}

/** What stands for the evidence that was there before, with that which came to it. */
export interface Summed {
  readonly under: NonNullable<Group["under"]>;
  readonly summary: EvidenceSummary;
  readonly added: readonly LiveEvidence[];
}

/** Who and what the relations are of. */
export interface Ends {
  readonly now: People;
  readonly moved: ReadonlySet<string>;
  readonly occasions: Occasions;
  /** Decides of people whom nothing touched. */
  readonly meet: (names: readonly string[]) => Promise<void>;
}

type Told = Pick<Ends, "now" | "moved" | "occasions">;

const isSeat = (fact: string): boolean => fact.startsWith(`${identified.post}:`);

/** Whether it cannot be told of some rows of a relation what the others would be under the ids of the graph. */
const isUnsure = (fact: string, { now, moved, occasions }: Told): boolean => {
  const [from, to] = [nameIn(fact), postIn(fact)];
  if (moved.has(from) || [from, to].some((id) => occasions.shared.has(id))) return true;
  const identity = now.get(from);
  if (!identity || !isDivided(from, identity)) return false;
  const isJudged = identity.names.length > 1 || identity.block.judgements.length > 0;
  return isJudged || !isSeat(fact) || !isTelling(plain(to));
};

/** Whether each relation of these rows is one in the graph, too: two namesakes may share one in the ledger. */
const isOneEach = (rows: readonly LiveEvidence[], { now, occasions }: Told): boolean => {
  const ids = new Map<string, string>();
  return rows.filter(makes).every((row) => {
    const { fact } = renamed(row, now, occasions.now);
    const known = ids.get(row.fact) ?? fact;
    ids.set(row.fact, known);
    return known === fact;
  });
};

/** Whether the evidence of relations may be summed up. */
export const maySumUp = (facts: readonly string[], rows: readonly LiveEvidence[], ends: Told): boolean =>
  !facts.some((fact) => isUnsure(fact, ends)) && isOneEach(rows, ends);

/** A group with its summary, where what the touched articles say of it can be added to that. */
const summedGroup = async (
  ledger: Known,
  { under, summary, facts }: Omit<Summed, "added"> & Pick<Group, "facts">,
  ends: Ends,
  summaries: Summaries,
): Promise<Group | undefined> => {
  await ends.meet(summary.divided ?? []);
  const told = await summaries.told();
  const known = new Set(summary.facts);
  const fresh = facts.filter((fact) => !known.has(fact));
  const added = [
    ...facts.filter((fact) => known.has(fact)).flatMap((fact) => told.get(fact) ?? []),
    ...(fresh.length > 0 ? await ledger.liveEvidence(fresh) : []),
  ];
  const all = [...new Set([...summary.facts, ...facts])];
  if (added.some(({ article }) => summaries.copied.has(article)) || !fits(summary, added)) return undefined;
  return maySumUp(all, [...summary.rows, ...added], ends)
    ? { facts: all, summed: { under, summary, added } }
    : undefined;
};

/** The seats that many articles tell of and whose summaries still hold. */
const summedSeats = async (
  ledger: Known,
  facts: readonly string[],
  ends: Ends,
  summaries: Summaries,
): Promise<readonly Group[]> => {
  const posts = new Set(facts.map(postIn));
  const groups: Group[] = [];
  for (const [key, summary] of await summaries.of("seat", [...posts])) {
    const under = { kind: "seat", key } as const;
    const own = facts.filter((fact) => postIn(fact) === key);
    const group = await summedGroup(ledger, { under, summary, facts: own }, ends, summaries);
    if (group) groups.push(group);
    else summaries.drop("seat", key);
  }
  return groups;
};

/** All relations of each other seat. */
const wholeSeats = async (ledger: Known, facts: readonly string[]): Promise<readonly Group[]> => {
  const seats = new Map<string, string[]>();
  for (const { post, fact } of await ledger.seatsOf([...new Set(facts.map(postIn))]))
    seats.set(post, [...(seats.get(post) ?? []), fact]);
  return [...seats].map(([key, own]) => ({ facts: own, under: { kind: "seat", key } as const }));
};

const others = (facts: readonly string[], people: People, events: Occasions): readonly Group[] => {
  const found = new Map<string, string[]>();
  const single: Group[] = [];
  for (const fact of facts) {
    const block = people.get(nameIn(fact))?.names ?? [];
    const event = [nameIn(fact), postIn(fact)].find((id) => events.shared.has(id));
    if (event === undefined && block.length <= 1) {
      single.push({ facts: [fact], under: { kind: "fact", key: fact } });
      continue;
    }
    const key = event === undefined ? block.join("\n") : occasionName(event)!;
    found.set(key, [...(found.get(key) ?? []), fact]);
  }
  return [...single, ...[...found.values()].map((group) => ({ facts: group }))];
};

const withSummaries = async (
  ledger: Known,
  groups: readonly Group[],
  ends: Ends,
  summaries: Summaries,
): Promise<readonly Group[]> => {
  const keys = groups.flatMap(({ under }) => (under?.kind === "fact" ? [under.key] : []));
  const known = await summaries.of("fact", keys);
  if (known.size === 0) return groups;
  return Promise.all(
    groups.map(async (group) => {
      const summary = group.under && known.get(group.under.key);
      if (!group.under || !summary) return group;
      return (await summedGroup(ledger, { under: group.under, summary, facts: group.facts }, ends, summaries)) ?? group;
    }),
  );
};

/** The groups of relations to write, those of many articles with what stands for their evidence. */
export const groupsOf = async (
  ledger: Known,
  facts: readonly string[],
  ends: Ends,
  summaries: Summaries,
): Promise<readonly Group[]> => {
  const posts = facts.filter(isSeat);
  const summedUp = await summedSeats(ledger, posts, ends, summaries);
  const done = new Set(summedUp.flatMap((group) => group.facts));
  const seats = await wholeSeats(
    ledger,
    posts.filter((fact) => !done.has(fact)),
  );
  const seated = new Set([...done, ...seats.flatMap((group) => group.facts)]);
  const rest = others(
    facts.filter((fact) => !seated.has(fact)),
    ends.now,
    ends.occasions,
  );
  // What is not added to is made again; a relation is in one summary only.
  for (const fact of facts) summaries.drop("fact", fact);
  return [...summedUp, ...seats, ...(await withSummaries(ledger, rest, ends, summaries))];
};
