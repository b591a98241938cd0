import type { Say } from "./statement.ts";
import type { EventRecord } from "../events/registry.ts";
import type { Story, Told } from "./story.ts";

const kinds: readonly (readonly [string, RegExp])[] = [
  ["implements", /(?:贯彻|落实|执行|实施|根据|依据|按照)[^。]{0,40}$/],
  ["studies", /(?:学习|传达|研究|审议|听取)[^。]{0,40}$/],
];

/** The event told of in the same line, else the only one of the item: a digest's works belong to no first event. */
function citing({ events, document }: Story, told: Told): EventRecord | undefined {
  const mine = events.told(told.item);
  const { start, end } = document.document.lines[told.abstract.line]!;
  const here = mine.find(({ spans }) => spans.some((span) => span.start >= start && span.end <= end));
  return here ?? (mine.length === 1 ? mine[0] : undefined);
}

/** 《》 that are no agreements are documents; the event that `citing` finds cites them. */
export function sayCitations(story: Story, say: Say): void {
  for (const told of story.told) {
    for (const work of told.reading.works) {
      if (work.agreement) continue;
      const event = citing(story, told);
      if (!event) continue;
      const before = story.document.document.text.slice(told.reading.sentence.start, work.start);
      const kind = kinds.find(([, pattern]) => pattern.test(before))?.[0] ?? "quotes";
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
