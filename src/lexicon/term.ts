import type { TermKind } from "./lexicon.ts";

/** A text that stands for an entry of a list; `entry` is 0 for kinds without a list. */
export interface Term {
  readonly text: string;
  readonly kind: TermKind;
  readonly entry: number;
}
