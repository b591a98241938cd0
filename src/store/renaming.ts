import { factId, nameId } from "../graph/ids.ts";
import type { GraphNode } from "../graph/delta.ts";
import type { Known, LiveEvidence, LiveNode, Touched } from "../ledger/ledger.ts";
import { plain } from "../resolve/sighting.ts";
import { identified } from "../schema/measured.ts";
import { occasionName } from "../resolve/occasion.ts";
import { occasionsOf, withUntouched, type Occasions } from "./occasions.ts";
import { peopleBefore, remember } from "./remembered.ts";
import { isDivided, peopleAt, withJoined, type People } from "./people.ts";

/** Who is who now and at the store's position, and what must be written anew besides what was touched. */
export interface Renaming {
  readonly now: People;
  readonly before: People;
  readonly occasions: Occasions;
  /** Names that some standing article means another person by than the store says. */
  readonly moved: ReadonlySet<string>;
  /** Relations to write: those touched, those of moved names, and all of one seat together. */
  readonly facts: readonly (readonly string[])[];
  readonly names: readonly string[];
  /** Names that are several people, or were, and of which the store may hold something that nothing says any more. */
  readonly divided: ReadonlySet<string>;
  /** Their relations: they are compared with what the store holds of them. */
  readonly withdrawn: ReadonlySet<string>;
}

const chosen = (row: LiveEvidence, people: People): string =>
  people.get(row.from)?.personOf(plain(row.from), row.article, row.type === identified.post ? row.to : undefined) ??
  row.from;

/** A piece of evidence under the ids of the person and the event it is of. */
export const renamed = (row: LiveEvidence, people: People, events: Occasions["now"]): LiveEvidence => {
  const from = row.fromType === identified.person ? chosen(row, people) : (events.get(row.from) ?? row.from);
  const to = events.get(row.to) ?? row.to;
  return from === row.from && to === row.to ? row : { ...row, from, to, fact: factId(row.type, from, to) };
};

/** A node row under the ids of the people or the event it is of. */
export const renamedNode = (row: LiveNode, { now, occasions }: Renaming): readonly LiveNode[] =>
  row.type !== identified.person
    ? [{ ...row, id: occasions.now.get(row.id) ?? row.id }]
    : (now.get(row.id)?.personsIn(plain(row.id), row.article) ?? [row.id]).map((id) => ({ ...row, id }));

/** A person with what was decided of him. */
export const explained = (node: GraphNode, people: People): GraphNode => {
  const name = node.type === identified.person ? node.id.replace(/@.*/, "") : "";
  const known = (people.get(node.id) ?? people.get(name))?.persons.find(({ id }) => id === node.id);
  if (!known || known.reasons.length === 0) return node;
  return { ...node, properties: { ...node.properties, reasons: known.reasons, confidence: known.confidence } };
};

/** The end at which a relation starts, from its id. */
const nameIn = (fact: string): string => fact.slice(fact.indexOf(":") + 1, fact.indexOf(">"));

const postIn = (fact: string): string => fact.slice(fact.indexOf(">") + 1);

const isName = (id: string): boolean => id.startsWith(nameId(""));

/** Names whose relations are written though nothing touched them: who was not touched is who he was. */
const untouched = (facts: readonly string[], names: readonly string[]): readonly string[] => {
  const known = new Set(names);
  return [...new Set(facts.map(nameIn).filter((name) => isName(name) && !known.has(name)))];
};

/** Whether an article that was read before means somebody else by the name now. */
const differs = (name: string, now: People, before: People): boolean => {
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

/** One list for each seat, so that who follows whom is seen, and for each block of several names; else a relation each. */
const bySeat = async (ledger: Known, facts: readonly string[], people: People, events: Occasions) => {
  const seats = new Map<string, string[]>();
  const posts = new Set(facts.filter((fact) => fact.startsWith(`${identified.post}:`)).map(postIn));
  for (const { post, fact } of await ledger.seatsOf([...posts])) {
    seats.set(post, [...(seats.get(post) ?? []), fact]);
  }
  const seated = new Set([...seats.values()].flat());
  const others = new Map<string, string[]>();
  for (const fact of facts.filter((each) => !seated.has(each))) {
    const block = people.get(nameIn(fact))?.names ?? [];
    const event = [nameIn(fact), postIn(fact)].find((id) => events.shared.has(id));
    const key = event === undefined ? (block.length > 1 ? block.join("\n") : fact) : occasionName(event)!;
    others.set(key, [...(others.get(key) ?? []), fact]);
  }
  return [...seats.values(), ...others.values()];
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
export const renamingOf = async (ledger: Known, touched: Touched): Promise<Renaming> => {
  const { since, position } = touched;
  const names = await withJoined(ledger, touched.names, [since, position]);
  const now = new Map(await peopleAt(ledger, names, position));
  const before = since === 0 ? now : new Map(await peopleBefore(ledger, names, since));
  const moved = since === 0 ? new Set<string>() : movedAmong(names, now, before);
  const touchedOccasions = await occasionsOf(ledger, touched);
  const all = new Set([...touched.facts, ...touchedOccasions.facts]);
  for (const at of moved.size > 0 ? [since, position] : [])
    for (const fact of await ledger.factsAt([...moved], at)) all.add(fact);
  const ends = since === 0 ? [] : [...all].flatMap((fact) => [nameIn(fact), postIn(fact)]);
  const occasions = await withUntouched(ledger, touchedOccasions, ends, position);
  const facts = await bySeat(ledger, [...all], now, occasions);
  remember(ledger, names, now, touched);
  const others = untouched(facts.flat(), names);
  for (const [name, identity] of since === 0 ? [] : await peopleAt(ledger, others, position)) {
    now.set(name, identity);
    before.set(name, identity);
  }
  // Where nothing was closed and nobody moved, an article only adds to what the store holds.
  const mayLose = (name: string): boolean =>
    touched.closed.length > 0 || touched.goneNodes.length > 0 || moved.has(name);
  const isSeveral = (name: string): boolean => [now, before].some((people) => isDivided(name, people.get(name)));
  const divided = new Set(names.filter((name) => isSeveral(name) && mayLose(name)));
  const isShared = (fact: string): boolean => [nameIn(fact), postIn(fact)].some((id) => occasions.shared.has(id));
  const withdrawn = new Set(facts.flat().filter((fact) => divided.has(nameIn(fact)) || isShared(fact)));
  return { now, before, occasions, moved, facts, names, divided, withdrawn };
};
