import type { Modality, Voice } from "../extract/extraction.ts";
import type { NodeType, Properties, RelationType } from "../schema/types.ts";
import type { Article } from "../source/article.ts";

/** What one article says of one node, under the node's graph-wide id. */
export interface NodeRow {
  readonly type: NodeType;
  readonly id: string;
  readonly properties: Properties;
}

/** One piece of evidence for one relation; `fact` is the relation's id, `on` the day the statement speaks of. */
export interface EvidenceRow {
  readonly id: string;
  readonly fact: string;
  readonly type: RelationType;
  readonly from: string;
  readonly fromType: NodeType;
  readonly to: string;
  readonly toType: NodeType;
  readonly qualifiers: Properties;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly rule: string;
  readonly modality: Modality;
  readonly voice: Voice;
  readonly confidence: number;
  readonly on?: string;
  /** Hash of the article's words: copies of one text share it, whatever their outlet. */
  readonly wording?: string;
  /** Of a post: what tells its holder from a namesake, and whether it has one holder at a time. */
  readonly office?: Office;
}

/** Where a post belongs, from the top (`中国/江西省`), in which body, and whether one person holds it at a time. */
export interface Office {
  readonly seat?: string;
  readonly body?: string;
  readonly single?: true;
}

/** Everything one article adds to the ledger, a pure function of the article, lexicon and judgements. */
export interface Contribution {
  readonly article: Article;
  readonly textHash: string;
  readonly nodes: readonly NodeRow[];
  readonly evidence: readonly EvidenceRow[];
}
