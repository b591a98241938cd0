import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { UsageError } from "../errors.ts";
import { nearest } from "./nearest.ts";
import { isKind, parseQuery, type NamedQuery, type ParameterKind, type QueryParameter } from "./query-file.ts";
import type { Parameter, Parameters, ReadLimits, Store, Table } from "./store.ts";

export type { NamedQuery } from "./query-file.ts";

/** The folder of the named queries, in a checkout and in an installed package. */
const queryFolder = fileURLToPath(new URL("../../cypher", import.meta.url));

/** The named queries of a folder by name; constraint files (`schema.*`) are not queries. */
export const loadQueries = (folder: string = queryFolder): readonly NamedQuery[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".cypher") && !file.startsWith("schema."))
    .sort()
    .map((file) => parseQuery(join(folder, file), readFileSync(join(folder, file), "utf8")));

/** The query of a name; an unknown one is answered with the nearest names. */
export const findQuery = (queries: readonly NamedQuery[], name: string): NamedQuery => {
  const found = queries.find((query) => query.name === name);
  if (found) return found;
  const names = nearest(
    name,
    queries.map((query) => query.name),
  );
  throw new UsageError(
    `there is no query named ${name}`,
    `did you mean ${names.join(", ")}? \`wenmai query\` lists them`,
  );
};

const fromText: Readonly<Record<ParameterKind, (text: string) => unknown>> = {
  string: (text) => text,
  date: (text) => text.trim(),
  strings: (text) => text.split(/[,，、]/).map((part) => part.trim()),
  integer: (text) => (/^[+-]?\d+$/.test(text.trim()) ? Number(text) : text),
  number: (text) => (text.trim() === "" ? text : Number(text)),
  boolean: (text) => ({ true: true, false: false })[text.trim().toLowerCase()],
};

const said: Readonly<Record<ParameterKind, string>> = {
  string: "a text",
  strings: "a list of texts",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  date: "a date like 2023-11-29, 2023-11 or 2023",
};

const exampleOf = ({ name, example }: QueryParameter): string =>
  `for example ${name}=${Array.isArray(example) ? example.join(",") : String(example)}`;

const isNegative = ({ kind }: QueryParameter, value: unknown): boolean => kind === "integer" && Number(value) < 0;

const valueOf = (query: NamedQuery, parameter: QueryParameter, given: unknown): Parameter => {
  const { name, kind, about, required, standard } = parameter;
  if (given === undefined || given === null) {
    if (!required) return standard;
    throw new UsageError(`the query ${query.name} needs the parameter ${name} (${about})`, exampleOf(parameter));
  }
  const value = typeof given === "string" ? fromText[kind](given) : given;
  if (isKind[kind](value) && !isNegative(parameter, value)) return value as Parameter;
  const shown = JSON.stringify(given);
  throw new UsageError(
    `the parameter ${name} of ${query.name} must be ${said[kind]}, not ${shown}`,
    exampleOf(parameter),
  );
};

/** The parameters a query runs with: texts are turned into the declared kinds, what is not given takes its default. */
const parametersFor = (query: NamedQuery, given: Readonly<Record<string, unknown>>): Parameters => {
  const known = query.parameters.map(({ name }) => name);
  const [unknown] = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown !== undefined) {
    const remedy = known.length === 0 ? "leave it out" : `its parameters are ${known.join(", ")}`;
    throw new UsageError(`the query ${query.name} has no parameter ${unknown}`, remedy);
  }
  return Object.fromEntries(
    query.parameters.map((parameter) => {
      const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
      return [parameter.name, valueOf(query, parameter, value)];
    }),
  );
};

/** Rows and time that a named query may take unless the caller says otherwise. */
const queryLimits: ReadLimits = { rows: 10_000, milliseconds: 30_000 };

export interface Asked {
  readonly query: NamedQuery;
  readonly given: Readonly<Record<string, unknown>>;
  readonly limits?: ReadLimits;
}

/** Runs a named query. */
export const runQuery = async (store: Store, { query, given, limits = queryLimits }: Asked): Promise<Table> =>
  store.read(query.text, parametersFor(query, given), limits);
