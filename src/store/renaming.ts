import { nameId, nameIn, postIn } from "../graph/ids.ts";
import type { GraphNode } from "../graph/delta.ts";
import type { Known, LiveNode, Touched } from "../ledger/ledger.ts";
import type { Identity } from "../resolve/identify.ts";
import { plain } from "../resolve/sighting.ts";
import { identified } from "../schema/measured.ts";
import { occasionsOf, withUntouched, type Occasions } from "./occasions.ts";
import { groupsOf, type Group } from "./groups.ts";
import { peopleAround, untouchedPeople } from "./outlines.ts";
import { remember } from "./remembered.ts";
import { isDivided, withJoined, type People } from "./people.ts";
import type { Summaries } from "./summaries.ts";

/** Who is who now and at the store's position, and what must be written anew besides what was touched. */
export interface Renaming {
  readonly now: People;
  readonly before: People;
  readonly occasions: Occasions;
  /** Names that some standing article means another person by than the store says. */
  readonly moved: ReadonlySet<string>;
  /** Relations to write: those touched, those of moved names, and all of one seat together. */
  readonly groups: readonly Group[];
  readonly names: readonly string[];
  /** Names that are several people, or were, and of which the store may hold something that nothing says any more. */
  readonly divided: ReadonlySet<string>;
  /** Their relations: they are compared with what the store holds of them. */
  readonly withdrawn: ReadonlySet<string>;
}

const personsIn = ({ id, article, facets }: LiveNode, identity?: Identity): readonly string[] | undefined =>
  facets ? identity?.personsOf(facets) : identity?.personsIn(plain(id), article);

/** A node row under the ids of the people or the event it is of. */
export const renamedNode = (row: LiveNode, { now, occasions }: Renaming): readonly LiveNode[] =>
  row.type !== identified.person
    ? [{ ...row, id: occasions.now.get(row.id) ?? row.id }]
    : (personsIn(row, now.get(row.id)) ?? [row.id]).map((id) => ({ ...row, id }));

/** A person with what was decided of him. */
export const explained = (node: GraphNode, people: People): GraphNode => {
  const name = node.type === identified.person ? node.id.replace(/@.*/, "") : "";
  const known = (people.get(node.id) ?? people.get(name))?.persons.find(({ id }) => id === node.id);
  if (!known || known.reasons.length === 0) return node;
  return { ...node, properties: { ...node.properties, reasons: known.reasons, confidence: known.confidence } };
};

const isName = (id: string): boolean => id.startsWith(nameId(""));

/** People of these relations. */
const peopleOf = (facts: readonly string[]): readonly string[] => [...new Set(facts.map(nameIn).filter(isName))];

/** Whether an article that was read before means somebody else by the name now. */
const differs = (name: string, now: People, before: People): boolean => {
  // Of an outline it was asked where it was made.
  if (now.get(name)?.block.outline) return false;
  const { sightings = [], namings = [] } = (before.get(name) ?? now.get(name))?.block ?? {};
  const of = (people: People, article: string, post?: string): string =>
    people.get(name)?.personOf(plain(name), article, post) ?? name;
  const all = (people: People, article: string): string =>
    [of(people, article), ...(people.get(name)?.personsIn(plain(name), article) ?? [name])].join("\n");
  return (
    sightings.some(({ article, post }) => of(now, article, post) !== of(before, article, post)) ||
    namings.some(({ article }) => all(now, article) !== all(before, article))
  );
};

/** Names by which a standing article means another person than the store says; people of several names share relations. */
const movedAmong = (names: readonly string[], now: People, before: People): ReadonlySet<string> =>
  new Set(
    names.filter((name) => {
      const divided = [now.get(name), before.get(name)].filter((each) => isDivided(name, each));
      const isShared = divided.some((each) => each!.names.length > 1);
      return divided.length > 0 && (isShared || differs(name, now, before));
    }),
  );

/** Decides who is who among all that were touched, and what follows from it. */
export const renamingOf = async (ledger: Known, touched: Touched, summaries: Summaries): Promise<Renaming> => {
  const { since, position } = touched;
  const names = await withJoined(ledger, touched.names, [since, position]);
  const { now, before } = await peopleAround(ledger, names, touched, summaries);
  const moved = since === 0 ? new Set<string>() : movedAmong(names, now, before);
  const touchedOccasions = await occasionsOf(ledger, touched);
  const all = new Set([...touched.facts, ...touchedOccasions.facts]);
  for (const at of moved.size > 0 ? [since, position] : [])
    for (const fact of await ledger.factsAt([...moved], at)) all.add(fact);
  const ends = since === 0 ? [] : [...all].flatMap((fact) => [nameIn(fact), postIn(fact)]);
  const occasions = await withUntouched(ledger, touchedOccasions, ends, position);
  const met = new Set(names);
  /** Who was not touched is who he was. */
  const meet = async (some: readonly string[]): Promise<void> => {
    const others = since === 0 ? [] : some.filter((name) => !met.has(name));
    for (const name of others) met.add(name);
    for (const [name, identity] of await untouchedPeople(ledger, others, touched, summaries)) {
      now.set(name, identity);
      before.set(name, identity);
    }
  };
  const groups = await groupsOf(ledger, [...all], { now, moved, occasions, meet }, summaries);
  const facts = groups.flatMap((group) => group.facts);
  remember(ledger, names, now, touched);
  await meet(peopleOf(groups.filter(({ summed }) => !summed).flatMap((group) => group.facts)));
  // Where nothing was closed or judged and nobody moved, an article only adds to what the store holds.
  const mayLose = (name: string): boolean => touched.mayLose || moved.has(name);
  const isSeveral = (name: string): boolean => [now, before].some((people) => isDivided(name, people.get(name)));
  const divided = new Set(names.filter((name) => isSeveral(name) && mayLose(name)));
  const isShared = (fact: string): boolean => [nameIn(fact), postIn(fact)].some((id) => occasions.shared.has(id));
  const withdrawn = new Set(facts.filter((fact) => divided.has(nameIn(fact)) || isShared(fact)));
  return { now, before, occasions, moved, groups, names, divided, withdrawn };
};
