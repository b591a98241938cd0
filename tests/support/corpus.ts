import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Extraction } from "../../src/extract/extraction.ts";

/** One case of a corpus file: an invented text and all it must give of the kinds it speaks of. */
export interface Case {
  readonly title: string;
  readonly publishedOn: string;
  readonly text: string;
  /** `PREDICATE | subject | object | key=value` or `Type | name`; `NONE | PREDICATE` where there must be none. */
  readonly expected: readonly string[];
}

const parts = (line: string): string[] => line.split("|").map((part) => part.trim());

/** Reads `= title`, `@ date`, `> text` and expectation lines; cases end at blank lines. */
export function casesOf(file: string): Case[] {
  const blocks = readFileSync(file, "utf8").split(/\n\s*\n/);
  return blocks.flatMap((block) => {
    const lines = block.split("\n").filter((line) => line.trim() && !line.startsWith("#"));
    const title = lines.find((line) => line.startsWith("= "));
    if (!title) return [];
    const text = lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2));
    return [
      {
        title: title.slice(2),
        publishedOn: lines.find((line) => line.startsWith("@ "))?.slice(2) ?? "2024-05-20",
        text: text.join("\n"),
        expected: lines.filter((line) => !/^[=@>] /.test(line)).map((line) => parts(line).join(" | ")),
      },
    ];
  });
}

export const corpusFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(folder, name));

/** Everything an extraction says of the kinds a case speaks of, in the case's notation. */
export function said(extraction: Extraction, expected: readonly string[]): string[] {
  const kinds = new Set(expected.map((line) => (line.startsWith("NONE") ? parts(line)[1]! : parts(line)[0]!)));
  const names = new Map(extraction.entities.map((entity) => [entity.id, entity.name]));
  const keys = new Set(expected.flatMap((line) => [...line.matchAll(/(\w+)=/g)].map((match) => match[1]!)));
  const facts = extraction.facts.map((fact) => {
    const all: Record<string, unknown> = { ...fact.qualifiers, modality: fact.modality };
    const qualifiers = Object.entries(all).filter(([key]) => keys.has(key));
    const written = qualifiers
      .map(
        ([key, value]) => `${key}=${Array.isArray(value) ? [...(value as string[])].sort().join(",") : String(value)}`,
      )
      .sort()
      .join("; ");
    return [fact.predicate, names.get(fact.subject), names.get(fact.object), ...(written ? [written] : [])].join(" | ");
  });
  const entities = extraction.entities.map((entity) => `${entity.type} | ${entity.name}`);
  return [...facts, ...entities].filter((line) => kinds.has(parts(line)[0]!)).sort();
}

/** Roles in any order. */
const ordered = (line: string): string =>
  line.replace(/roles=([\w,]+)/, (_, roles: string) => `roles=${roles.split(",").sort().join(",")}`);

export const wanted = (expected: readonly string[]): string[] =>
  expected
    .filter((line) => !line.startsWith("NONE"))
    .map(ordered)
    .sort();
