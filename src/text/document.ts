import type { Article } from "../source/article.ts";
import type { Span } from "./span.ts";

/** `title`: the first line; `headline`: short lines above the body; `furniture`: navigation, credits, addresses; never read. */
export type LineKind = "title" | "headline" | "body" | "furniture";

export interface Line extends Span {
  readonly kind: LineKind;
}

/** A sentence of one line; offsets are UTF-16 of `Document.text`. */
export interface Sentence extends Span {
  readonly line: number;
}

export interface Document {
  readonly article: Article;
  /** Normalised text in which bylines and credits are blanked, offset for offset. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  /** The day the dateline prints (`本报昆明4月17日讯`), else the article's own. */
  readonly today?: string;
  /** Normalised UTF-16 offset → printed code point offset; absent when equal. */
  readonly offsets?: readonly number[];
}
