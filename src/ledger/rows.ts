import type { Selectable } from "kysely";
import type { EvidenceRow, NodeRow } from "../graph/contribution.ts";
import type { LiveEvidence, LiveNode, StoredArticle } from "./ledger.ts";
import type { ArticleTable } from "./tables.ts";

const sortedKeys = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** JSON with sorted keys, so that equal rows are equal text. */
export const canonical = (value: unknown): string => JSON.stringify(value, sortedKeys);

/** The stored article, with absent fields left out. */
export const articleFrom = (row: Selectable<ArticleTable>): StoredArticle => ({
  id: row.id,
  address: row.address,
  title: row.title,
  ...(row.published_on !== null && { publishedOn: row.published_on }),
  ...(row.outlet !== null && { outlet: row.outlet }),
  ...(row.url !== null && { url: row.url }),
  text: row.text,
  textHash: row.text_hash,
  status: row.status,
  retrievedAt: row.recorded_from,
});

interface Joined {
  readonly article: string;
  readonly published_on: string | null;
}

const sourced = ({ article, published_on }: Joined): { readonly article: string; readonly publishedOn?: string } => ({
  article,
  ...(published_on !== null && { publishedOn: published_on }),
});

/** Live node rows joined with the articles that stand at their addresses; most articles say the same of a node. */
export const nodesFrom = (
  rows: readonly (Joined & { readonly body: string; readonly times?: number })[],
): readonly LiveNode[] => {
  const told = new Map<string, NodeRow>();
  return rows.map((row) => {
    const node = told.get(row.body) ?? (JSON.parse(row.body) as NodeRow);
    told.set(row.body, node);
    return { ...node, ...sourced(row), ...(row.times !== undefined && { times: row.times }) };
  });
};

/** A live evidence row joined with the article that stands at its address. */
export const evidenceFrom = (
  row: Joined & { readonly body: string; readonly recorded_from: string },
): LiveEvidence => ({
  ...(JSON.parse(row.body) as EvidenceRow),
  ...sourced(row),
  recordedFrom: row.recorded_from,
});
