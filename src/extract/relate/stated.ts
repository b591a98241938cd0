import { compile, matches, type Compiled, type Match } from "../compile.ts";
import type { AbstractSentence, Mention } from "../mention.ts";
import { statedRules } from "../relations/stated.ts";
import type { StatedRule } from "../rule.ts";
import { relationDefinition } from "../../schema/types.ts";
import type { Reference, Say } from "./statement.ts";
import type { Story } from "./story.ts";

const rules = statedRules.map((rule) => compile(rule));

/** The nodes a mention stands for: persons of a list, posts of a title, or the one thing it names. */
function referencesOf(mention: Mention | undefined): readonly Reference[] {
  if (mention?.kind === "entity") return [mention];
  if (mention?.kind === "titles") return mention.titles.posts.map(({ name }) => ({ type: "Post", key: name }));
  if (mention?.kind === "group") return mention.group.people.map(({ name }) => ({ type: "Person", key: name }));
  return [];
}

const mentionAt = (sentence: AbstractSentence, at: number | undefined): Mention | undefined =>
  at === undefined ? undefined : sentence.at.get(at);

function sayMatch(sentence: AbstractSentence, rule: Compiled<StatedRule>, match: Match, say: Say): void {
  const { from, to } = relationDefinition(rule.relation);
  const ends = [mentionAt(sentence, match.slots["from"]), mentionAt(sentence, match.slots["to"])] as const;
  const span = {
    start: Math.min(sentence.offsets[match.start]!, ...ends.map((end) => end?.start ?? Infinity)),
    end: Math.max(...ends.map((end) => end?.end ?? 0)),
  };
  for (const subject of referencesOf(ends[0]).filter(({ type }) => from.includes(type)))
    for (const object of referencesOf(ends[1]).filter(({ type }) => to.includes(type)))
      say({
        predicate: rule.relation,
        subject: { type: subject.type, key: subject.key },
        object: { type: object.type, key: object.key },
        qualifiers: rule.qualifiers ?? {},
        rule: rule.id,
        spans: [span],
      });
}

/** What sentences state by phrases of which one is enough. */
export function sayStated(story: Story, say: Say): void {
  for (const { abstract } of story.told)
    for (const rule of rules) for (const match of matches(rule, abstract.text)) sayMatch(abstract, rule, match, say);
}
