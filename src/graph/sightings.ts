import type { Extraction, Fact } from "../extract/extraction.ts";
import { identified } from "../schema/measured.ts";
import { relationDefinition, type Value } from "../schema/types.ts";

const day = /^\d{4}-\d{2}-\d{2}$/;

const dayOf = (value: Value | undefined): string[] => (typeof value === "string" && day.test(value) ? [value] : []);

/** The day on which an article saw somebody: that of the latest event it reports them at, where it tells one. */
export function sightingsOf({ entities, facts }: Extraction): (fact: Fact) => string | undefined {
  const days = new Map(
    entities.flatMap(({ id, properties: { startDate, salience } }) =>
      salience === "referenced" ? [] : dayOf(startDate).map((at) => [id, at] as const),
    ),
  );
  const seen = new Map<string, string>();
  for (const { predicate, subject, object, modality } of facts) {
    const at = days.get(object);
    if (predicate !== identified.attended || modality !== "asserted" || at === undefined) continue;
    if (at > (seen.get(subject) ?? "")) seen.set(subject, at);
  }
  return ({ predicate, subject, qualifiers: { act = "observed" } }) =>
    relationDefinition(predicate).tenure && act === "observed" ? seen.get(subject) : undefined;
}
