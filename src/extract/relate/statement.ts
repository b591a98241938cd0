import type { Modality, Voice } from "../extraction.ts";
import type { NodeType, Properties, RelationType } from "../../schema/types.ts";
import type { Span } from "../../text/span.ts";

/** A node inside one article: its type and the name or key that tells it from others of that type. */
export interface Reference {
  readonly type: NodeType;
  readonly key: string;
}

/** One reading of one place in the text. Statements about the same two ends become one fact. */
export interface Statement {
  readonly predicate: RelationType;
  readonly subject: Reference;
  readonly object: Reference;
  readonly qualifiers: Properties;
  readonly rule: string;
  /** The span that says it, then spans it leans on; UTF-16 of the document's text. */
  readonly spans: readonly Span[];
  readonly modality?: Modality;
  readonly voice?: Voice;
  /** How surely the ends are the right ones where the words of the rule stand, in (0, 1]; 1 where nothing is left open. */
  readonly certainty?: number;
}

export type Say = (statement: Statement) => void;
