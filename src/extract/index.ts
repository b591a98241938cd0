import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document } from "../text/document.ts";
import { assemble } from "./assemble/assemble.ts";
import { readDocument } from "./mentions/document-reading.ts";
import type { Extraction } from "./extraction.ts";
import { relate } from "./relate/relate.ts";
import { tellStory } from "./relate/story.ts";
import { termsOf } from "./lattice/terms.ts";

export { explain, type Explanation, type NameReading } from "./explain.ts";

/** Document → everything it states, each fact with its rule and its spans. Pure: the same document gives the same extraction. */
export function extract(document: Document, lexicon: Lexicon): Extraction {
  const terms = termsOf(lexicon);
  const story = tellStory(readDocument(document, terms));
  return assemble(story, relate(story, terms), terms);
}

/** The same by the rules alone, without names of open text: what a graph is made of. */
export function extractByRules(document: Document, lexicon: Lexicon): Extraction {
  const terms = termsOf(lexicon);
  const story = tellStory(readDocument(document, terms));
  return assemble(story, relate(story, terms), terms, false);
}
