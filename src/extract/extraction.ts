import type { Article } from "../source/article.ts";
import type { NodeType, Properties, RelationType } from "../schema/types.ts";

/** Half-open range of Unicode code points of `article.text`. */
export interface PrintedSpan {
  readonly start: number;
  readonly end: number;
}

export interface Quote extends PrintedSpan {
  readonly quote: string;
  readonly rule: string;
}

export interface Entity {
  /** Unique inside one extraction only. */
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly properties: Properties;
}

export interface EntityMention extends PrintedSpan {
  readonly entity: string;
  readonly type: NodeType;
  readonly text: string;
  /** How likely the name is one; only where trained weights found it, in text in which the rules read no fact. */
  readonly confidence?: number;
}

export type Modality = "asserted" | "planned" | "reported" | "negated";
export type Voice = "narrator" | "meeting" | "speaker";

/** One statement an article makes. The first quote states it; further quotes are context it leans on (an inherited province). */
export interface Fact {
  readonly id: string;
  readonly predicate: RelationType;
  readonly subject: string;
  readonly object: string;
  readonly qualifiers: Properties;
  readonly modality: Modality;
  readonly voice: Voice;
  readonly confidence: number;
  readonly evidence: readonly Quote[];
}

export interface Extraction {
  readonly article: Article;
  readonly entities: readonly Entity[];
  readonly mentions: readonly EntityMention[];
  readonly facts: readonly Fact[];
}
