import { DefinitionError } from "../errors.ts";

/** One line of a data file, able to say where it stands. */
export interface Row {
  /** The cell of a column; empty where the line ends before it. */
  readonly cell: (column: string) => string;
  /** The cell, which must not be empty. */
  readonly required: (column: string) => string;
  /** The cell split at `|`; none where it is empty. */
  readonly list: (column: string) => readonly string[];
  readonly number: (column: string) => number;
  readonly flag: (column: string) => boolean;
  readonly oneOf: <T extends string>(column: string, values: readonly T[]) => T;
  readonly fail: (what: string) => DefinitionError;
}

/** Reads a tab-separated list with a header line; `file` is the name that errors give. */
export function readTable(file: string, text: string): Row[] {
  const lines = text.replace(/\n$/, "").split("\n");
  const columns = lines[0]!.split("\t");
  return lines.slice(1).map((line, index) => row({ file, columns, cells: line.split("\t"), line: index + 2 }));
}

interface Line {
  readonly file: string;
  readonly line: number;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

function row(line: Line): Row {
  const { columns, cells } = line;
  const fail = (what: string): DefinitionError =>
    new DefinitionError(`${line.file}:${line.line}: ${what}`, `Correct line ${line.line} of ${line.file}.`);
  if (cells.length > columns.length) throw fail(`${cells.length} cells under ${columns.length} column heads`);
  const cell = (column: string): string => {
    const at = columns.indexOf(column);
    if (at < 0) throw fail(`the header has no column "${column}"`);
    return cells[at] ?? "";
  };
  const required = (column: string): string => cell(column) || raise(fail(`"${column}" is empty`));
  return {
    cell,
    required,
    fail,
    list: (column) => cell(column).split("|").filter(Boolean),
    number: (column) => {
      const value = Number(required(column));
      return Number.isFinite(value) ? value : raise(fail(`"${cell(column)}" is no number (${column})`));
    },
    flag: (column) => oneOf(column, ["yes", "no"]) === "yes",
    oneOf,
  };

  function oneOf<T extends string>(column: string, values: readonly T[]): T {
    const value = values.find((v) => v === cell(column));
    return value ?? raise(fail(`${column} "${cell(column)}" is none of ${values.join(", ")}`));
  }
}

function raise(error: Error): never {
  throw error;
}
