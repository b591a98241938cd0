import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document } from "../text/document.ts";
import { assemble } from "./assemble/assemble.ts";
import { readDocument } from "./mentions/document-reading.ts";
import type { Extraction } from "./extraction.ts";
import { nearMisses, type NearMiss } from "./near.ts";
import { relate } from "./relate/relate.ts";
import { tellStory } from "./relate/story.ts";
import { termsOf } from "./lattice/terms.ts";

/** What one sentence gave: rules that fired stand in the facts' evidence, rules that nearly did in `near`. */
export interface Explanation {
  readonly extraction: Extraction;
  readonly near: readonly NearMiss[];
}

/** Reads a text as `extract` does and tells besides which rules found their words but not their mentions. */
export function explain(document: Document, lexicon: Lexicon): Explanation {
  const terms = termsOf(lexicon);
  const story = tellStory(readDocument(document, terms));
  const near = story.told.flatMap((told) => nearMisses(told.abstract));
  const fired = new Map(near.map((miss) => [miss.rule, miss]));
  return { extraction: assemble(story, relate(story, terms), terms), near: [...fired.values()] };
}
