import type { ApiCaption, ApiProperty, ApiSchema } from "../api.ts";
import type { Language } from "../state/intent.ts";
import { sayValue } from "./values.ts";
import { words, type Word } from "./words.ts";

/** One language's way of saying words, types, properties and values. */
export interface Voice {
  readonly language: Language;
  say(word: Word, numbers?: Readonly<Record<string, string | number>>): string;
  node(type: string): string;
  relation(type: string): string;
  /** Properties as `[caption, text]`, in the schema's order, without the name and what is empty. */
  properties(type: string, properties: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[];
}

export const voice = (language: Language, schema: ApiSchema): Voice => {
  const pick = (caption: ApiCaption | undefined, otherwise: string): string => caption?.[language] ?? otherwise;
  const say: Voice["say"] = (word, numbers = {}) =>
    Object.entries(numbers).reduce<string>(
      (text, [key, value]) => text.replace(`{${key}}`, String(value)),
      words[word][language],
    );
  const text = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(text).join(language === "zh" ? "、" : ", ");
    if (typeof value === "boolean") return say(value ? "yes" : "no");
    return sayValue(String(value), language);
  };
  const definitions = (type: string): Readonly<Record<string, ApiProperty>> =>
    (schema.nodes[type] ?? schema.relations[type])?.properties ?? {};
  return {
    language,
    say,
    node: (type) => pick(schema.nodes[type]?.caption, type),
    relation: (type) => pick(schema.relations[type]?.caption, type),
    properties: (type, given) =>
      Object.entries(definitions(type)).flatMap(([key, { caption }]) => {
        const value = given[key];
        const isEmpty =
          value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
        return isEmpty || key === "name" ? [] : [[caption[language], text(value)] as const];
      }),
  };
};
