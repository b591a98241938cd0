import type { Entity, EntityMention, Extraction, Fact, Quote } from "../extract/extraction.ts";
import type { Lexicon, PlaceEntry } from "../lexicon/lexicon.ts";
import type { Properties, RelationType } from "../schema/types.ts";
import { gazetteer, type Gazetteer } from "./gazetteer.ts";
import { organizationKind } from "./organization-kind.ts";
import { successionsOf } from "./renamed-bodies.ts";

/** An edge that follows from a printed name: the post's own words say to which body and division it belongs. */
export interface Derived {
  readonly predicate: RelationType;
  readonly subject: Entity;
  readonly object: Entity;
  readonly evidence: readonly Quote[];
  readonly qualifiers?: Properties;
}

/** POST_IN, GOVERNS and PART_OF of every post and place the article names, up to the country's provinces. */
export function structureOf(extraction: Extraction, lexicon: Lexicon): Derived[] {
  const places = gazetteer(lexicon);
  const quotes = quotesByEntity(extraction);
  return extraction.entities.flatMap((entity) => {
    const evidence = quotes.get(entity.id) ?? [];
    if (!evidence.length) return [];
    if (entity.type === "Organization") return replacing(entity.name, evidence);
    if (entity.type === "Post") return ofPost(entity, evidence, places);
    return entity.type === "Place" ? partOf(entity.name, evidence, places) : [];
  });
}

/** First mention of each entity, or for a post that is only implied the fact that states it. */
function quotesByEntity({ mentions, facts }: Extraction): Map<string, Quote[]> {
  const quotes = new Map<string, Quote[]>();
  for (const mention of mentions) if (!quotes.has(mention.entity)) quotes.set(mention.entity, [quoteOf(mention)]);
  for (const fact of facts)
    for (const end of [fact.subject, fact.object]) if (!quotes.has(end)) quotes.set(end, firstQuote(fact));
  return quotes;
}

const quoteOf = ({ start, end, text }: EntityMention): Quote => ({ start, end, quote: text, rule: "structure/name" });
const firstQuote = ({ evidence }: Fact): Quote[] =>
  evidence.slice(0, 1).map((quote) => ({ ...quote, rule: "structure/name" }));

function ofPost(post: Entity, evidence: readonly Quote[], places: Gazetteer): Derived[] {
  const body = post.properties["organization"];
  const division = post.properties["place"];
  if (typeof body !== "string") return [];
  const organization = bodyEntity(body);
  const edges: Derived[] = [
    { predicate: "POST_IN", subject: post, object: organization, evidence },
    ...replacing(body, evidence),
  ];
  const place = typeof division === "string" ? places.named(division) : undefined;
  if (!place) return edges;
  edges.push({ predicate: "GOVERNS", subject: organization, object: placeEntity(place), evidence });
  return [...edges, ...partOf(place.name, evidence, places)];
}

/** A body that took another's place is another body: `国家金融监督管理总局` is not `中国银保监会`. */
const replacing = (name: string, evidence: readonly Quote[]): Derived[] =>
  successionsOf(name).map(({ body, before, since }) => ({
    predicate: "SUCCEEDS",
    subject: bodyEntity(body),
    object: bodyEntity(before),
    evidence,
    qualifiers: { since },
  }));

const bodyEntity = (name: string): Entity => ({
  id: "",
  type: "Organization",
  name,
  aliases: [],
  properties: { kind: organizationKind(name) },
});

function partOf(name: string, evidence: readonly Quote[], places: Gazetteer): Derived[] {
  const place = places.named(name);
  const upper = place && places.above(place);
  if (!place || !upper) return [];
  const edge: Derived = { predicate: "PART_OF", subject: placeEntity(place), object: placeEntity(upper), evidence };
  return [edge, ...partOf(upper.name, evidence, places)];
}

/** A place of the gazetteer as a node; the same whether an article names it or a post implies it. */
function placeEntity({ name, short, abbreviation, kind, code }: PlaceEntry): Entity {
  const aliases = [short, abbreviation].filter((alias): alias is string => alias !== undefined && alias !== name);
  return { id: "", type: "Place", name, aliases, properties: { kind, ...(code && { code }) } };
}
