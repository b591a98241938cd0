import type { Comparison, Stated } from "./compare.ts";
import { measured, sum, type Tally } from "./tally.ts";

type Tallies = Readonly<Record<string, Tally>>;

const total = (several: readonly Tallies[]): Tallies => {
  const keys = new Set(several.flatMap((tallies) => Object.keys(tallies)));
  const of = (key: string): Tally => sum(several.flatMap((tallies) => tallies[key] ?? []));
  return Object.fromEntries([...keys].map((key) => [key, of(key)]));
};

const measuredAll = (tallies: Tallies) =>
  Object.fromEntries(Object.entries(tallies).map(([key, tally]) => [key, measured(tally)]));

/** Least confidence of each band of facts, surest first. */
const bands = [0.9, 0.8, 0] as const;

/** How many facts of a band were stated, and how many of them are right. */
const calibrationOf = (stated: readonly Stated[]) =>
  bands.map((least, index) => {
    const below = index === 0 ? Infinity : bands[index - 1]!;
    const all = stated.filter(({ confidence }) => confidence >= least && confidence < below);
    return { least, stated: all.length, right: all.filter(({ right }) => right).length };
  });

/** What several comparisons say together, as `eval --json` prints it; rates are percent, null where nothing was asked. */
export const reportOf = (comparisons: readonly Comparison[]) => {
  const types = total(comparisons.map((each) => each.types));
  const predicates = total(comparisons.map((each) => each.predicates));
  const add = (key: "right" | "asked"): number => comparisons.reduce((all, { qualifiers }) => all + qualifiers[key], 0);
  return {
    articles: comparisons.length,
    types: measuredAll(types),
    predicates: measuredAll(predicates),
    entities: measured(sum(Object.values(types))),
    facts: measured(sum(Object.values(predicates))),
    qualifiers: { right: add("right"), asked: add("asked") },
    calibration: calibrationOf(comparisons.flatMap(({ stated }) => stated)),
    broken: comparisons.reduce((all, { broken }) => all + broken, 0),
  };
};

export type Report = ReturnType<typeof reportOf>;
