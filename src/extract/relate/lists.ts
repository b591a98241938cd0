import type { DocumentReading } from "../mentions/document-reading.ts";
import type { SentenceReading } from "../mentions/sentence-reading.ts";
import type { TitleChain } from "../mentions/posts.ts";
import type { Say } from "./statement.ts";

const remark = /\([^()]*\)|[::\s]/g;
const elected = /选举产生|当选|选举结果|任免名单|任命名单/;

/** Lists in which a line is a post and the lines below are its holders: `市委书记` / `胡某某`. */
export function sayLists(reading: DocumentReading, say: Say): void {
  const { text } = reading.document;
  const act = elected.test(text) ? "appointed" : "observed";
  let heading: TitleChain | undefined;
  for (const sentence of reading.sentences) {
    const line = text.slice(sentence.sentence.start, sentence.sentence.end);
    const own = headingOf(sentence, line);
    if (own) heading = own;
    if (!heading || !isNames(sentence, text, own)) {
      if (!own) heading = undefined;
      continue;
    }
    for (const group of sentence.groups)
      for (const person of group.people)
        for (const post of heading.posts)
          say({
            predicate: "HOLDS",
            subject: { type: "Person", key: person.name },
            object: { type: "Post", key: post.name },
            qualifiers: { act },
            rule: "list/post-over-names",
            spans: [person.nameSpan, { start: heading.start, end: heading.end }],
          });
  }
}

function headingOf(sentence: SentenceReading, line: string): TitleChain | undefined {
  const chain = sentence.titles[0];
  if (!chain || sentence.titles.length > 1) return undefined;
  const before = line.slice(0, chain.start - sentence.sentence.start);
  const after = line.slice(chain.end - sentence.sentence.start);
  const alone = before.trim() === "" && after.replace(remark, "") === "";
  return alone || (before.trim() === "" && /^\s*[::]/.test(after)) ? chain : undefined;
}

function isNames(sentence: SentenceReading, text: string, own: TitleChain | undefined): boolean {
  if (!sentence.groups.length) return false;
  const start = own ? own.end : sentence.sentence.start;
  let rest = "";
  let cursor = start;
  for (const group of sentence.groups) {
    rest += text.slice(cursor, group.start);
    cursor = group.end;
  }
  rest += text.slice(cursor, sentence.sentence.end);
  return rest.replace(/[\s、,;:：()]/g, "") === "";
}
