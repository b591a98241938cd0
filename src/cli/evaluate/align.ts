import type { Entity } from "../../extract/extraction.ts";
import { identified } from "../../schema/measured.ts";
import type { Gold, GoldEntity, GoldEvent } from "./gold.ts";
import { meet, spellings } from "./names.ts";
import { candidates, pairUp, type Pairs } from "./pairs.ts";
import type { OwnReading } from "./reading.ts";

const postsOf = (reading: OwnReading, person: string): readonly string[] =>
  reading.facts
    .filter(({ predicate, subject }) => predicate === identified.post && subject === person)
    .flatMap(({ object }) => reading.names(object));

/** Posts that a person of the gold file and one of the reading share: they tell namesakes apart. */
const sharedPosts = (gold: Gold, reading: OwnReading, [wanted, had]: readonly [GoldEntity, Entity]): number => {
  if (wanted.type !== identified.person) return 0;
  const posts = postsOf(reading, had.id);
  const held = gold.facts.filter(({ predicate, subject }) => predicate === identified.post && subject === wanted.cell);
  return held.filter(({ object }) => meet(spellings(object), posts)).length;
};

/** The entities of a type that mean the same, by their names. */
export const alignEntities = (gold: Gold, reading: OwnReading, type: string): Pairs<GoldEntity, Entity> => {
  const wanted = gold.entities.filter((entity) => entity.type === type);
  const had = reading.entities.filter((entity) => entity.type === type);
  const weigh = (left: GoldEntity, right: Entity): number | undefined => {
    const names = reading.names(right.id);
    if (!meet(left.names, names)) return undefined;
    const sameName = left.names[0] === names[0] ? 1 : 0;
    return (left.optional ? 0 : 100) + 10 * sharedPosts(gold, reading, [left, right]) + sameName;
  };
  return pairUp(candidates(wanted, had, weigh));
};

type Surroundings = ReadonlyMap<string, ReadonlySet<string>>;

const gather = (entries: readonly (readonly [string, readonly string[]])[]): Surroundings => {
  const all = new Map<string, Set<string>>();
  for (const [event, names] of entries) all.set(event, new Set([...(all.get(event) ?? []), ...names]));
  return all;
};

const aroundGold = ({ facts }: Gold): Surroundings =>
  gather(
    facts.flatMap(({ predicate, subject, object }): [string, readonly string[]][] => {
      if (predicate === identified.attended) return [[object, spellings(subject).slice(0, 1)]];
      return predicate === identified.place ? [[subject, spellings(object).slice(0, 1)]] : [];
    }),
  );

const aroundOwn = (reading: OwnReading): Surroundings =>
  gather(
    reading.facts.flatMap(({ predicate, subject, object }): [string, readonly string[]][] => {
      if (predicate === identified.attended) return [[object, reading.names(subject)]];
      return predicate === identified.place ? [[subject, reading.names(object)]] : [];
    }),
  );

const likeness = (wanted: readonly string[], had: readonly string[]): number => {
  if (meet(wanted, had)) return 10;
  const within = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
  return wanted.some((name) => had.some((other) => other.length >= 6 && within(other, name))) ? 3 : 0;
};

// Whether people met or talked is often a matter of taste.
const near = new Set<unknown>(["talks", "meeting"]);

const kindLikeness = (wanted: string, had: unknown): number => {
  if (wanted === had) return 1;
  return near.has(wanted) && near.has(had) ? 0.5 : 0;
};

const none: ReadonlySet<string> = new Set();

/** The events that mean the same: by name, else by kind and by who and what place belong to them. */
export const alignEvents = (gold: Gold, reading: OwnReading): Pairs<GoldEvent, Entity> => {
  const [wantedAround, ownAround] = [aroundGold(gold), aroundOwn(reading)];
  const weigh = (left: GoldEvent, right: Entity): number | undefined => {
    const [a, b] = [wantedAround.get(left.key) ?? none, ownAround.get(right.id) ?? none];
    const common = [...a].filter((name) => b.has(name)).length;
    const named = likeness(left.names, reading.names(right.id));
    const kind = kindLikeness(left.kind, right.properties["kind"]);
    const alone = a.size === 0 && b.size === 0;
    if (named === 0 && (kind === 0 || (common === 0 && !alone))) return undefined;
    const overlap = (4 * common) / Math.max(1, new Set([...a, ...b]).size);
    return named + overlap + kind + (left.optional ? 0 : 0.1);
  };
  return pairUp(
    candidates(
      gold.events,
      reading.entities.filter(({ type }) => type === identified.event),
      weigh,
    ),
  );
};
