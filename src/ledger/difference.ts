import type { Transaction } from "kysely";
import type { Contribution, EvidenceRow } from "../graph/contribution.ts";
import { provenance } from "../schema/types.ts";
import { saying, without } from "./changes.ts";
import { canonical } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** What of an article's rows is new, and which stored rows it no longer tells. */
export interface Difference {
  readonly opened: readonly string[];
  readonly gone: readonly number[];
}

/** The same of evidence. */
export interface EvidenceDifference extends Difference {
  /** How many of the new rows say what a row that goes said, at another place of the text. */
  readonly moved: number;
}

interface StoredRow {
  readonly row: number;
  readonly body: string;
}

const compare = (stored: readonly StoredRow[], told: ReadonlySet<string>): Difference => {
  const standing = new Set(stored.map((row) => row.body));
  return {
    opened: [...told].filter((body) => !standing.has(body)),
    gone: stored.filter((row) => !told.has(row.body)).map((row) => row.row),
  };
};

const compareEvidence = (stored: readonly StoredRow[], told: readonly EvidenceRow[]): EvidenceDifference => {
  const difference = compare(stored, new Set(told.map(canonical)));
  const gone = new Set(difference.gone);
  const left = stored.filter(({ row }) => gone.has(row)).map(({ body }) => saidBy(body));
  const opened = difference.opened.map(saidBy);
  return { ...difference, moved: opened.length - without(opened, left, (said) => said).length };
};

const saidBy = (body: string): string => saying(JSON.parse(body) as EvidenceRow);

const standing = (db: Transaction<Tables>, table: "node_rows" | "evidence", address: string): Promise<StoredRow[]> =>
  db
    .selectFrom(table)
    .select(["row", "body"])
    .where("address", "=", address)
    .where("position_to", "is", null)
    .execute();

/** Compares what stands in the ledger for an address with what its article says now. */
export const differences = async (
  db: Transaction<Tables>,
  { article, nodes, evidence }: Contribution,
): Promise<{ readonly nodes: Difference; readonly evidence: EvidenceDifference }> => {
  // The article's own node is made from its stored version.
  const told = nodes.filter((node) => node.type !== provenance.article);
  return {
    nodes: compare(await standing(db, "node_rows", article.address), new Set(told.map(canonical))),
    evidence: compareEvidence(await standing(db, "evidence", article.address), evidence),
  };
};
