import type { Entity, Extraction, Fact } from "../../extract/extraction.ts";
import type { Properties, Value } from "../../schema/types.ts";

/** An extraction's entities by their id. */
export const entitiesOf = (extraction: Extraction): ReadonlyMap<string, Entity> =>
  new Map(extraction.entities.map((entity) => [entity.id, entity]));

const valueText = (value: Value): string => (typeof value === "object" ? value.join(",") : String(value));

/** `key=value; key=value` */
export const pairs = (properties: Properties, separator = "; "): string =>
  Object.entries(properties)
    .map(([key, value]) => `${key}=${valueText(value)}`)
    .join(separator);

/** What a fact says in names. */
export const spoken = (entities: ReadonlyMap<string, Entity>, { subject, object }: Fact) => ({
  subject: entities.get(subject)?.name ?? subject,
  object: entities.get(object)?.name ?? object,
});
