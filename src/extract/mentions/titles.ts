import type { PostHead } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import { pathBefore, type PostPath } from "./path.ts";
import type { ParsedPost, TitleChain } from "./posts.ts";
import type { PlaceContext } from "./place-context.ts";
import { behindNoTitle } from "./cues.ts";
import { resolvePost } from "./post-name.ts";
import { abbreviatedOffice, bodyOfOffice, isStateOffice, stateOffice } from "./state-offices.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Token, type Tokens } from "../lattice/token.ts";

const separator = /^(?:、|,|兼|兼任|,兼|、兼|暨)$/;

/** What a sentence's titles are read against. */
export interface TitleReading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly terms: Terms;
  readonly places: PlaceContext;
}

/** Finds every title chain of a sentence, left to right; elided bodies come from the post before. */
export function findTitles(reading: TitleReading): TitleChain[] {
  const found: Found = { chains: [], open: undefined, last: undefined, floor: 0 };
  for (const index of reading.tokens.ofType(TokenType.Head))
    if (isHeadOfTitle(reading, index)) readHead(reading, found, index);
  return found.chains;
}

interface Chain extends TitleChain {
  end: number;
  readonly posts: ParsedPost[];
}

interface Found {
  readonly chains: Chain[];
  /** The chain that the next head may go on with. */
  open: Chain | undefined;
  last: ParsedPost | undefined;
  /** The first token that no title before has taken. */
  floor: number;
}

function readHead(reading: TitleReading, found: Found, index: number): void {
  const { start, end: headEnd, entry } = reading.tokens.at(index)!;
  const path = pathBefore(reading.tokens.slice(found.floor, index + 1), reading.text, reading.terms);
  found.floor = index + 1;
  if (found.open && !joins(reading, found.open, path, index)) found.open = undefined;
  const head = reading.terms.head(entry);
  const end = afterRank(reading.text, headEnd);
  const resolved = resolvePost({
    path,
    head,
    printedHead: reading.text.slice(start, headEnd),
    end,
    previous: leantOn(reading, found, path),
    inChain: (found.open?.posts.length ?? 0) > 0,
    places: reading.places,
  });
  add(reading, found, { start: path.start, end, head }, inFull(reading, { resolved, path, index }));
}

/** The post whose body a bare title may take over. */
function leantOn(reading: TitleReading, { open, last }: Found, path: PostPath): ParsedPost | undefined {
  const before = open?.posts.at(-1) ?? (sharesBody(reading, last, path) ? last : undefined);
  return before && namesCountry(reading, before.end, path.start) ? undefined : before;
}

/** A mayor's or a headmaster's title still stands beside its bearer, and any title between others and theirs, though not known whose. */
function add(
  { places }: TitleReading,
  found: Found,
  { start, end, head }: Span & { readonly head: PostHead },
  post: ParsedPost | undefined,
): void {
  if (!found.open && !post && head.level === undefined && !/校长$/.test(head.name)) return;
  if (!found.open) found.chains.push((found.open = { start: post?.start ?? start, end, posts: [] }));
  found.open.end = end;
  if (!post) return;
  found.open.posts.push(post);
  found.last = post;
  places.note(post);
}

interface Resolved {
  readonly resolved: ParsedPost | undefined;
  readonly path: PostPath;
  readonly index: number;
}

/** A state's office printed without its state belongs to the state of its bearer, or is dropped where that is not known. */
function inFull(reading: TitleReading, { resolved, path, index }: Resolved): ParsedPost | undefined {
  const { tokens, text, terms, places } = reading;
  const token = tokens.at(index)!;
  const head = text.slice(token.start, token.end);
  const short = abbreviatedOffice(text, token.start, head);
  if (short)
    return {
      ...office(token, short.name, terms),
      start: token.start - 1,
      place: short.country,
      organization: undefined,
    };
  const bare = path.start === token.start && (isBehindName(reading, index) || resolved?.inheritedFrom === undefined);
  if (!bare || !isStateOffice(head)) return resolved;
  if (head === "外长" && isCouncillor(text, token.start))
    return { ...office(token, "外交部长", terms), ...ofForeignMinistry };
  const name = stateOffice({ head, tokens, index, text, terms, places });
  const country = places.countries().find((place) => name?.startsWith(place.name))?.name;
  return name === undefined
    ? undefined
    : { ...office(token, name, terms), organization: bodyOfOffice[head], place: country };
}

/** `国务委员兼外长` is ours, whatever countries the text speaks of. */
const ofForeignMinistry = { organization: "外交部", place: undefined };
const isCouncillor = (text: string, at: number): boolean =>
  /国务委员(?:兼|、|和)$/.test(text.slice(Math.max(0, at - 6), at));

function isBehindName({ tokens }: TitleReading, index: number): boolean {
  const before = tokens.at(index - 1);
  return before?.type === TokenType.Name && before.end === tokens.start(index);
}

/** An office that stands for itself: no unit, not former, nothing inherited. */
function office({ start, end, entry }: Token, name: string, terms: Terms) {
  const { role, singleSeat } = terms.head(entry);
  return { start, end, name, unit: undefined, role, singleSeat, former: false, inheritedFrom: undefined };
}

/** `代表省政府签约`, `代表双方签署`: whom somebody speaks for stands behind the verb. */
const speaksFor = ({ type, start }: Token, text: string): boolean =>
  bodies.has(type) || /^[双各两]方/.test(text.slice(start, start + 2));
const bodies: ReadonlySet<TokenType> = new Set<TokenType>([
  TokenType.Place,
  TokenType.Organization,
  TokenType.Body,
  TokenType.Level,
]);

/** A head that is followed by more of a body's name is part of a path, not a title (`书记处`, `主席团`). */
function isHeadOfTitle({ tokens, text }: TitleReading, index: number): boolean {
  const next = tokens.at(index + 1);
  if (!next) return true;
  if (next.type === TokenType.Head && next.start === tokens.end(index)) return false;
  if (text.slice(tokens.start(index), tokens.end(index)) === "代表" && speaksFor(next, text)) return false;
  return !partOfBody.test(text.slice(next.start, next.start + 3));
}

const partOfBody = new RegExp(
  `^(?:\\((?:总理|首脑)|\\)理事|[${behindNoTitle}]|集团|公司|有限|选举|资格审|联络|会议|理事会|会晤|峰会|论坛|大会|座谈会|对话会|圆桌会|办公会)`,
);

function joins({ text, tokens }: TitleReading, chain: TitleChain, path: PostPath, index: number): boolean {
  const between = text.slice(chain.end, path.start);
  const next = tokens.at(index + 1);
  const another =
    between === "," &&
    next?.type === TokenType.Name &&
    given.test(text.slice(Math.max(0, chain.start - 3), chain.start));
  return separator.test(between) && !another;
}

/** `甲当选主任,县长乙讲话`: what was given to one is not the title of the next. */
const given = /(?:当选|担任|任)为?$/;

/** A country printed between two titles is that of the second, whatever else could not be read. */
function namesCountry({ tokens, terms }: TitleReading, from: number, to: number): boolean {
  for (let at = tokens.indexAt(from); at < tokens.length && tokens.start(at) < to; at++) {
    const token = tokens.at(at)!;
    if (token.start >= from && token.type === TokenType.Place && terms.isCountry(token.entry)) return true;
  }
  return false;
}

/** `省政协副主席甲、乙,秘书长丙`: a later bare title of the same list leans on the earlier body. */
function sharesBody({ text }: TitleReading, last: ParsedPost | undefined, path: PostPath): boolean {
  if (!last || path.place || path.level || path.startsWithOrganization) return false;
  const between = text.slice(last.end, path.start).replace(/前任$/, "");
  // What stands before 的 or 原 says whose post it is.
  if (path.former && !/(?:^|[、,和与及\s])$/.test(between)) return false;
  // `;副主席甲列席` goes on with who else was there.
  return between.length <= 60 && !/[。;]|的$/.test(between.replace(/;$/, ""));
}

const rank = /^\((?:[^()]{0,8}(?:级|援[\u4e00-\u9fff]{1,2}|挂职|试用期[^()]*|主持工作|兼))\)/;

function afterRank(text: string, end: number): number {
  const match = rank.exec(text.slice(end, end + 16));
  return match ? end + match[0].length : end;
}
