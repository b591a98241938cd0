import type { NodeType } from "../schema/types.ts";
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
  if (isBlank(reading)) return none;
  const found: Mention[] = [];
  const entity = (type: NodeType, { start, end }: Span, key: string): Mention => ({
    start,
    end,
    kind: "entity",
    type,
    key,
  });
  add(found, reading.works, (w) => entity(w.agreement ? "Agreement" : "Document", w, w.name));
  add(found, reading.groups, (group) =>
    isInName(group, reading) ? undefined : { start: group.start, end: group.end, kind: "group", group },
  );
  add(found, reading.titles, (titles) =>
    titles.posts.length === 0 || isInName(titles, reading)
      ? undefined
      : { start: titles.start, end: titles.end, kind: "titles", titles },
  );
  add(found, reading.events, (event) => {
    const key = eventKey(event);
    return key ? entity("Event", event, key) : undefined;
  });
  add(found, reading.suffixNames, (name) => entity(name.type, name, name.name));
  add(found, reading.organizations, (body) => entity("Organization", body, body.name));
  add(found, reading.places, ({ place, span }) => entity("Place", span, place.name));
  add(found, reading.areas, (area) => entity("Place", area, area.name));
  add(found, reading.dates, ({ from, to, start, end }) => ({
    start: from,
    end: to,
    kind: "date",
    date: start,
    ...(end && { dateEnd: end }),
  }));
  return found.length > 1 ? keepFree(found).sort(byStart) : found;
}

const none: Mention[] = [];
const byStart = (a: Span, b: Span): number => a.start - b.start;
const byLength = (a: Span, b: Span): number => b.end - b.start - (a.end - a.start);

/** Adds one class of mentions, the longer first. */
function add<Item>(found: Mention[], items: readonly Item[], mentionOf: (item: Item) => Mention | undefined): void {
  if (items.length === 0) return;
  const made: Mention[] = [];
  for (const item of items) {
    const mention = mentionOf(item);
    if (mention) made.push(mention);
  }
  if (made.length > 1) made.sort(byLength);
  found.push(...made);
}

/** Whom a ceremony is named after does not act in it, nor does an office: `某某同志遗体送别仪式`, `市委书记座谈会`. */
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
