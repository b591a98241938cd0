import type { Article } from "../source/article.ts";
import type { EvidenceRow, NodeRow } from "./contribution.ts";

/** A row that stands today, with the article that says so. */
export interface LiveNodeRow extends NodeRow {
  readonly article: string;
  readonly publishedOn?: string;
}

export interface LiveEvidenceRow extends EvidenceRow {
  readonly article: string;
  readonly publishedOn?: string;
  readonly recordedFrom: string;
}

/** The day a row speaks of: its own, else that of the article; empty where neither is known. */
export const dayOf = ({ on, publishedOn }: LiveEvidenceRow): string => on ?? publishedOn ?? "";

/** What a row says of a tenure; what is only seen is observed. */
export const actOf = ({ qualifiers: { act } }: LiveEvidenceRow): string =>
  typeof act === "string" && act !== "" ? act : "observed";

export interface LiveArticle extends Article {
  readonly textHash: string;
  readonly retrievedAt: string;
}
