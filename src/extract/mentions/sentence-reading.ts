import { matchesOf } from "../../text/pattern.ts";
import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import { abbreviatedPlacesIn } from "./abbreviated-places.ts";
import { placesOfBodies, regionalBodies, type NamedSpan } from "./regional-bodies.ts";
import { findDates, mayHoldDate, type DateMention } from "../../text/dates.ts";
import type { Document, Sentence } from "../../text/document.ts";
import type { CertainNames } from "./certain-names.ts";
import { findEventNames, type EventName } from "./event-names.ts";
import type { Lattice } from "../lattice/lattice.ts";
import { findGroups, type Group } from "./people.ts";
import type { KnownPlace } from "./known-place.ts";
import type { PlaceContext } from "./place-context.ts";
import type { TitleChain } from "./posts.ts";
import { findSuffixNames, type SuffixName } from "./sites.ts";
import { findTitles } from "./titles.ts";
import { findWorks, type TitledWork } from "./titled-works.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Tokens } from "../lattice/token.ts";

/** Everything one sentence mentions, before any relation is read. */
export interface SentenceReading {
  readonly sentence: Sentence;
  readonly tokens: Tokens;
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
): { tokens: Tokens; places: KnownPlace[] } {
  const tokens = lattice.tokens(document.text, sentence.start, sentence.end, names);
  let before: PlaceEntry | undefined;
  const places: KnownPlace[] = [];
  for (const index of tokens.ofType(TokenType.Place)) {
    const token = tokens.at(index)!;
    const place = terms.placeWithin(token.entry, before);
    before = place;
    if (place) places.push({ place, span: { start: token.start, end: token.end } });
  }
  const abbreviated = abbreviatedPlacesIn(document.text, sentence, terms);
  if (abbreviated.length === 0) return { tokens, places };
  return { tokens, places: [...places, ...abbreviated].sort((a, b) => a.span.start - b.span.start) };
}

/** Second look: titles, persons, events, works, sites and dates of one sentence. */
export function readSentence(
  tools: ReadingTools,
  first: { readonly sentence: Sentence; readonly tokens: Tokens; readonly places: readonly KnownPlace[] },
  context: PlaceContext,
): SentenceReading {
  const { document, terms } = tools;
  const { text } = document;
  const { sentence, tokens } = first;
  const bodies = first.places.length
    ? regionalBodies(text, tokens, first.places, terms).map((body) => withParty(body, text))
    : none;
  const ofBodies = bodies.length ? placesOfBodies(text, first.places, bodies) : undefined;
  const has = typesIn(tokens);
  const ours = ownPlaces(text, sentence, context);
  const titles = has(TokenType.Head) ? findTitles({ text, tokens, terms, places: context }) : none;
  const organizations = has(TokenType.Organization)
    ? namedSpans(tokens, TokenType.Organization, terms.organizationName)
    : none;
  return {
    sentence,
    tokens,
    places: [...(ofBodies ? first.places.filter((place) => !ofBodies.has(place)) : first.places), ...ours],
    titles,
    groups: has(TokenType.Name) ? findGroups({ text, tokens, titles, terms }) : none,
    events: findEventNames(text, tokens, terms),
    works: findWorks(text, sentence),
    suffixNames: findSuffixNames(text, tokens, terms),
    organizations: bodies.length ? [...bodies, ...organizations] : organizations,
    areas: has(TokenType.Area) ? namedSpans(tokens, TokenType.Area, terms.areaName) : none,
    dates: mayHoldDate(text, sentence.start, sentence.end)
      ? datesOf(text.slice(sentence.start, sentence.end), sentence.start, document.today)
      : none,
  };
}

const none: readonly never[] = [];
const own = /(?<=来|到|赴|抵达|莅临|在|深入)我([省市县区州盟旗])/g;

/** `抵达我市`: the place that the article is about, where somebody comes or something is held. */
const ownPlaces = (text: string, { start, end }: Sentence, context: PlaceContext): readonly KnownPlace[] =>
  text.slice(start, end).includes("我")
    ? matchesOf(own, text.slice(start, end)).flatMap(({ index, 0: { length }, 1: level }) => {
        const known = context.at(level!, start + index) ?? (level === "区" ? context.at("自治区", start) : undefined);
        return known ? [{ place: known.place, span: { start: start + index, end: start + index + length } }] : [];
      })
    : none;

/** Which types of token a sentence has; most have none of those that a recogniser needs, and are not looked at by it. */
function typesIn(tokens: Tokens): (type: TokenType) => boolean {
  let types = 0;
  for (let index = 0; index < tokens.length; index++) types |= 1 << tokens.type(index)!;
  return (type) => (types & (1 << type)) !== 0;
}

/** The party's name before that of one of its bodies is part of what is printed of it. */
const withParty = (body: NamedSpan, text: string): NamedSpan =>
  text.startsWith("中共", body.start - 2) ? { ...body, start: body.start - 2 } : body;

/** `中共石家庄市委党校`: 中共 before a place is the beginning of a body's name. */
const opensBody = (tokens: Tokens, index: number, name: (entry: number) => string): boolean =>
  tokens.type(index + 1) === TokenType.Place &&
  tokens.start(index + 1) === tokens.end(index) &&
  name(tokens.at(index)!.entry) === "中国共产党" &&
  tokens.end(index) - tokens.start(index) === 2;

const datesOf = (text: string, start: number, today: string | undefined): DateMention[] =>
  findDates(text, today).map((date) => ({ ...date, from: date.from + start, to: date.to + start }));

function namedSpans(tokens: Tokens, type: TokenType, name: (entry: number) => string): NamedSpan[] {
  const mine = tokens.ofType(type).filter((index) => !opensBody(tokens, index, name));
  return mine.map((index) => {
    const { start, end, entry } = tokens.at(index)!;
    return { start, end, name: name(entry) };
  });
}
