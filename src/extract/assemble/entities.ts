import { isOfMany } from "../mentions/of-many.ts";
import type { NodeType, Properties } from "../../schema/types.ts";
import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import type { Entity } from "../extraction.ts";
import type { Mention } from "../mention.ts";
import type { ParsedPost } from "../mentions/posts.ts";
import type { Reference } from "../relate/statement.ts";
import type { Story } from "../relate/story.ts";
import type { Terms } from "../lattice/terms.ts";
import { eventEntity } from "./event-entity.ts";
import type { People } from "./people.ts";
import { referenceId } from "./statements.ts";
import type { NamingSpan } from "../open/join-names.ts";
import { joined } from "../../text/joined.ts";

/** An entity with the places in the text that name it; UTF-16 of the document's text. */
export interface Found {
  readonly entity: Entity;
  spans: NamingSpan[];
}

/** Everything the article names, and what its facts speak of without naming it (the provinces behind `三省`). */
export function entitiesOf(
  story: Story,
  people: People,
  references: readonly Reference[],
  terms: Terms,
): Map<string, Found> {
  const found = new Map<string, Found>();
  const add = (entity: Entity, spans: readonly Span[]): void => {
    const known = found.get(entity.id);
    if (known) known.spans.push(...spans);
    else found.set(entity.id, { entity, spans: [...spans] });
  };
  const used = new Set(references.map(referenceId));
  for (const person of people.all)
    add(
      personEntity(person),
      person.units.map((unit) => unit.nameSpan),
    );
  // By type and key apart: an id is written once for all places that name an entity.
  const byKey = new Map<NodeType, Map<string, Span[]>>();
  const name = (mention: Mention): void => {
    if (mention.kind !== "entity" || mention.type === "Event") return;
    let named = byKey.get(mention.type);
    if (!named) byKey.set(mention.type, (named = new Map<string, Span[]>()));
    const known = named.get(mention.key);
    if (known) known.push(mention);
    else named.set(mention.key, [mention]);
  };
  for (const { abstract } of story.told) abstract.mentions.forEach(name);
  for (const [type, named] of byKey) for (const [key, spans] of named) add(plainEntity({ type, key }, terms), spans);
  for (const post of postsOf(story)) if (used.has(`Post:${post.name}`)) add(postEntity(post), [post]);
  for (const event of story.events.all)
    if (event.named || used.has(`Event:${event.key}`)) add(eventEntity(event), event.spans);
  for (const reference of references) if (!found.has(referenceId(reference))) add(plainEntity(reference, terms), []);
  return found;
}

function postsOf({ document }: Story): ParsedPost[] {
  return joined(
    joined(document.sentences, (sentence) => sentence.titles),
    (chain) => chain.posts,
  );
}

function personEntity({ name, aliases, units }: People["all"][number]): Entity {
  const gender = units.find((unit) => unit.gender)?.gender;
  const ethnicity = units.find((unit) => unit.ethnicity)?.ethnicity;
  const qualifier = units.find((unit) => unit.qualifier)?.qualifier;
  return {
    id: `Person:${name}`,
    type: "Person",
    name,
    aliases,
    properties: { ...(gender && { gender }), ...(ethnicity && { ethnicity }), ...(qualifier && { qualifier }) },
  };
}

function postEntity(post: ParsedPost): Entity {
  const properties: Properties = {
    role: post.role,
    singleSeat: post.singleSeat && (post.place !== undefined || !isOfMany(post.organization ?? "")),
    ...(post.organization && { organization: post.organization }),
    ...(post.place && { place: post.place }),
  };
  return { id: `Post:${post.name}`, type: "Post", name: post.name, aliases: [], properties };
}

export function plainEntity(reference: Reference, terms: Terms): Entity {
  const { type, key } = reference;
  const id = referenceId(reference);
  if (type === "Place") {
    const { aliases, properties } = placeParts(key, terms);
    return { id, type, name: key, aliases, properties };
  }
  const properties = type === ("Proposal" satisfies NodeType) ? { text: key } : {};
  return { id, type, name: key, aliases: [], properties };
}

type PlaceParts = Pick<Entity, "aliases" | "properties">;
const partsOfPlaces = new WeakMap<PlaceEntry, PlaceParts>();

function placeParts(name: string, terms: Terms): PlaceParts {
  const place = terms.placeNamed(name);
  const known = place && name === place.name ? partsOfPlaces.get(place) : undefined;
  if (known) return known;
  if (!place) return { aliases: [], properties: { kind: terms.isArea(name) ? "area" : "site" } };
  const aliases = [place.short, place.abbreviation].filter(
    (alias) => alias !== undefined && alias !== name,
  ) as string[];
  const parts = { aliases, properties: { kind: place.kind, ...(place.code && { code: place.code }) } };
  if (name === place.name) partsOfPlaces.set(place, parts);
  return parts;
}
