import { spellings } from "./names.ts";

export interface GoldEntity {
  readonly type: string;
  /** The cell as written, by which facts of the file refer to it. */
  readonly cell: string;
  readonly names: readonly string[];
  readonly optional: boolean;
}

export interface GoldEvent {
  readonly key: string;
  readonly kind: string;
  /** Empty for an event that the article does not name. */
  readonly names: readonly string[];
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly optional: boolean;
}

export interface GoldFact {
  readonly predicate: string;
  readonly subject: string;
  readonly object: string;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly optional: boolean;
}

/** What a careful reader states after an article. */
export interface Gold {
  readonly entities: readonly GoldEntity[];
  readonly events: readonly GoldEvent[];
  readonly facts: readonly GoldFact[];
}

const pairsOf = (cell = ""): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cell
      .split(";")
      .map((pair) => pair.split("=").map((part) => part.trim()))
      .filter((pair) => pair.length === 2),
  ) as Readonly<Record<string, string>>;

interface Line {
  readonly kind: string;
  readonly optional: boolean;
  readonly cells: readonly string[];
}

const lineOf = (text: string): Line => {
  const [head = "", ...cells] = text.split("|").map((cell) => cell.trim());
  const optional = head.endsWith("?");
  return { kind: optional ? head.slice(0, -1) : head, optional, cells };
};

const entityOf = ({ cells: [type = "", cell = ""], optional }: Line): GoldEntity => ({
  type,
  cell,
  names: spellings(cell),
  optional,
});

const eventOf = ({ cells: [key = "", kind = "", names = "*", more], optional }: Line): GoldEvent => ({
  key,
  kind,
  names: names === "*" ? [] : spellings(names),
  qualifiers: pairsOf(more),
  optional,
});

const factOf = ({ kind, cells: [subject = "", object = "", more], optional }: Line): GoldFact => ({
  predicate: kind,
  subject,
  object,
  qualifiers: pairsOf(more),
  optional,
});

/** Reads a gold file: one entity, event or fact a line, columns separated by `|`, `?` for what need not be found. */
export const parseGold = (text: string): Gold => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(lineOf);
  const those = (kind: string): readonly Line[] => lines.filter((line) => line.kind === kind);
  return {
    entities: those("ENTITY").map(entityOf),
    events: those("EVENT").map(eventOf),
    facts: lines.filter(({ kind }) => kind !== "ENTITY" && kind !== "EVENT").map(factOf),
  };
};
