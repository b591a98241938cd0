import type { Entity, Extraction, Fact } from "../../extract/extraction.ts";
import { sliceCodePoints } from "../../text/span.ts";
import { plainName } from "./names.ts";

/** An extraction prepared for comparison. */
export interface OwnReading {
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  /** All names of an entity, in plain form. */
  names(id: string): readonly string[];
  entity(id: string): Entity | undefined;
  /** Facts and mentions whose words are not what stands at their place. */
  readonly broken: number;
}

const brokenIn = ({ article: { text }, mentions, facts }: Extraction): number => {
  const spans = facts.flatMap(({ evidence }) => evidence.map(({ start, end, quote }) => ({ start, end, text: quote })));
  const wrong = [...mentions, ...spans].filter((span) => sliceCodePoints(text, span.start, span.end) !== span.text);
  return wrong.length + facts.filter(({ evidence }) => evidence.length === 0).length;
};

export const readingOf = (extraction: Extraction): OwnReading => {
  const { entities, facts } = extraction;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const names = new Map(entities.map(({ id, name, aliases }) => [id, [name, ...aliases].map(plainName)]));
  return {
    entities,
    facts,
    names: (id) => names.get(id) ?? [],
    entity: (id) => byId.get(id),
    broken: brokenIn(extraction),
  };
};
