import { DefinitionError } from "../errors.ts";
import type { Rule } from "./rule.ts";
import { symbols } from "./symbols.ts";

export type Compiled<R extends Rule> = R & { readonly pattern: RegExp };

const slot = /\{(?:(\w+):)?(\w+)\}/g;

/** Turns the rule's text into a regular expression over symbols; refuses kinds the schema does not have. */
export function compile<R extends Rule>(rule: R): Compiled<R> {
  const source = rule.match.replace(slot, (_, name: string | undefined, kind: string) => {
    const symbol = symbols[kind];
    if (!symbol)
      throw new DefinitionError(
        `rule ${rule.id}: no mention kind "${kind}"`,
        `use one of ${Object.keys(symbols).join(", ")}`,
      );
    return name ? `(?<${name}>${symbol})` : symbol;
  });
  return { ...rule, pattern: new RegExp(source, "dg") };
}

export interface Match {
  readonly start: number;
  readonly end: number;
  /** Abstract offset of each named slot that matched. */
  readonly slots: Readonly<Record<string, number>>;
}

/** Every place where a rule matches, with the offsets of its slots. */
export function matches(rule: Compiled<Rule>, text: string): Match[] {
  return [...text.matchAll(rule.pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    slots: Object.fromEntries(
      Object.entries<readonly [number, number] | undefined>(match.indices?.groups ?? {}).flatMap(([name, range]) =>
        range ? [[name, range[0]]] : [],
      ),
    ),
  }));
}
