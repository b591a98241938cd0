import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document } from "../text/document.ts";
import { assemble } from "./assemble/assemble.ts";
import type { CertainNames } from "./mentions/certain-names.ts";
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
  readonly names: readonly NameReading[];
}

/** A name with its score in nats, and the reading that came second where it stands clearest. */
export interface NameReading {
  readonly name: string;
  readonly score: number;
  readonly second?: { readonly name: string; readonly score: number };
}

/** Reads a text as `extract` does and tells besides which rules found their words but not their mentions. */
export function explain(document: Document, lexicon: Lexicon): Explanation {
  const terms = termsOf(lexicon);
  const story = tellStory(readDocument(document, terms));
  const statements = relate(story, terms);
  const near = story.told.flatMap((told) => nearMisses(told.abstract));
  const fired = new Map(near.map((miss) => [miss.rule, miss]));
  return {
    // Beside a fact's mentions those of open text would only hide them: 湖北省委 under 湖北省委书记.
    extraction: assemble(story, statements, terms, statements.length === 0 ? undefined : false),
    near: [...fired.values()],
    names: story.document.names.all().flatMap((name) => readingOf(name, story.document.names)),
  };
}

const tenths = (nats: number): number => Math.round(nats * 10) / 10;

function readingOf(name: string, names: CertainNames): NameReading[] {
  const standing = names.standing(name);
  if (!standing) return [];
  const { score, rival } = standing;
  return [
    {
      name,
      score: tenths(score),
      ...(rival && { second: { name: rival.name, score: tenths(rival.score) } }),
    },
  ];
}
