import type { Extraction, Fact } from "../../extract/extraction.ts";
import { identified, measuredPredicates, measuredTypes, measureOf } from "../../schema/measured.ts";
import { alignEntities, alignEvents } from "./align.ts";
import { counted, hasQualifier, pairFacts, type Aligned, type Predicate } from "./facts.ts";
import type { Gold } from "./gold.ts";
import { readingOf } from "./reading.ts";
import { nothing, type Tally } from "./tally.ts";

/** What the comparison of one article found; `remarks` name every difference. */
export interface Comparison {
  readonly types: Readonly<Record<string, Tally>>;
  readonly predicates: Readonly<Record<Predicate, Tally>>;
  readonly qualifiers: { readonly right: number; readonly asked: number };
  /** Every fact that was judged, with how sure the reading was of it. */
  readonly stated: readonly Stated[];
  readonly broken: number;
  readonly remarks: readonly string[];
}

export interface Stated {
  readonly confidence: number;
  readonly right: boolean;
}

interface Judged {
  readonly tally: Tally;
  readonly remarks: readonly string[];
  readonly qualifiers?: { readonly right: number; readonly asked: number };
  readonly stated?: readonly Stated[];
}

interface Sides<Wanted, Had> {
  readonly wanted: readonly Wanted[];
  readonly had: readonly Had[];
  readonly right: ReadonlyMap<Wanted, Had>;
  readonly left: ReadonlyMap<Had, Wanted>;
  readonly nameWanted: (wanted: Wanted) => string;
  readonly nameHad: (had: Had) => string;
}

const judge = <Wanted extends { readonly optional: boolean }, Had>(sides: Sides<Wanted, Had>): Judged => {
  const { wanted, had, right, left, nameWanted, nameHad } = sides;
  const must = wanted.filter(({ optional }) => !optional);
  const missed = must.filter((each) => !right.has(each));
  const extra = had.filter((each) => !left.has(each));
  const remarks = [
    ...missed.map((each) => `missed ${nameWanted(each)}`),
    ...extra.map((each) => `extra  ${nameHad(each)}`),
  ];
  return { tally: { right: must.length - missed.length, extra: extra.length, missed: missed.length }, remarks };
};

const judgeTypes = (aligned: Aligned): Record<string, Judged> => {
  const { gold, reading, events } = aligned;
  const judged = measuredTypes.map((type): [string, Judged] => {
    const pairs = type === identified.person ? aligned.persons : alignEntities(gold, reading, type);
    const wanted = gold.entities.filter((entity) => entity.type === type);
    const had = reading.entities.filter((entity) => entity.type === type);
    return [
      type,
      judge({
        ...pairs,
        wanted,
        had,
        nameWanted: ({ cell }) => `${type} ${cell}`,
        nameHad: ({ name }) => `${type} ${name}`,
      }),
    ];
  });
  const had = reading.entities.filter(({ type }) => type === identified.event);
  const nameWanted = ({ key, kind, names }: Gold["events"][number]): string =>
    `${identified.event} ${key} ${names[0] ?? kind}`;
  const event = judge({
    ...events,
    wanted: gold.events,
    had,
    nameWanted,
    nameHad: ({ name }) => `${identified.event} ${name}`,
  });
  return { ...Object.fromEntries(judged), [identified.event]: event };
};

/** A fact that touches something optional is never wrong. */
const optionalEnds = ({ gold, reading, events }: Aligned): ReadonlySet<string> => {
  const entities = measuredTypes.flatMap((type) =>
    [...alignEntities(gold, reading, type).right].filter(([{ optional }]) => optional).map(([, { id }]) => id),
  );
  return new Set([...entities, ...[...events.right].filter(([{ optional }]) => optional).map(([, { id }]) => id)]);
};

const judgeFacts = (aligned: Aligned, predicate: Predicate, optional: ReadonlySet<string>): Judged => {
  const { gold, reading } = aligned;
  const wanted = gold.facts.filter((fact) => fact.predicate === predicate);
  if (measureOf(predicate).by !== undefined && wanted.length === 0) return { tally: nothing, remarks: [] };
  const pairs = pairFacts(aligned, predicate);
  const had = counted(aligned, predicate).filter(
    (fact) => pairs.left.has(fact) || !(optional.has(fact.subject) || optional.has(fact.object)),
  );
  const name = (id: string): string => reading.entity(id)?.name ?? id;
  const nameHad = ({ subject, object }: Fact): string => `${predicate} ${name(subject)} → ${name(object)}`;
  const nameWanted = (fact: Gold["facts"][number]): string => `${predicate} ${fact.subject} → ${fact.object}`;
  const asked = [...pairs.right]
    .filter(([fact]) => !fact.optional)
    .flatMap(([fact, found]) => Object.entries(fact.qualifiers).map((pair) => ({ fact, found, pair })));
  const wrong = asked.filter(({ found, pair }) => !hasQualifier(aligned, pair, found));
  const remarks = wrong.map(({ fact, pair: [key, value] }) => `wrong  ${nameWanted(fact)}: ${key} is not ${value}`);
  const judged = judge({ ...pairs, wanted, had, nameWanted, nameHad });
  const qualifiers = { right: asked.length - wrong.length, asked: asked.length };
  const stated = had.map((fact) => ({ confidence: fact.confidence, right: pairs.left.has(fact) }));
  return { tally: judged.tally, remarks: [...judged.remarks, ...remarks], qualifiers, stated };
};

const eventQualifiers = ({ events }: Aligned): readonly boolean[] =>
  [...events.right]
    .filter(([{ optional }]) => !optional)
    .flatMap(([{ kind, qualifiers }, { properties }]) => {
      const { date, mode } = qualifiers;
      const dated = date === undefined ? [] : [properties["startDate"] === date];
      return [properties["kind"] === kind, ...dated, ...(mode === undefined ? [] : [properties["mode"] === mode])];
    });

const talliesOf = (judged: Readonly<Record<string, Judged>>): Record<string, Tally> =>
  Object.fromEntries(Object.entries(judged).map(([key, { tally }]) => [key, tally]));

/** Compares our reading of an article with its gold file. */
export const compare = (gold: Gold, extraction: Extraction): Comparison => {
  const reading = readingOf(extraction);
  const persons = alignEntities(gold, reading, identified.person);
  const aligned = { gold, reading, persons, events: alignEvents(gold, reading) };
  const types = judgeTypes(aligned);
  const optional = optionalEnds(aligned);
  const predicates = Object.fromEntries(
    (Object.keys(measuredPredicates) as Predicate[]).map((each) => [each, judgeFacts(aligned, each, optional)]),
  );
  const all = [...Object.values(types), ...Object.values(predicates)];
  const events = eventQualifiers(aligned);
  const right = all.reduce((total, { qualifiers }) => total + (qualifiers?.right ?? 0), events.filter(Boolean).length);
  const asked = all.reduce((total, { qualifiers }) => total + (qualifiers?.asked ?? 0), events.length);
  return {
    types: talliesOf(types),
    predicates: talliesOf(predicates) as Record<Predicate, Tally>,
    qualifiers: { right, asked },
    stated: all.flatMap(({ stated }) => stated ?? []),
    broken: reading.broken,
    remarks: all.flatMap(({ remarks }) => remarks),
  };
};
