import { DefinitionError } from "../errors.ts";
import { gate } from "./gate.ts";
import type { Parameter } from "./store.ts";
import { tokensOf } from "./tokens.ts";

export type ParameterKind = "string" | "strings" | "integer" | "number" | "boolean" | "date";

export interface QueryParameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly required: boolean;
  /** What is taken when the parameter is not given; only where it is not required. */
  readonly standard: Parameter;
  readonly about: string;
  readonly example: Parameter;
}

/** A query of cypher/; its name is the name of its file. */
export interface NamedQuery {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly about: string;
  readonly parameters: readonly QueryParameter[];
  readonly text: string;
}

const day = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const isText = (value: unknown): boolean => typeof value === "string";

/** Whether a value is of a kind; dates are ISO days, months or years. */
export const isKind: Readonly<Record<ParameterKind, (value: unknown) => boolean>> = {
  string: isText,
  strings: (value) => Array.isArray(value) && value.every(isText),
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === "boolean",
  date: (value) => isText(value) && day.test(String(value)),
};

const wrong = (file: string, what: string): DefinitionError =>
  new DefinitionError(`${file}: ${what}`, "write the header as the other files of cypher/ do");

const parsed = (file: string, json: string): Parameter => {
  try {
    return JSON.parse(json) as Parameter;
  } catch {
    throw wrong(file, `${json} is not JSON`);
  }
};

const shape = /^@param (\w+) (\w+) (?:(required)|default (\S+)): (.+?); example (.+)$/;

const parameterIn = (file: string, line: string): QueryParameter => {
  const [, name = "", kind = "", required, standard = "null", about = "", example = ""] = shape.exec(line) ?? [];
  if (name === "")
    throw wrong(file, `"${line}" is not "@param NAME KIND required|default JSON: meaning; example JSON"`);
  if (!Object.hasOwn(isKind, kind)) throw wrong(file, `${kind} is not one of ${Object.keys(isKind).join(", ")}`);
  const fits = isKind[kind as ParameterKind];
  const values = { standard: parsed(file, standard), example: parsed(file, example) };
  if (!fits(values.example)) throw wrong(file, `the example of ${name} is not of kind ${kind}`);
  if (values.standard !== null && !fits(values.standard))
    throw wrong(file, `the default of ${name} is not of kind ${kind}`);
  return { name, kind: kind as ParameterKind, required: required !== undefined, about, ...values };
};

const checkUse = (file: string, text: string, parameters: readonly QueryParameter[]): void => {
  const used = new Set(tokensOf(text).flatMap(({ kind, value }) => (kind === "parameter" ? [value] : [])));
  const declared = parameters.map(({ name }) => name);
  const [twice] = declared.filter((name, at) => declared.indexOf(name) !== at);
  if (twice !== undefined) throw wrong(file, `$${twice} is declared twice`);
  const [undeclared] = [...used].filter((name) => !declared.includes(name));
  if (undeclared !== undefined) throw wrong(file, `$${undeclared} is used but not declared`);
  const [unused] = declared.filter((name) => !used.has(name));
  if (unused !== undefined) throw wrong(file, `$${unused} is declared but not used`);
};

const headOf = (file: string, text: string): readonly string[] => {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("// "));
  if (end < 2) throw wrong(file, "it does not begin with a title and a line that says what it answers");
  return lines.slice(0, end).map((line) => line.slice(3));
};

/** Reads a query file: its first comment lines are title, what it answers, parameters. */
export const parseQuery = (file: string, text: string): NamedQuery => {
  const [title = "", ...rest] = headOf(file, text);
  const [, zh, en] = /^(\S+) \/ (\S.*)$/.exec(title) ?? [];
  if (zh === undefined || en === undefined) throw wrong(file, `the title "${title}" is not "中文 / English"`);
  const about = rest.filter((line) => !line.startsWith("@"));
  if (about.length === 0 || rest.slice(0, about.length).some((line) => line.startsWith("@"))) {
    throw wrong(file, "what it answers must stand between title and parameters");
  }
  const parameters = rest.slice(about.length).map((line) => parameterIn(file, line));
  checkUse(file, gate(text), parameters);
  const name = file.replace(/^.*[\\/]/s, "").replace(/\.cypher$/, "");
  return { name, title: { zh, en }, about: about.join(" "), parameters, text };
};
