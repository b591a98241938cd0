import type { DocumentReading } from "../mentions/document-reading.ts";
import type { EventRecord, EventRegistry } from "../events/registry.ts";
import { eventRegistry } from "../events/registry.ts";
import type { AbstractSentence } from "../mention.ts";
import { isSitting, sessionName } from "./session-name.ts";
import { abstractSentence } from "../choose.ts";
import { kindOf } from "../mentions/event-names.ts";
import { datesIn, type DateHere } from "./day.ts";
import type { SentenceReading } from "../mentions/sentence-reading.ts";

/** One sentence in the order of telling, with the item it belongs to. */
export interface Told {
  readonly reading: SentenceReading;
  readonly abstract: AbstractSentence;
  /** Days and ranges the sentence gives outside of names; days before months and years. */
  readonly dates: readonly DateHere[];
  readonly item: number;
  readonly headline: boolean;
}

/** The article retold for relations: body first, then headlines, which speak of what the body has introduced. */
export interface Story {
  readonly document: DocumentReading;
  readonly events: EventRegistry;
  readonly told: readonly Told[];
}

const referencedAfter =
  /^(?:精神|后首|之后|闭幕后|召开后|召开以来|备案|安排|议程|未尽事宜|审议[。;,]|以来|提出|部署|确定|擘画|(?:工作)?报告|选举结果|[作做](?:出|好)?准备|建议方案|上的|胜利召开|的部署|决策|确立|作出|要求|(?:[和、][^,。;]{2,24})?(?:的?召开情况|筹备))/;
const quotedSpeech = /(?:说|表示|指出|强调|认为|会议指出|会议强调)[,::]/;
/** A speech goes on to the end of its line, unless a sentence says when something else happened. */
const speechBegins = /(?:说|表示|指出|强调|认为|要求|提出|希望)(?:[,::]|[^,。;]{0,4}[,::])/;
export const speechEnds =
  /^\s*(?:会前|会后|会上|会议期间|随后|当天|当日|当晚|其间|期间|此前|之后|会谈[前后]|会见[前后]|仪式[前后]|\d{1,2}日|[上下]午|[^,。;]{0,30}(?:参加|出席|陪同)(?:了)?(?:会见|会谈|会议|座谈|考察|调研|上述|活动)?。)/;
/** `来华出席论坛的`, `为出席论坛的贵宾`: what guests have come for is not what the sentence tells of. */
const isGuests = (before: string, after: string): boolean =>
  guests.test(before) && /^[^,。;]{0,16}(?:的|并|表示)/.test(after);
const guests =
  /(?:来[华京访]|来[\u4e00-\u9fff](?=出席|参加)|前来|为|欢迎|(?:各位|国际|外方)[贵来嘉]宾|(?:会见|接见|看望)[^,。;]{0,10}|(?<!(?:共|一)同[^,。;]{0,2})[同与])(?:出席|参加|列席)[^,。;]{0,6}$/;
const held = /召开|举行|举办|开幕|闭幕|主持|出席|参加/;

/** Gives every named event of the article its record, and every mention of it the record's key. */
export function tellStory(document: DocumentReading): Story {
  const events = eventRegistry();
  const keys = new Map<number, string>();
  const ordered = inOrder(document);
  const isSpoken = speeches(ordered, document.document.text);
  ordered.forEach(({ reading, item }, index) => {
    const named = reading.events.filter(({ bare }) => !bare);
    if (named.length === 0) return;
    const spoken = isSpoken(index);
    for (const name of named) keys.set(name.start, nameEvent(name, { reading, item, spoken }).key);
  });
  const told = ordered.map(({ reading, item, headline }) => {
    const abstract = abstractSentence(document, reading, (span) => keys.get(span.start));
    return { reading, item, headline, abstract, dates: datesIn(abstract) };
  });
  return { document, events, told };

  /** The session that a sitting without a name of its own is part of. */
  function sittingOf(name: string, item: number): EventRecord | undefined {
    if (!isSitting(name)) return undefined;
    return events.all.find(({ kind, referenced, item: other }) => kind === "congress" && !referenced && other === item);
  }

  function nameEvent(name: EventName, naming: Naming): EventRecord {
    const full = sessionName(document.document.text, name, naming.reading.events);
    const record =
      sittingOf(full, naming.item) ??
      events.byName(full) ??
      events.add(full === name.name ? name.kind : kindOf(full), full, naming.item);
    if (!record.names.includes(full)) record.names.push(full);
    record.spans.push(name);
    const { introduced, referenced, quoted } = standing(document.document.text, name, naming);
    if (record.spans.length === 1) record.referenced = referenced && (naming.spoken || !introduced || quoted);
    else if (introduced && !referenced) record.referenced = false;
    return record;
  }
}

/** Tells, asked in order, whether a sentence goes on with a speech that one before it in the same line has begun. */
function speeches(ordered: readonly { readonly reading: SentenceReading }[], text: string): (index: number) => boolean {
  const lineOf = (at: number): number | undefined => ordered[at]?.reading.sentence.line;
  const says = (pattern: RegExp, at: number): boolean => {
    const { start, end } = ordered[at]!.reading.sentence;
    return pattern.test(text.slice(start, end));
  };
  let done = 0;
  let spoken = false;
  return (index) => {
    let at = index;
    while (at > done && lineOf(at - 1) === lineOf(index)) at--;
    if (lineOf(at - 1) !== lineOf(index)) spoken = false;
    for (; at < index; at++) spoken = says(speechBegins, at) || (spoken && !says(speechEnds, at));
    done = index;
    return spoken && !says(speechEnds, index);
  };
}

type EventName = SentenceReading["events"][number];

/** `为党的二十大胜利召开营造氛围`. */
const isAwaited = (before: string, after: string): boolean =>
  /^的?(?:胜利|顺利|成功|圆满)(?:召开|举行|举办|闭幕)/.test(after) &&
  /(?:为|喜迎|迎接|庆祝|保障|确保|献礼)[^,。;]{0,12}$/.test(before);

/** `关于召开某某会议的决定`: what is decided upon takes place later. */
const isSubject = (before: string, after: string): boolean =>
  /关于(?:提请)?(?:召开|举行|举办)$/.test(before) || /^的(?:决定|议案|通知|公告|请示|批复)/.test(after);

/** `会议传达学习某某在甲会议、乙会议上的讲话精神`: whatever the list of what was passed on names. */
const isPassedOn = (before: string): boolean =>
  before.includes("传达") &&
  /(?:传达学习|学习传达|传达)(?:了)?(?![^。;]*(?:召开|举行|举办|主持|[,。]会议)[^。;]*$)[^。;]*$/.test(before);

/** Whether a sentence tells of the event as taking place, or only speaks of it. */
function standing(text: string, name: EventName, { reading, spoken }: Naming) {
  const before = text.slice(reading.sentence.start, name.start);
  const after = text.slice(name.end, reading.sentence.end);
  const quoted = quotedSpeech.test(before);
  return {
    quoted,
    introduced:
      !isPassedOn(before) &&
      !isGuests(before, after) &&
      !isAwaited(before, after) &&
      !isSubject(before, after) &&
      (held.test(after.slice(0, 40)) || /(?:召开|举行|举办|主持|出席|参加)[^,。;]{0,6}$/.test(before)),
    referenced:
      spoken ||
      isPassedOn(before) ||
      isGuests(before, after) ||
      isSubject(before, after) ||
      referencedAfter.test(after) ||
      quoted ||
      /(?:根据|按照|提请|拟向|拟提请|授权|贯彻|落实|学习|预祝|祝愿|祝贺|支持|办好|开好|如何|筹备|介绍了?|我们|我)[^。,]{0,20}$/.test(
        before,
      ),
  };
}

interface Naming {
  readonly reading: SentenceReading;
  readonly item: number;
  /** The sentence goes on with a speech. */
  readonly spoken: boolean;
}

function inOrder(document: DocumentReading): { reading: SentenceReading; item: number; headline: boolean }[] {
  const { lines } = document.document;
  const all = document.sentences.map((reading) => ({
    reading,
    item: document.items[reading.sentence.line]!,
    headline: lines[reading.sentence.line]!.kind !== "body",
  }));
  return [...all.filter((s) => !s.headline), ...all.filter((s) => s.headline)];
}
