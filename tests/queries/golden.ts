import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Cell, Table } from "../../src/store/store.ts";

const fileOf = (name: string): string => fileURLToPath(new URL(`goldens/${name}.json`, import.meta.url));

const sorted = (value: Cell): Cell => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = value as { readonly [key: string]: Cell };
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((key) => [key, sorted(fields[key] ?? null)]),
  );
};

export interface Answer {
  readonly given: unknown;
  readonly columns: readonly string[];
  readonly rows: readonly Cell[];
}

/** An answer in the form in which goldens are kept: keys sorted, since stores give maps in any order. */
export const answerOf = (given: unknown, { columns, rows }: Table): Answer => ({
  given,
  columns,
  rows: rows.map((row) => sorted(row)),
});

/** The committed answers; written anew when WENMAI_WRITE_GOLDENS is set, to be read before they are committed. */
export const golden = (name: string, answers: readonly Answer[]): unknown => {
  if (process.env["WENMAI_WRITE_GOLDENS"] !== undefined) {
    const lines = ({ given, columns, rows }: Answer): string =>
      `{"given":${JSON.stringify(given)},\n "columns":${JSON.stringify(columns)},\n "rows":[\n  ${rows.map((row) => JSON.stringify(row)).join(",\n  ")}\n ]}`;
    writeFileSync(fileOf(name), `[${answers.map(lines).join(",\n")}]\n`);
  }
  return existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), "utf8")) : "no golden";
};
