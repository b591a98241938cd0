import type { DocumentReading } from "../mentions/document-reading.ts";
import type { Span } from "../../text/span.ts";
import type { Group } from "../mentions/people.ts";
import { isActing, type ParsedPost } from "../mentions/posts.ts";
import type { Say } from "./statement.ts";

const spansOf = (post: ParsedPost, start: number, end: number) =>
  post.inheritedFrom && (post.inheritedFrom.start < start || post.inheritedFrom.end > end)
    ? [
        { start, end },
        { start: post.inheritedFrom.start, end: post.inheritedFrom.end },
      ]
    : [{ start, end }];

/** A body or place printed nearby is surer to be meant than one of another paragraph. */
const inheritedCertainty = (from: Span, at: number): number => (Math.abs(at - from.start) < 80 ? 0.98 : 0.94);

/** A title beside a name: the post is observed, or former where 原 or 时任 stands before it. */
export function sayTitles(reading: DocumentReading, say: Say): void {
  const holders = holdersInFull(reading);
  for (const sentence of reading.sentences) for (const group of sentence.groups) sayGroup(group, holders, say);
}

type Holders = ReadonlyMap<string, string>;

/** Who holds a seat for one by a title that is printed with its body. */
function holdersInFull(reading: DocumentReading): Holders {
  const holders = new Map<string, string>();
  for (const { groups } of reading.sentences)
    for (const { people } of groups)
      for (const { name, posts } of people)
        for (const post of posts)
          if (post.singleSeat && !post.former && !post.inheritedFrom) holders.set(post.name, name);
  return holders;
}

/** `省长甲` beside `四川省省长乙` is the governor of another province, which the article does not name. */
function isOfAnother({ name, singleSeat, inheritedFrom }: ParsedPost, person: string, holders: Holders): boolean {
  const holder = holders.get(name);
  return (
    singleSeat &&
    inheritedFrom !== undefined &&
    holder !== undefined &&
    !holder.includes(person) &&
    !person.includes(holder)
  );
}

function sayGroup(group: Group, holders: Holders, say: Say): void {
  for (const person of group.people) {
    if (!person.title) continue;
    const start = Math.min(person.title.start, person.nameSpan.start);
    const end = Math.max(person.title.end, person.nameSpan.end);
    for (const post of person.posts) {
      if (isOfAnother(post, person.name, holders)) continue;
      say({
        predicate: "HOLDS",
        subject: { type: "Person", key: person.name },
        object: { type: "Post", key: post.name },
        qualifiers: { act: post.former ? "former" : "observed", ...(isActing(post) && { acting: true }) },
        rule: person.title.start < person.nameSpan.start ? "title/before-name" : "title/behind-name",
        spans: spansOf(post, start, end),
        certainty: post.inheritedFrom ? inheritedCertainty(post.inheritedFrom, start) : 1,
      });
    }
  }
}
