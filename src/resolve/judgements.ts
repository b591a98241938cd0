import { UsageError } from "../errors.ts";
import { partsOf, type Judgement } from "./sighting.ts";

const fields = ["a", "b", "verdict", "who", "why"] as const;

const isVerdict = (text: string): text is Judgement["verdict"] => text === "same" || text === "different";

const judgementIn = (line: string, where: string): Judgement => {
  const [a = "", b = "", verdict = "", who = "", why = ""] = line.split("\t").map((cell) => cell.trim());
  if (a !== "" && b !== "" && isVerdict(verdict)) return { a, b, verdict, who, why };
  throw new UsageError(
    `${where}: not a judgement: ${line}`,
    `write ${fields.join("⇥")} with same or different as verdict, or take the line out`,
  );
};

/** The judgements of a file's text: one a line, tabs between; `#` begins a comment. */
export const parseJudgements = (text: string, file: string): readonly Judgement[] =>
  text
    .split(/\r?\n/)
    .map((line, at) => ({ line, where: `${file}:${at + 1}` }))
    .filter(({ line }) => line.trim() !== "" && !line.startsWith("#") && line !== fields.join("\t"))
    .map(({ line, where }) => judgementIn(line, where));

/** A judgement as its line of the file. */
export const judgementLine = (judgement: Judgement): string =>
  fields.map((field) => judgement[field].replace(/\s+/g, " ")).join("\t");

/** Names that judgements call one, group by group; each name of a `same` between two whole names is in one. */
export const namesJoined = (judgements: readonly Judgement[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, readonly string[]>();
  for (const { a, b, verdict } of judgements) {
    const [left, right] = [partsOf(a), partsOf(b)];
    if (verdict !== "same" || left.name === right.name) continue;
    const names = [left.name, right.name].flatMap((name) => groups.get(name) ?? [name]);
    const group = [...new Set(names)].sort();
    for (const name of group) groups.set(name, group);
  }
  return groups;
};
