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

export interface LiveArticle extends Article {
  readonly textHash: string;
  readonly retrievedAt: string;
}
