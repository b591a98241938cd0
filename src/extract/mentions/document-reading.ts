import type { Document } from "../../text/document.ts";
import type { CertainNames } from "./certain-names.ts";
import { harvest } from "./harvest.ts";
import { itemOfLine } from "./items.ts";
import { lattice } from "../lattice/lattice.ts";
import type { KnownPlace } from "./known-place.ts";
import { placeContext } from "./place-context.ts";
import { placeDefaults } from "./place-defaults.ts";
import { readSentence, tokenize, type SentenceReading } from "./sentence-reading.ts";
import { shortPlaces } from "./short-places.ts";
import { vouchedPlaces } from "./vouched-places.ts";
import { inFull } from "./titled-works.ts";
import type { Terms } from "../lattice/terms.ts";
import { joined } from "../../text/joined.ts";

export interface DocumentReading {
  readonly document: Document;
  readonly names: CertainNames;
  readonly sentences: readonly SentenceReading[];
  /** Item of each line. */
  readonly items: readonly number[];
}

/** Reads every sentence; what the article is sure of (names, its own province) helps where it is not. */
export function readDocument(document: Document, terms: Terms): DocumentReading {
  const readable = document.lines.filter((l) => l.kind !== "furniture").map((l) => [l.start, l.end] as const);
  const names = harvest(document.text, readable, terms);
  const tools = { document, lattice: lattice(terms), names, terms };
  const items = itemOfLine(document);
  const tokenized = document.sentences.map((sentence) => ({ sentence, ...tokenize(tools, sentence) }));
  const vouched = vouchedPlaces(
    document.text,
    joined(tokenized, (s) => s.places),
    terms,
  );
  const shorts = shortPlaces(document.text, [...vouched], terms);
  const first = tokenized.map((s) => {
    const places = s.places.filter((place) => vouched.has(place));
    const others = shorts(document.text, s.sentence);
    if (others.length === 0) return { ...s, places };
    return { ...s, places: [...places, ...others].sort((a, b) => a.span.start - b.span.start) };
  });
  const contexts = contextsOf(document, items, first, terms);
  const sentences = first.map((s) => readSentence(tools, s, contexts[items[s.sentence.line]!]!));
  const works = joined(sentences, (s) => s.works);
  return {
    document,
    names,
    sentences: works.some(({ plain }) => plain)
      ? sentences.map((s) => ({ ...s, works: inFull(s.works, works) }))
      : sentences,
    items,
  };
}

type First = readonly { readonly sentence: { readonly line: number }; readonly places: readonly KnownPlace[] }[];

function contextsOf(document: Document, items: readonly number[], first: First, terms: Terms) {
  const all = joined(first, (s) => s.places);
  const several = Math.max(0, ...items) > 0;
  if (!several) return [placeContext(document.text, all, placeDefaults(document, all, terms), terms)];
  return Array.from({ length: Math.max(0, ...items) + 1 }, (_, item) => {
    const mine = first.filter((s) => items[s.sentence.line] === item);
    return placeContext(
      document.text,
      joined(mine, (s) => s.places),
      [],
      terms,
    );
  });
}
