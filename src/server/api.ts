/** Response types of the HTTP API: the only file of src that the viewer imports, and only as types. */
export interface ApiNode {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly degree: number;
}

export interface ApiEdge {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** Distinct articles that state it. */
  readonly articles: number;
}

export interface ApiGraph {
  readonly nodes: readonly ApiNode[];
  readonly edges: readonly ApiEdge[];
  /** Nodes left out by the size limit. */
  readonly more: number;
}

export interface ApiHit {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly degree: number;
  /** Of an article found by the words of its text: the sentence that holds them. */
  readonly passage?: string;
}

export interface ApiFact {
  readonly relation: string;
  readonly type: string;
  readonly outgoing: boolean;
  readonly other: { readonly id: string; readonly label: string; readonly name: string };
  readonly properties: Readonly<Record<string, unknown>>;
  readonly articles: number;
}

export interface ApiNodeDetail {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly facts: readonly ApiFact[];
  readonly more: number;
}

export interface ApiQuote {
  readonly evidence: string;
  readonly quote: string;
  /** Half-open, in Unicode code points of the article's text. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly modality: string;
  readonly article: {
    readonly id: string;
    readonly title: string;
    readonly publishedOn?: string;
    readonly outlet?: string;
  };
}

export interface ApiEvidence {
  readonly relation: { readonly id: string; readonly type: string; readonly from: ApiHit; readonly to: ApiHit };
  readonly quotes: readonly ApiQuote[];
}

/** One place in an article that supports a relation, so that the text can point back at the graph. */
export interface ApiMark {
  readonly relation: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Half-open, in Unicode code points of the article's text. */
  readonly start: number;
  readonly end: number;
}

export interface ApiArticle {
  readonly id: string;
  readonly title: string;
  readonly publishedOn?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly text: string;
  readonly marks: readonly ApiMark[];
}

export interface ApiCaption {
  readonly zh: string;
  readonly en: string;
}

export interface ApiProperty {
  readonly caption: ApiCaption;
  readonly kind: string;
}

export interface ApiNodeKind {
  readonly caption: ApiCaption;
  readonly colour: string;
  /** False for what is only reached through panels: articles, evidence, sources. */
  readonly drawn: boolean;
  readonly properties: Readonly<Record<string, ApiProperty>>;
}

export interface ApiRelationKind {
  readonly caption: ApiCaption;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly properties: Readonly<Record<string, ApiProperty>>;
}

export interface ApiSchema {
  readonly nodes: Readonly<Record<string, ApiNodeKind>>;
  readonly relations: Readonly<Record<string, ApiRelationKind>>;
}

/** Whole numbers about what is served; `position` is the ledger position the store has reached. */
export interface ApiStatus {
  readonly store: string;
  readonly position: number;
  readonly nodes: number;
  readonly relations: number;
}

export interface ApiTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

/** Body of POST /api/query: a named query or Cypher, never both. */
export interface ApiQuery {
  readonly name?: string;
  readonly cypher?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly rows?: number;
}

export interface ApiError {
  readonly error: string;
  readonly remedy: string;
}
