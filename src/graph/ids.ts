import { createHash } from "node:crypto";
import type { Entity } from "../extract/extraction.ts";
import { identified } from "../schema/measured.ts";
import type { NodeType, RelationType, Value } from "../schema/types.ts";

/** The first 16 hexadecimal digits of the SHA-256 of the parts, which are kept apart by a line end. */
export const hashOf = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);

export const factId = (type: RelationType, from: string, to: string): string => `${type}:${from}>${to}`;

/** The end at which a relation starts, from its id. */
export const nameIn = (fact: string): string => fact.slice(fact.indexOf(":") + 1, fact.indexOf(">"));

/** The end at which a relation ends. */
export const postIn = (fact: string): string => fact.slice(fact.indexOf(">") + 1);

/** The id under which articles name people of this name. */
export const nameId = (name: string): string => nodeId({ type: identified.person, name, properties: {} });

/** What an event's id may lean on besides its name. */
export interface Occasion {
  readonly publishedOn: string | undefined;
  readonly people: readonly string[];
  readonly places: readonly string[];
}

const nowhere: Occasion = { publishedOn: undefined, people: [], places: [] };
const text = (value: Value | undefined): string | undefined => (typeof value === "string" ? value : undefined);

/** Graph-wide id from Chinese names alone: equal for equal things whatever the article, the order or the store. */
export function nodeId(entity: Pick<Entity, "type" | "name" | "properties">, occasion: Occasion = nowhere): string {
  const prefix = entity.type.toLowerCase();
  if (entity.type === ("Place" satisfies NodeType))
    return `${prefix}:${text(entity.properties["code"]) ?? entity.name}`;
  if (entity.type === ("Event" satisfies NodeType)) return `${prefix}:${eventKey(entity, occasion)}`;
  return `${prefix}:${entity.name}`;
}

const party = /^(?:党的|中共|中国共产党)(?=[第十二])/;
/** A name that happens once: it holds a year, a session or a congress. */
const unique = /\d{4}年|第?[一二三四五六七八九十百\d]+届|[十二]大$|中全会$/;
/** A name that happens once a year: the third meeting of this year is not that of the next. */
const numbered = /第[一二三四五六七八九十百\d]+次|[一二三四五六七八九十]次会议/;

function eventKey({ name, properties }: Pick<Entity, "name" | "properties">, occasion: Occasion): string {
  const plain = name.replace(party, "").replace(/[“”"]/g, "");
  if (unique.test(plain)) return plain;
  const day = text(properties["startDate"]) ?? occasion.publishedOn ?? "";
  const named = plain !== "" && !occasion.people.some((person) => plain.startsWith(person));
  if (numbered.test(plain)) return `${plain}@${day.slice(0, 4)}`;
  if (named) return `${plain}@${day}`;
  return `${text(properties["kind"]) ?? ""}@${day}:${[...occasion.people].sort().join("、")}:${[...occasion.places].sort().join("、")}`;
}
