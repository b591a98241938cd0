import type { PropertyDefinition } from "../schema/schema.ts";
import type { Properties, Value } from "../schema/types.ts";

type Definitions = Readonly<Record<string, PropertyDefinition>>;

const listed = (value: Value): readonly string[] => (typeof value === "object" ? value : [String(value)]);

const byVocabulary =
  (order: readonly string[]) =>
  (a: string, b: string): number =>
    order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1);

const union = (values: readonly Value[], order: readonly string[] = []): readonly string[] =>
  [...new Set(values.flatMap(listed))].sort(byVocabulary(order));

const strongest = (values: readonly Value[], order: readonly string[]): Value | undefined =>
  order.find((candidate) => values.includes(candidate)) ?? values.at(-1);

const foldOne = (definition: PropertyDefinition, values: readonly Value[]): Value | undefined => {
  if (definition.kind === "strings") return union(values, definition.values);
  if (definition.strongest) return strongest(values, definition.values ?? []);
  return values.at(-1);
};

/**
 * One value a property from what several articles say, oldest first: lists are joined, scalars follow the latest article.
 * Keys that the schema does not know are left out.
 */
export const foldProperties = (definitions: Definitions, layers: readonly Properties[]): Properties => {
  const folded: Record<string, Value> = {};
  for (const [key, definition] of Object.entries(definitions)) {
    const values = layers.map((layer) => layer[key]).filter((value) => value !== undefined);
    const value = values.length > 0 ? foldOne(definition, values) : undefined;
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) folded[key] = value;
  }
  return folded;
};
