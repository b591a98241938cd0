import type { Cell } from "../store/store.ts";
import type { Row } from "./graph.ts";

/** A sentence that states something; `start` and `end` count code points of the article's text, `article` is its id. */
export interface Evidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly article: string;
  readonly publishedOn: string | null;
}

const field = (row: Row, key: string): string | null => {
  const value = row[key];
  return typeof value === "string" ? value : null;
};

/** The quotes of a row of a named query. */
export const evidenceOf = (row: Row): readonly Evidence[] =>
  ((row["quotes"] ?? []) as unknown as readonly Evidence[]).map(({ quote, start, end, article, publishedOn }) => ({
    quote,
    start,
    end,
    article,
    publishedOn,
  }));

/** The dates of a tenure; what is not known is null. */
const datesOf = (row: Row) => ({
  from: field(row, "from"),
  fromKind: field(row, "fromKind"),
  to: field(row, "to"),
  toKind: field(row, "toKind"),
  firstSeen: field(row, "firstSeen"),
  lastSeen: field(row, "lastSeen"),
});

const told = (row: Row, ...keys: readonly string[]): Readonly<Record<string, Cell>> =>
  Object.fromEntries(keys.flatMap((key) => (row[key] === null || row[key] === undefined ? [] : [[key, row[key]]])));

/** A holder as `who --json` prints it. */
export const holderOf = (row: Row) => ({
  person: field(row, "person") ?? "",
  id: field(row, "id") ?? "",
  status: field(row, "status") ?? "",
  ...datesOf(row),
  ...told(row, "acting", "concurrent", "spells"),
  evidence: evidenceOf(row),
});

/** A tenure as `person --json` prints it. */
export const tenureOf = (row: Row) => ({
  post: field(row, "post") ?? "",
  organization: field(row, "organization"),
  place: field(row, "place"),
  ...datesOf(row),
  ...told(row, "acting", "concurrent", "spells"),
  evidence: evidenceOf(row),
});

/** A person's part in an event as `person --json` prints it. */
export const attendanceOf = (row: Row) => ({
  event: field(row, "event") ?? "",
  id: field(row, "id") ?? "",
  date: field(row, "date"),
  kind: field(row, "kind"),
  roles: (row["roles"] ?? []) as readonly string[],
  title: field(row, "capacity"),
  evidence: evidenceOf(row),
});
