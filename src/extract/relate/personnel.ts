import type { Span } from "../../text/span.ts";
import { compile, matches, type Compiled, type Match } from "../compile.ts";
import type { AbstractSentence } from "../mention.ts";
import type { Group, PersonUnit } from "../mentions/people.ts";
import { isActing, type ParsedPost, type TitleChain } from "../mentions/posts.ts";
import { personnelRules } from "../relations/personnel.ts";
import type { ActRule } from "../rule.ts";
import { symbols } from "../symbols.ts";
import { holdsUnit, unitsOf } from "../../text/units.ts";
import type { Say } from "./statement.ts";
import type { Story } from "./story.ts";

const rules = personnelRules.map((rule) => compile(rule));
const goesOn = compile<ActRule>({
  id: "personnel/goes-on",
  relation: "HOLDS",
  act: "appointed",
  match: "(?:^|[,;。、])\\s*{person:Group}(?:等[^,;。]{0,6})?(?:同志)?为{post:Titles}",
  example: "任命谷雨声为衡阳市财政局局长,桑启明为衡阳市审计局局长。",
});
const alsoLoses = compile<ActRule>({
  id: "personnel/also-loses",
  relation: "HOLDS",
  act: "removed",
  match: "[;。]\\s*{person:Group}(?:等[^,;。]{0,6})?(?:同志)?的{post:Titles}职务",
  example: "免去谷雨声的衡阳市财政局局长职务;桑启明的衡阳市审计局局长职务。",
});
const bareNotice = new RegExp(`^\\s*${symbols["Group"]}(?:同志)?为${symbols["Titles"]}`);
const heading =
  /^\s*(?:[一二三四五六七八九十]+、|[((][一二三四五六七八九十]+[))])?\s*(?:决定|批准)?(任命|免去|接受辞职)(?:名单)?[::]?\s*$/;
/** Units of which a heading holds one. */
const giving = unitsOf("任免辞");
const titles = symbols["Titles"]!;
const subjectList = new RegExp(`^\\s*${symbols["Group"]}`);

/** What an appointment list carries from line to line. */
interface PersonnelState {
  heading: Carried | undefined;
  /** Who the résumé or sentence is about. */
  person: Group | undefined;
  /** The headline says that posts are given here: `某某为某局局长` needs no verb. */
  readonly notice: boolean;
}

/** Reads the article sentence by sentence in printed order, so that headings and résumés reach the lines below them. */
export function sayAppointments(story: Story, say: Say): void {
  const notice = /任免|任命|任职|人事/.test(story.document.document.article.title);
  const state: PersonnelState = { heading: undefined, person: undefined, notice };
  for (const told of [...story.told].sort((a, b) => a.abstract.start - b.abstract.start))
    sayPersonnel(told.abstract, state, say);
}

/** Reads one sentence with the personnel rules; headings of lists and the subject of a résumé are kept in `state`. */
function sayPersonnel(sentence: AbstractSentence, state: PersonnelState, say: Say): void {
  const title =
    sentence.at.size || !holdsUnit(giving, sentence.text, 0, sentence.text.length) ? null : heading.exec(sentence.text);
  if (title) {
    state.heading = title[1] === "任命" ? "appointed" : "removed";
    return;
  }
  if (sentence.at.size && subjectList.test(sentence.text)) state.person = groupAt(sentence, sentence.text.search(/\S/));
  if (!sentence.text.includes(titles)) return;
  applyRules(sentence, state, say);
}

function applyRules(sentence: AbstractSentence, state: PersonnelState, say: Say): void {
  const opens = state.notice && bareNotice.test(sentence.text);
  let carried = state.heading ?? (opens ? "appointed" : undefined);
  for (const rule of rules) {
    for (const match of matches(rule, sentence.text)) {
      if (rule.id === "personnel/of-person-post" && state.heading !== "removed") continue;
      apply({ sentence, rule, match, state }, say);
      carried = carriedBy(rule) ?? carried;
    }
  }
  const going = carried && goingOn[carried];
  if (going) for (const match of matches(going, sentence.text)) apply({ sentence, rule: going, match, state }, say);
}

type Carried = "appointed" | "removed";

const goingOn: Readonly<Record<Carried, Compiled<ActRule>>> = { appointed: goesOn, removed: alsoLoses };

const carriedBy = ({ carries, act }: ActRule): Carried | undefined =>
  carries && (act === "appointed" || act === "removed") ? act : undefined;

function groupAt(sentence: AbstractSentence, at: number | undefined): Group | undefined {
  const mention = at === undefined ? undefined : sentence.at.get(at);
  return mention?.kind === "group" ? mention.group : undefined;
}

function titlesAt(sentence: AbstractSentence, at: number | undefined): TitleChain | undefined {
  const mention = at === undefined ? undefined : sentence.at.get(at);
  return mention?.kind === "titles" ? mention.titles : undefined;
}

/** Titles with 原 or 时任 before them; any others are none of the person's past. */
function formerAt(sentence: AbstractSentence, at: number | undefined): TitleChain | undefined {
  const chain = titlesAt(sentence, at);
  return chain?.posts.every((post) => post.former) ? chain : undefined;
}

/** The persons a slotless rule speaks of: the last group before the match, else the résumé's subject. */
function subjectBefore(sentence: AbstractSentence, at: number, state: PersonnelState): Group | undefined {
  const before = sentence.text.lastIndexOf(symbols["Group"]!, at);
  return before >= 0 ? groupAt(sentence, before) : state.person;
}

interface Fired {
  readonly sentence: AbstractSentence;
  readonly rule: Compiled<ActRule>;
  readonly match: Match;
  readonly state: PersonnelState;
}

/** What is denied, only rumoured, or wished for has not come about. */
const denied = /(?:否认|辟谣|不实|谣言|网传|传言|传闻|猜测|如果|假如|倘若|呼吁|敦促)[^。;]{0,24}$/;
const deniedAfter = /辟谣|不实|谣言|不予证实/;

const isDenied = (text: string, at: number): boolean =>
  denied.test(text.slice(Math.max(0, at - 40), at)) || deniedAfter.test(text.slice(at));

const back = /^(?:等)?(?:职务)?(?:的?(?:期间|时期|时候)|之?时(?:[,，]|$))/;

/** `某某担任某市委书记期间`: of a time that is over. */
const looksBack = (text: string, end: number, { act }: ActRule): boolean =>
  act === "appointed" && back.test(text.slice(end));

const lasting = /^(?:的|以来)/;
/** `担任某市委书记5年多时间`: how long, not from when, and perhaps no longer. */
const forYears = /^的?(?:\d+|[一二两三四五六七八九十]+)[余多]?年/;

/** `由某某担任董事长的公司`: it is not told that he was given the post. */
const actOf = (text: string, end: number, rule: ActRule): ActRule["act"] =>
  forYears.test(text.slice(end))
    ? "none"
    : looksBack(text, end, rule)
      ? "former"
      : rule.id === "personnel/takes-post" && lasting.test(text.slice(end))
        ? "observed"
        : rule.act;

function apply({ sentence, rule, match, state }: Fired, say: Say): void {
  const posts = titlesAt(sentence, match.slots["post"]) ?? formerAt(sentence, match.slots["former"]);
  const group =
    match.slots["person"] === undefined
      ? subjectBefore(sentence, match.start, state)
      : groupAt(sentence, match.slots["person"]);
  const act = actOf(sentence.text, match.end, rule);
  if (!posts || !group || act === "none" || isDenied(sentence.text, match.start)) return;
  const start = Math.min(sentence.offsets[match.start]!, match.slots["person"] === undefined ? Infinity : group.start);
  for (const person of group.people) {
    for (const post of posts.posts) {
      say({
        predicate: "HOLDS",
        subject: { type: "Person", key: person.name },
        object: { type: "Post", key: post.name },
        qualifiers: {
          act,
          ...(isActing(post) && { acting: true }),
        },
        rule: rule.id,
        spans: spansOf({ start, end: posts.end }, person, post),
      });
    }
  }
}

/** The words of the act, then the name and the body it leans on where they stand before. */
function spansOf(said: Span, person: PersonUnit, { inheritedFrom }: ParsedPost): Span[] {
  const name = person.nameSpan.start < said.start ? [person.nameSpan] : [];
  return inheritedFrom && inheritedFrom.start < said.start
    ? [said, ...name, { start: inheritedFrom.start, end: inheritedFrom.end }]
    : [said, ...name];
}
