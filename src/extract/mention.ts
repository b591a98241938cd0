import type { NodeType } from "../schema/types.ts";
import type { Span } from "../text/span.ts";
import type { Group } from "./mentions/people.ts";
import type { TitleChain } from "./mentions/posts.ts";

/** What a symbol of an abstract sentence stands for. */
export type Mention =
  | (Span & { readonly kind: "group"; readonly group: Group })
  | (Span & { readonly kind: "titles"; readonly titles: TitleChain })
  | (Span & { readonly kind: "entity"; readonly type: NodeType; readonly key: string })
  | (Span & { readonly kind: "date"; readonly date: string; readonly dateEnd?: string });

/** A sentence in which every mention is one private character, so that rules match on words and roles alone. */
export interface AbstractSentence {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Abstract offset → offset in the document's text. */
  readonly offsets: readonly number[];
  /** Abstract offset → mention, at the offsets that are symbols. */
  readonly at: ReadonlyMap<number, Mention>;
  readonly start: number;
  readonly line: number;
}
