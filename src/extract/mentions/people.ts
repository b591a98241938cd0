import type { Span } from "../../text/span.ts";
import { beforeName, honorifics, titlesAfterName } from "./cues.ts";
import { rightContext } from "./name-context.ts";
import type { ParsedPost, TitleChain } from "./posts.ts";
import { isTownship } from "./township.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Token, type Tokens } from "../lattice/token.ts";

/** One person as a sentence presents them: title, name, brackets, honorific. */
export interface PersonUnit extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  readonly posts: readonly ParsedPost[];
  /** Span of the title as printed, in front of or behind the name. */
  readonly title: Span | undefined;
  readonly gender: "female" | "male" | undefined;
  readonly ethnicity: string | undefined;
  /** What a list tells him by from others of his name: `何平（解放军）`. */
  readonly qualifier: string | undefined;
}

/** Persons in a row that share a predicate: `甲、乙和丙`. */
export interface Group extends Span {
  readonly people: readonly PersonUnit[];
  /** `等` follows: the list is open. */
  readonly open: boolean;
}

export interface PeopleReading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly titles: readonly TitleChain[];
  readonly terms: Terms;
}

const brackets = /^\(([^()]{1,16})\)/;
const asksForName = new RegExp(`^(?:${beforeName.join("|")}|在|对|被|是|把|让|请|随|据|像|如|还有|包括|其中)$`);
const joint = /^(?:、|,|;|和|与|及|以及|同| {1,4}|、 |, )$/;

/** Finds persons and the rows they stand in; a title shared by a row (`副主席甲、乙`) is given to each. */
export function findGroups(reading: PeopleReading): Group[] {
  const units = findPeople(reading);
  const groups: PersonUnit[][] = [];
  for (const unit of units) {
    const row = groups.at(-1);
    const previous = row?.at(-1);
    if (row && previous && joins(reading.text, row, unit)) row.push(withSharedTitle(previous, unit));
    else groups.push([unit]);
  }
  return groups.map((people) => {
    const end = people.at(-1)!.end;
    return { people, start: people[0]!.start, end, open: /^等/.test(reading.text.slice(end, end + 1)) };
  });
}

function joins(text: string, row: readonly PersonUnit[], unit: PersonUnit): boolean {
  const between = text.slice(row.at(-1)!.end, unit.start);
  if (between !== "" && !joint.test(between)) return false;
  if (between.startsWith(" ") && isMet.test(text.slice(Math.max(0, row[0]!.start - 4), row[0]!.start)))
    return !comes.test(text.slice(unit.end, unit.end + 3));
  return true;
}

/** `甲会见乙 丙参加`: the blank of a headline parts whom somebody met from who came too. */
const isMet = /(?:会见|会晤|接见|拜会)了?$/;
const comes = /^等?(?:参加|出席|陪同|主持)/;

function withSharedTitle(previous: PersonUnit, unit: PersonUnit): PersonUnit {
  const shared = previous.posts.filter((post) => !post.singleSeat);
  const isRow = unit.title === undefined && shared.length === previous.posts.length && previous.title !== undefined;
  return isRow && previous.title.end <= previous.nameSpan.start + 1
    ? { ...unit, posts: shared, title: previous.title }
    : unit;
}

function findPeople({ text, tokens, titles, terms }: PeopleReading): PersonUnit[] {
  const units: PersonUnit[] = [];
  for (const index of tokens.ofType(TokenType.Name)) {
    if (!isPerson(tokens, index, text, terms)) continue;
    const token = tokens.at(index)!;
    const before = titles.find((chain) => chain.end <= token.start && stands(text, chain, token.start));
    const notes = annotations(text, token.end);
    const behind = before ? undefined : titleBehind(text, titles, tokens, notes.end);
    const title = before ?? behind;
    units.push({
      name: text.slice(token.start, token.end).replace(/ /g, ""),
      nameSpan: { start: token.start, end: token.end },
      start: before?.start ?? token.start,
      end: Math.max(notes.end, behind?.end ?? 0),
      posts: title?.posts ?? [],
      title,
      gender: notes.gender,
      ethnicity: notes.ethnicity,
      qualifier: notes.qualifier,
    });
  }
  return units;
}

const given = /(?:当选|任命|任)为?(?:[^,。;、\s]{0,12}(?:主席|总统|总理|书记|委员长|主任|院长))?$/;

/** Right before the name; in a headline what was just given to another (`甲当选主任 乙当选县长`) stands so too. */
const stands = (text: string, { start, end }: Span, name: number): boolean =>
  text.slice(end, name).trim() === "" && (end === name || !given.test(text.slice(Math.max(0, start - 16), start)));

/** A certain name is a person; an open one only where its neighbours are no parts of a longer word. */
function isPerson(tokens: Tokens, index: number, text: string, terms: Terms): boolean {
  const token = tokens.at(index)!;
  const name = text.slice(token.start, token.end);
  const asked = rightContext(text, token.end, text.length) > 0;
  const calls = callsForName(tokens.at(index - 1), text);
  if (isTownship(tokens, index, text)) return false;
  if (token.entry !== -1) return terms.names.score(name) > 7 && (asked || calls);
  return asked || calls || name.includes("·") || tokens.type(index - 1) !== TokenType.Word;
}

/** `西部陆海新通道` holds no 陆海新: neither side asks for a name. */
const callsForName = (before: Token | undefined, text: string): boolean =>
  before !== undefined && (before.type === TokenType.Head || asksForName.test(text.slice(before.start, before.end)));

const qualifying = /(?:^|[，、,])(解放军|武警(?:部队)?|[\u4e00-\u9fff]{2,7}(?:省|自治区))$/;

type Notes = Pick<PersonUnit, "end" | "gender" | "ethnicity" | "qualifier">;

function annotations(text: string, at: number): Notes {
  let end = at;
  const note = brackets.exec(text.slice(end, end + 20));
  const inside = note?.[1] ?? "";
  if (note) end += note[0].length;
  const honorific = honorifics.find((word) => text.startsWith(word, end));
  if (honorific) end += honorific.length;
  return {
    end,
    gender: /女/.test(inside) ? "female" : /(?:^|[，、,])男/.test(inside) ? "male" : undefined,
    ethnicity: /[\u4e00-\u9fff]{1,5}族/.exec(inside)?.[0],
    qualifier: qualifying.exec(inside)?.[1],
  };
}

/** `普京总统`: a title behind the name, unless it opens the next person's title. */
function titleBehind(text: string, titles: readonly TitleChain[], tokens: Tokens, at: number): TitleChain | undefined {
  const chain = titles.find((t) => t.start === at && titlesAfterName.includes(text.slice(t.start, t.end)));
  if (!chain) return undefined;
  const next = tokens.indexAt(chain.end);
  return tokens.start(next) === chain.end && tokens.type(next) === TokenType.Name ? undefined : chain;
}
