import { keepFree, type Span } from "../text/span.ts";
import type { DocumentReading } from "./mentions/document-reading.ts";
import type { AbstractSentence, Mention } from "./mention.ts";
import type { SentenceReading } from "./mentions/sentence-reading.ts";
import { abstract } from "./symbols.ts";

/** Resolves an event name of a sentence to the key of its event; undefined where it stays a plain word. */
export type EventKeys = (span: Span) => string | undefined;

/**
 * Which mention stands where two would overlap: works in 《》, then persons with their titles, titles, named events,
 * bodies and sites, places; inside one class the longer. This is the whole conflict policy of mentions.
 */
function chooseMentions(reading: SentenceReading, eventKey: EventKeys): Mention[] {
  if (isBlank(reading)) return [];
  const classes: Mention[][] = [
    reading.works.map((w) => ({
      start: w.start,
      end: w.end,
      kind: "entity",
      type: w.agreement ? "Agreement" : "Document",
      key: w.name,
    })),
    reading.groups
      .filter((group) => !isInName(group, reading))
      .map((group) => ({ start: group.start, end: group.end, kind: "group", group })),
    reading.titles.map((titles) => ({ start: titles.start, end: titles.end, kind: "titles", titles })),
    reading.events.flatMap((event): Mention[] => {
      const key = eventKey(event);
      return key ? [{ start: event.start, end: event.end, kind: "entity", type: "Event", key }] : [];
    }),
    reading.suffixNames.map((n) => ({ start: n.start, end: n.end, kind: "entity", type: n.type, key: n.name })),
    reading.organizations.map((o) => ({
      start: o.start,
      end: o.end,
      kind: "entity",
      type: "Organization",
      key: o.name,
    })),
    reading.places.map(({ place, span }) => ({ ...span, kind: "entity", type: "Place", key: place.name })),
    reading.areas.map((a) => ({ start: a.start, end: a.end, kind: "entity", type: "Place", key: a.name })),
    reading.dates.map((d): Mention => ({
      start: d.from,
      end: d.to,
      kind: "date",
      date: d.start,
      ...(d.end && { dateEnd: d.end }),
    })),
  ];
  for (const group of classes) if (group.length > 1) group.sort((a, b) => b.end - b.start - (a.end - a.start));
  return keepFree(classes.flat()).sort((a, b) => a.start - b.start);
}

/** Whom a ceremony is named after does not act in it: `某某同志遗体送别仪式`. */
const isInName = ({ start, end }: Span, { events }: SentenceReading): boolean =>
  events.some((event) => !event.bare && event.start <= start && event.end > end);

/** Nothing was recognised: so with most sentences. */
const isBlank = (reading: SentenceReading): boolean =>
  reading.works.length +
    reading.groups.length +
    reading.titles.length +
    reading.events.length +
    reading.suffixNames.length +
    reading.organizations.length +
    reading.places.length +
    reading.areas.length +
    reading.dates.length ===
  0;

/** The sentence as rules see it. */
export function abstractSentence(
  document: DocumentReading,
  reading: SentenceReading,
  eventKey: EventKeys,
): AbstractSentence {
  return abstract(document.document.text, reading.sentence, chooseMentions(reading, eventKey));
}
