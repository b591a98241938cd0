import type { EventRecord } from "../events/registry.ts";
import type { Story, Told } from "./story.ts";

const atTalks = /(?:会谈|会见|会晤)(?:结束)?(?:后|前|期间)|两国(?:元首|总理|领导人)/;

/**
 * At what something was signed: the talks that the sentence speaks of, a signing ceremony, what it names itself, else the
 * event last told of before it that people took part in. What is only spoken of is no occasion.
 */
export function signingOccasion(story: Story, told: Told, clause: number): EventRecord | undefined {
  const mine = story.events.told(told.item);
  const at = told.abstract.offsets[clause]!;
  const inSentence = (e: EventRecord): boolean =>
    e.spans.some((s) => s.start >= told.abstract.start && s.start <= told.abstract.offsets.at(-1)!);
  const before = mine.filter((e) => e.spans.some((s) => s.start <= at));
  const talks = atTalks.test(told.abstract.text) ? before.findLast((e) => e.kind === "talks") : undefined;
  const ceremony = signingCeremony(story, told);
  const sitting = atMeeting.test(told.abstract.text)
    ? before.findLast((e) => e.kind === "meeting" || e.kind === "congress")
    : undefined;
  const here = ceremony ?? sitting ?? talks ?? mine.findLast((e) => inSentence(e) && e.kind !== "ceremony");
  if (here) return here;
  const printed = story.document.document.text.slice(told.reading.sentence.start, told.reading.sentence.end);
  const present = told.reading.groups.some(({ people }) =>
    people.some(({ name }) => mine.some((e) => e.people.has(name))),
  );
  const now = (present || atEvent.test(told.abstract.text)) && !past.test(printed);
  return now ? (lastWithPeople(before) ?? (mine.length === 1 ? mine[0] : undefined)) : undefined;
}

/** The ceremony of the item that is one of signing, unless the sentence tells of another day. */
export const signingCeremony = ({ events }: Story, { item, dates }: Told): EventRecord | undefined =>
  events.told(item).findLast(({ kind, names, startDate, endDate = startDate }) => {
    const day = dates[0]?.day;
    const isOtherDay = day !== undefined && startDate !== undefined && (day < startDate || day > endDate!);
    return kind === "ceremony" && /签/.test(names.join("")) && !isOtherDay;
  });

/** Of another time than what the article tells. */
const past = /(?<!\d)年前|去年|曾|此前|已[签达]|今年\d{1,2}月/;
const atMeeting = /会[上前后](?!见|谈)|会议(?:上|前|后|期间)/;
/** Words that tie a signing to what the article tells of; without them it may be of any time. */
const atEvent = /双方|各方|两国|成员国|会上|会议|仪式|期间|共同|现场|分别|今天|\d日/;

const earliest = ({ spans }: EventRecord): number => Math.min(...spans.map(({ start }) => start));

/** Talks and meetings before trips, which only lead to them. */
function lastWithPeople(events: readonly EventRecord[]): EventRecord | undefined {
  const peopled = events
    .filter(({ kind, people }) => people.size > 0 && kind !== "ceremony")
    .sort((a, b) => earliest(a) - earliest(b));
  return peopled.findLast(({ kind }) => kind !== "visit") ?? peopled.at(-1);
}
