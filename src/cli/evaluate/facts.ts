import type { Entity, Fact } from "../../extract/extraction.ts";
import { identified, measureOf, type measuredPredicates } from "../../schema/measured.ts";
import type { Gold, GoldEntity, GoldEvent, GoldFact } from "./gold.ts";
import { meet, plainName, spellings } from "./names.ts";
import { candidates, pairUp, type Pairs } from "./pairs.ts";
import type { OwnReading } from "./reading.ts";

export type Predicate = keyof typeof measuredPredicates;

/** An article's gold, our reading, and which entity and event of the one is which of the other. */
export interface Aligned {
  readonly gold: Gold;
  readonly reading: OwnReading;
  readonly persons: Pairs<GoldEntity, Entity>;
  readonly events: Pairs<GoldEvent, Entity>;
}

const isEnd = ({ gold, reading, persons, events }: Aligned, cell: string, id: string): boolean => {
  const entity = reading.entity(id);
  if (!entity) return false;
  const event = gold.events.find(({ key }) => key === cell);
  if (event) return events.right.get(event) === entity;
  const person = gold.entities.findLast((each) => each.type === identified.person && each.cell === cell);
  if (entity.type === identified.person && person) return persons.right.get(person) === entity;
  return entity.type !== identified.event && meet(spellings(cell), reading.names(id));
};

/** Proposals are compared by how their words begin. */
const begins = ({ reading }: Aligned, cell: string, id: string): boolean => {
  const entity = reading.entity(id);
  const text = plainName(String(entity?.properties["text"] ?? entity?.name ?? ""));
  return spellings(cell).some((words) => text.startsWith(words) || text.slice(0, 12).includes(words.slice(0, 6)));
};

const listed = (value: unknown): ReadonlySet<string> =>
  new Set(
    (Array.isArray(value) ? value.join(",") : typeof value === "string" ? value : "")
      .split(/[,，、]/)
      .map((word) => word.trim())
      .filter(Boolean),
  );

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word));

/** Whether a fact has a qualifier as the gold file gives it. */
export const hasQualifier = ({ reading }: Aligned, [key, value]: readonly [string, string], fact: Fact): boolean => {
  if (key === "place")
    return meet(spellings(value), [plainName(String(reading.entity(fact.object)?.properties[key] ?? ""))]);
  const had = fact.qualifiers[key];
  return key === "roles" ? sameSet(listed(value), listed(had)) : String(had ?? "") === value;
};

const qualifiersRight = (aligned: Aligned, wanted: GoldFact, fact: Fact): number =>
  Object.entries(wanted.qualifiers).filter((pair) => hasQualifier(aligned, pair, fact)).length;

/** Facts of our reading that a predicate's measure counts. */
export const counted = ({ reading }: Aligned, predicate: Predicate): readonly Fact[] => {
  const { by } = measureOf(predicate);
  return reading.facts.filter(
    (fact) => fact.predicate === predicate && (by === undefined || reading.entity(fact.subject)?.type === by),
  );
};

/** Which fact of our reading is which of the gold file. */
export const pairFacts = (aligned: Aligned, predicate: Predicate): Pairs<GoldFact, Fact> => {
  const { deciding, by } = measureOf(predicate);
  const isObject = by === undefined ? isEnd : begins;
  const weigh = (wanted: GoldFact, fact: Fact): number | undefined => {
    if (!isEnd(aligned, wanted.subject, fact.subject) || !isObject(aligned, wanted.object, fact.object))
      return undefined;
    const act = deciding === undefined ? undefined : wanted.qualifiers[deciding];
    if (deciding !== undefined && act !== undefined && !hasQualifier(aligned, [deciding, act], fact)) return undefined;
    return (wanted.optional ? 0 : 100) + qualifiersRight(aligned, wanted, fact);
  };
  const wanted = aligned.gold.facts.filter((fact) => fact.predicate === predicate);
  return pairUp(candidates(wanted, counted(aligned, predicate), weigh));
};
