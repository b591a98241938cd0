import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import { abbreviatedPlacesIn } from "./abbreviated-places.ts";
import { placesOfBodies, regionalBodies, type NamedSpan } from "./regional-bodies.ts";
import { findDates, type DateMention } from "../../text/dates.ts";
import type { Document, Sentence } from "../../text/document.ts";
import type { CertainNames } from "./certain-names.ts";
import { findEventNames, type EventName } from "./event-names.ts";
import type { Lattice } from "../lattice/lattice.ts";
import { findGroups, type Group } from "./people.ts";
import type { KnownPlace, PlaceContext } from "./place-context.ts";
import type { TitleChain } from "./posts.ts";
import { findSuffixNames, type SuffixName } from "./sites.ts";
import { findTitles } from "./titles.ts";
import { findWorks, type TitledWork } from "./titled-works.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Token } from "../lattice/token.ts";

/** Everything one sentence mentions, before any relation is read. */
export interface SentenceReading {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly titles: readonly TitleChain[];
  readonly groups: readonly Group[];
  readonly events: readonly EventName[];
  readonly works: readonly TitledWork[];
  readonly places: readonly KnownPlace[];
  readonly suffixNames: readonly SuffixName[];
  readonly organizations: readonly NamedSpan[];
  readonly areas: readonly NamedSpan[];
  readonly dates: readonly DateMention[];
}

export interface ReadingTools {
  readonly document: Document;
  readonly lattice: Lattice;
  readonly names: CertainNames;
  readonly terms: Terms;
}

/** First look: tokens and the places they name, which the context of titles is built from. */
export function tokenize(
  { document, lattice, names, terms }: ReadingTools,
  sentence: Sentence,
): { tokens: Token[]; places: KnownPlace[] } {
  const tokens = lattice.tokens(document.text, sentence.start, sentence.end, names);
  let before: PlaceEntry | undefined;
  const places = tokens.flatMap((token) => {
    if (token.type !== TokenType.Place) return [];
    const place = terms.placeWithin(token.entry, before);
    before = place;
    return place ? [{ place, span: { start: token.start, end: token.end } }] : [];
  });
  const abbreviated = abbreviatedPlacesIn(document.text, sentence, terms);
  return { tokens, places: [...places, ...abbreviated].sort((a, b) => a.span.start - b.span.start) };
}

/** Second look: titles, persons, events, works, sites and dates of one sentence. */
export function readSentence(
  tools: ReadingTools,
  first: { readonly sentence: Sentence; readonly tokens: Token[]; readonly places: KnownPlace[] },
  context: PlaceContext,
): SentenceReading {
  const { document, terms } = tools;
  const { text } = document;
  const bodies = regionalBodies(text, first.tokens, first.places);
  const ofBodies = placesOfBodies(text, first.places, bodies);
  const titles = findTitles({ text, tokens: first.tokens, terms, places: context });
  return {
    ...first,
    places: first.places.filter((place) => !ofBodies.has(place)),
    titles,
    groups: findGroups({ text, tokens: first.tokens, titles, terms }),
    events: findEventNames(text, first.tokens, terms),
    works: findWorks(text, first.sentence),
    suffixNames: findSuffixNames(text, first.tokens, terms),
    organizations: [...bodies, ...namedSpans(first.tokens, TokenType.Organization, terms.organizationName)],
    areas: namedSpans(first.tokens, TokenType.Area, terms.areaName),
    dates: findDates(text.slice(first.sentence.start, first.sentence.end), document.today).map((date) => ({
      ...date,
      from: date.from + first.sentence.start,
      to: date.to + first.sentence.start,
    })),
  };
}

function namedSpans(tokens: readonly Token[], type: TokenType, name: (entry: number) => string): NamedSpan[] {
  return tokens.filter((t) => t.type === type).map((t) => ({ start: t.start, end: t.end, name: name(t.entry) }));
}
