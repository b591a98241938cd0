import type { Say } from "./statement.ts";
import type { EventRecord } from "../events/registry.ts";
import type { TitledWork } from "../mentions/titled-works.ts";
import type { Story, Told } from "./story.ts";

/** What is done with a document at an event; a work that is only spoken of (`《晨报》评论说`) is cited by none. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ["studies", /(?:学习|传达|研究|审议|听取|审查|审阅|讨论)[^。;]{0,40}$/],
  ["implements", /(?:贯彻|落实|执行|实施|根据|依据|按照)[^。;]{0,40}$/],
  ["quotes", /(?:题为|以|发布|印发|出台|通过|发表|宣读|解读|引用|作|提交|表决)(?:了)?[^。;,]{0,16}$/],
];
const works = /《[^《》]*》/g;

/** `《湿地公约》第六次缔约方大会` is named after a document, and does not cite it. */
const isInName = ({ start, end }: TitledWork, { reading }: Told): boolean =>
  reading.events.some((event) => event.start <= start && event.end >= end);

/** The meeting goes on as the subject. */
const itself = /^[\s“]*(?:会议|大会|全会|论坛|峰会|座谈会|年会|会上|他|她)/;

/** The event that the sentence tells of, or with whose name its line begins; a meeting that goes on as the subject. */
function citing({ events, document }: Story, told: Told): EventRecord | undefined {
  const mine = events.told(told.item);
  const { start, end } = told.reading.sentence;
  const here = mine.find(({ spans }) => spans.some((span) => span.start >= start && span.end <= end));
  if (here) return here;
  const line = document.document.lines[told.abstract.line]!;
  const opens = mine.find(
    ({ kind, spans }) =>
      kind !== "visit" && spans.some((span) => span.start >= line.start && span.start < line.start + 2),
  );
  return (
    opens ??
    (mine.length === 1 && /meeting|congress/.test(mine[0]!.kind) && itself.test(told.abstract.text)
      ? mine[0]
      : undefined)
  );
}

/** A notice names the rules by which somebody is punished; the meeting it mentions does not. */
const punishes = /(?:处分|开除|问责|警告)/;

/** 《》 that are no agreements are documents; the event that `citing` finds cites them. */
export function sayCitations(story: Story, say: Say): void {
  for (const told of story.told) {
    for (const work of told.reading.works) {
      if (work.agreement || isInName(work, told) || punishes.test(told.abstract.text)) continue;
      const event = citing(story, told);
      if (!event) continue;
      const before = story.document.document.text.slice(told.reading.sentence.start, work.start);
      const kind = kinds.find(([, pattern]) => pattern.test(before.replace(works, "")))?.[0];
      if (kind === undefined) continue;
      say({
        predicate: "CITES",
        subject: { type: "Event", key: event.key },
        object: { type: "Document", key: work.name },
        qualifiers: { kind },
        rule: `citation/${kind}`,
        spans: [{ start: work.start, end: work.end }],
      });
    }
  }
}
