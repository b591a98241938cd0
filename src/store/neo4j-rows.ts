import type { Session } from "neo4j-driver";
import { cellFrom, noteEnds, type Ends } from "./neo4j-values.ts";
import type { Cell, ReadLimits, Table } from "./store.ts";

export interface Query {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
  readonly limits: ReadLimits;
}

interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
  readonly notifications: readonly string[];
  readonly ends: Ends;
}

// Nodes asked for at once by the server's own ids.
const step = 10_000;

/** Relations come without the ids of their ends: those that no node of the answer tells are asked for. */
const endsOf = async (session: Session, rows: Answer["rows"]): Promise<Ends> => {
  const ends: Ends = new Map();
  const wanted = new Set<string>();
  noteEnds(rows, ends, wanted);
  const ids = [...wanted].filter((id) => !ends.has(id));
  for (let at = 0; at < ids.length; at += step) {
    const text = "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, n.id AS id";
    const { records } = await session.run(text, { ids: ids.slice(at, at + step) });
    for (const record of records) ends.set(record.get("element") as string, record.get("id") as Cell);
  }
  return ends;
};

/** Runs a query and takes no more rows than allowed: what the server has not sent by then it never computes. */
export const collectRows = async (session: Session, { text, parameters, limits }: Query): Promise<Answer> => {
  const result = session.run(text, parameters, { timeout: limits.milliseconds });
  const rows: (readonly unknown[])[] = [];
  let truncated = false;
  for await (const record of result) {
    truncated = rows.length >= limits.rows;
    if (truncated) break;
    rows.push([...record.values()]);
  }
  const columns = (await result.keys()).map(String);
  const notifications = truncated ? [] : (await result.summary()).notifications;
  const lines = notifications.map(({ title, description }) => `${title} ${description}`);
  return { columns, rows, truncated, notifications: lines, ends: await endsOf(session, rows) };
};

/** The rows as plain JSON. */
export const tableFrom = ({ columns, rows, truncated, notifications, ends }: Answer): Table => ({
  columns,
  rows: rows.map((row) => row.map((value) => cellFrom(value, ends))),
  truncated,
  ...(notifications.length > 0 && { notifications }),
});
