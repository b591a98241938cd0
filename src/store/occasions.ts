import type { Known, Touched } from "../ledger/ledger.ts";
import { occasionName, sameOccasions } from "../resolve/occasion.ts";

/** Which event ids mean another event, now and at the store's position, and all that must be written together. */
export interface Occasions {
  readonly now: ReadonlyMap<string, string>;
  readonly before: ReadonlyMap<string, string>;
  /** Every id of an event that has several. */
  readonly shared: ReadonlySet<string>;
  /** Their relations. */
  readonly facts: readonly string[];
}

/** Decides which of the touched events are one. */
export const occasionsOf = async (ledger: Known, { nodes, since, position }: Touched): Promise<Occasions> => {
  const stems = [...new Set(nodes.flatMap((id) => occasionName(id) ?? []))];
  const now = sameOccasions(await ledger.occurrencesAt(stems, position));
  const before = since === 0 ? now : sameOccasions(await ledger.occurrencesAt(stems, since));
  const shared = new Set([...now, ...before].flat());
  const facts = new Set<string>();
  if (shared.size > 0)
    for (const at of [since, position]) for (const fact of await ledger.factsAround([...shared], at)) facts.add(fact);
  return { now, before, shared, facts: [...facts] };
};

/** The same with events that nothing touched but whose relations are written because of somebody who took part. */
export const withUntouched = async (
  ledger: Known,
  { now, before, shared, facts }: Occasions,
  ends: readonly string[],
  position: number,
): Promise<Occasions> => {
  const stems = new Set(ends.filter((id) => !shared.has(id)).flatMap((id) => occasionName(id) ?? []));
  const same = sameOccasions(await ledger.occurrencesAt([...stems], position));
  const added = [...same].filter(([id]) => !now.has(id) && !before.has(id));
  return {
    now: new Map([...now, ...added]),
    before: new Map([...before, ...added]),
    shared: new Set([...shared, ...added.flat()]),
    facts,
  };
};
