import { compile, matches } from "./compile.ts";
import type { AbstractSentence } from "./mention.ts";
import { attendanceRules } from "./relations/attendance.ts";
import { personnelRules } from "./relations/personnel.ts";
import { statedRules } from "./relations/stated.ts";
import type { Rule } from "./rule.ts";

/** A rule whose words stand in the sentence, and the kinds of mention it did not find there. */
export interface NearMiss {
  readonly rule: string;
  readonly missing: readonly string[];
}

const slot = /\{(?:\w+:)?(\w+)\}/g;
const rules: readonly Rule[] = [...personnelRules, ...attendanceRules, ...statedRules];
const strict = new Map(rules.map((rule) => [rule.id, compile(rule)]));
const loose = rules
  .filter((rule) => rule.match.search(slot) >= 0)
  .map((rule) => compile({ ...rule, match: rule.match.replace(slot, "[^,;。]{0,20}?") }));

/** Rules that would have fired if what stands in their slots had been recognised. */
export function nearMisses(sentence: AbstractSentence): NearMiss[] {
  return loose.flatMap((rule) => {
    const exact = strict.get(rule.id)!;
    if (matches(exact, sentence.text).length || !matches(rule, sentence.text).length) return [];
    const wanted = rules.find((r) => r.id === rule.id)!.match.matchAll(slot);
    return [{ rule: rule.id, missing: [...new Set([...wanted].map((match) => match[1]!))] }];
  });
}
