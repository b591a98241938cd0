import type { Entity, Extraction, Quote } from "../extract/extraction.ts";
import { provenance } from "../schema/types.ts";
import type { Derived } from "./structure.ts";

/** That the article reports its events and where it was printed, each with the words that show it. */
export function publication(extraction: Extraction): Derived[] {
  const { article } = extraction;
  const subject: Entity = {
    id: article.id,
    type: provenance.article,
    name: article.title,
    aliases: [],
    properties: {},
  };
  const node = { subject: { ...subject }, predicate: "REPORTS" } as const;
  const events = extraction.entities.filter((e) => e.type === "Event" && e.properties["salience"] === "main");
  const reports = events.flatMap((event): Derived[] => {
    const evidence = firstQuote(extraction, event);
    return evidence ? [{ ...node, object: event, evidence: [evidence] }] : [];
  });
  return [...reports, ...outletOf(extraction, subject)];
}

function firstQuote({ mentions, facts }: Extraction, event: Entity): Quote | undefined {
  const mention = mentions.find((m) => m.entity === event.id);
  if (mention) return { start: mention.start, end: mention.end, quote: mention.text, rule: "structure/reports" };
  const fact = facts.find((f) => f.subject === event.id || f.object === event.id);
  return fact?.evidence[0] && { ...fact.evidence[0], rule: "structure/reports" };
}

function outletOf({ article }: Extraction, subject: Entity): Derived[] {
  const { outlet, text } = article;
  if (!outlet) return [];
  const unit = text.lastIndexOf(outlet);
  const quote = unit < 0 ? Array.from(text.split("\n")[0]!).join("") : outlet;
  const start = Array.from(text.slice(0, Math.max(unit, 0))).length;
  const evidence = [{ start, end: start + Array.from(quote).length, quote, rule: "structure/outlet" }];
  const source: Entity = { id: `source:${outlet}`, type: "Source", name: outlet, aliases: [], properties: {} };
  return [{ predicate: "PUBLISHED_BY", subject, object: source, evidence }];
}
