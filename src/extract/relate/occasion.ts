import type { EventRecord } from "../events/registry.ts";
import { symbols } from "../symbols.ts";
import type { Story, Told } from "./story.ts";

const group = symbols["Group"]!;
/** `会见某某时`, `同某某会谈时`: of several talks, these. */
const during = new RegExp(
  `(?:会见|会晤)(${group})[^,。;]{0,4}时|(?:同|与|和)(${group})[^,。;]{0,6}(?:会谈|会晤|会见)(?:时|中)`,
);
const site = /^[^,。;]{0,6}(?:上|期间)/;

/** Who speaks, and where in the document the words begin. */
export interface Words {
  readonly speaker: string;
  readonly at: number;
}

/**
 * The event at which something is called for: the talks that its line is about, else the last before it that the speaker
 * took part in, else the one at which the sentence says it was said. What others did elsewhere is no occasion of a speaker's.
 */
export function occasion(story: Story, told: Told, { speaker, at }: Words): EventRecord | undefined {
  const mine = story.events.told(told.item).filter((event) => !isLongAgo(story, told, event));
  const own = mine.filter((event) => event.people.has(speaker) && !(isReception(event) && onTour(story, told)));
  const talks = own.filter(({ kind }) => kind === "talks");
  return (talks.length > 1 ? talksOfLine(story, told, talks) : undefined) ?? latest(own, at) ?? saidAt();

  function saidAt(): EventRecord | undefined {
    const { text } = story.document.document;
    return mine.find(({ spans }) =>
      spans.some(
        ({ start, end }) =>
          start >= told.abstract.start && end <= at && site.test(text.slice(end, Math.min(at, end + 8))),
      ),
    );
  }
}

const longAgo = 300 * 86_400_000; // milliseconds

/** What an article recalls of long ago is the occasion of words only where their line says when it was. */
function isLongAgo({ document, told: all }: Story, { abstract }: Told, { startDate = "" }: EventRecord): boolean {
  if (!(Date.parse(document.document.today ?? "") - Date.parse(startDate) > longAgo)) return false;
  const year = startDate.slice(0, 4);
  const saysWhen = ({ abstract: other, dates }: Told): boolean =>
    other.line === abstract.line && dates.some(({ day }) => day.startsWith(year));
  return !all.some(saysWhen);
}

/** Somebody receives a crowd; on a tour that is no occasion of what he says to others. */
const isReception = ({ kind, principals }: EventRecord): boolean => kind === "talks" && principals.size < 2;

const onTour = (story: Story, told: Told): boolean =>
  story.told.some(
    ({ item, headline, abstract }) => headline && item === told.item && /考察|视察|调研/.test(abstract.text),
  );

function talksOfLine(story: Story, told: Told, talks: readonly EventRecord[]): EventRecord | undefined {
  for (const { abstract, headline } of story.told) {
    if (headline || abstract.line !== told.abstract.line || abstract.start > told.abstract.start) continue;
    const match = during.exec(abstract.text);
    const mention = match && abstract.at.get(match.index + match[0].indexOf(group));
    const guests = mention?.kind === "group" ? mention.group.people : [];
    const found = talks.find(({ people }) => guests.some(({ name }) => people.has(name)));
    if (found) return found;
  }
  return undefined;
}

function latest(all: readonly EventRecord[], at: number): EventRecord | undefined {
  let best: EventRecord | undefined;
  let last = -1;
  for (const event of all)
    for (const { start } of event.spans)
      if (start <= at && start > last) {
        best = event;
        last = start;
      }
  return best;
}
