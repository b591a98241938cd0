import { DefinitionError } from "../errors.ts";
import type { Rule } from "./rule.ts";
import { symbols } from "./symbols.ts";
import { matchesOf } from "../text/pattern.ts";

export type Compiled<R extends Rule> = R & {
  readonly pattern: RegExp;
  /** The same without the offsets of slots, which most texts need not pay for. */
  readonly quick: RegExp;
};

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
  return { ...rule, pattern: new RegExp(source, "dg"), quick: new RegExp(source) };
}

export interface Match {
  readonly start: number;
  readonly end: number;
  /** Abstract offset of each named slot that matched. */
  readonly slots: Readonly<Record<string, number>>;
}

const none: readonly Match[] = [];

/** Every place where a rule matches, with the offsets of its slots. */
export function matches(rule: Compiled<Rule>, text: string): readonly Match[] {
  if (!rule.quick.test(text)) return none;
  return matchesOf(rule.pattern, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    slots: slotsOf(match.indices?.groups),
  }));
}

function slotsOf(groups: Readonly<Record<string, readonly [number, number] | undefined>> | undefined) {
  const slots: Record<string, number> = {};
  for (const name in groups) {
    const range = groups[name];
    if (range) slots[name] = range[0];
  }
  return slots;
}
