import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Token } from "../lattice/token.ts";
import { ofPath, organizationEnd, reaches } from "./path-reach.ts";

/** The words before a post noun, taken apart: `中共江西省委组织部原副` + 部长. */
export interface PostPath extends Span {
  /** The innermost place printed, where several stand one in the other. */
  readonly place: PlaceEntry | undefined;
  /** A division named only by its level: the 省 of 省委. */
  readonly level: string | undefined;
  /** Body as printed after place or level: `委组织部`, `人大常委会`, `国家电投党组`. */
  readonly rest: string;
  readonly startsWithOrganization: boolean;
  readonly modifiers: string;
  readonly former: boolean;
}

const levelWord =
  /^(自治区|自治州|自治县|全省|全市|全县|省|市|县|区|州|盟|旗|镇|乡)(?=委|党委|政府|人民|人大|政协|纪委|监委|监察|检察|法院|公安|领导|代表|工商|总工会|妇联|第|十|各|军区|[\u4e00-\u9fff]{1,16}(?:厅|局|办|委|院|社|部|会|中心|组)|$)/;
const notLevel = /^(?:市场|区域|市民|省际|市值|区间|县域|州际|县级|市级|省级|省部|区块)/;
/** Collects the path of the head that is the last of the tokens, going left until a word that no body's name can hold. */
export function pathBefore(all: readonly Token[], text: string, terms: Terms): PostPath {
  const tokens = withoutDuty(all, text);
  const index = tokens.length - 1;
  let first = index;
  const ofCompany = isOfCompany(tokens[index]!, terms);
  while (first > 0 && reaches({ tokens, text, terms, index, ofCompany }, first - 1)) first--;
  const printed = text.slice(tokens[first]!.start, tokens[index]!.start);
  if (!ofCompany || generic.test(printed)) first = trim(tokens, first, index, { text, terms });
  if (ofCompany && tokens[first]!.type === TokenType.Word && generic.test(printed)) first = index;
  return takeApart(tokens.slice(first, index), text, terms, tokens[index]!.start);
}

const duty = /(?:分管|主持|负责|协助)[^,。;、]{2,10}的$/;
const longestDuty = 16;

/** `组织部分管日常工作的副部长`: what the deputy does is none of the post's name. */
function withoutDuty(tokens: readonly Token[], text: string): readonly Token[] {
  let head = tokens.length - 1;
  while (tokens[head - 1]?.type === TokenType.Modifier) head--;
  const end = tokens[head]!.start;
  if (text[end - 1] !== "的") return tokens;
  const found = duty.exec(text.slice(Math.max(0, end - longestDuty), end));
  return found ? tokens.filter((token) => token.end <= end - found[0].length || token.start >= end) : tokens;
}

const isOfCompany = ({ entry }: Token, terms: Terms): boolean => terms.head(entry).body === "company";
/** Words before a title of companies that name none: `多位董事长`. */
const generic =
  /^(?:[多几各这那两三四一]?[位名家]|一些|有的|其他|其|每|首|有关|相关|部分|主要|知名|著名|优秀|民营|国有|企业|公司|集团|单位|机构|旗下|下属|时|现|女|男|前|原|副|常务|执行|联席|轮值|名誉|联合|高级|助理|兼|我们?|他们?|她|你们?|和|及|多|数|十|余|个|\d|了|的|说)*$/;

/** `第十四届` tells the term of a congress or conference, which is no part of a post's name. */
const term = /^第?[一二三四五六七八九十]{1,3}届$/;

/** Drops leading words that open no body: what stays starts with a place, body or level, or ends as an organisation does. */
/** `驻印度大使`: these open a path, too. */
const opens = new RegExp(`${term.source}|^驻$`);

function trim(
  tokens: readonly Token[],
  first: number,
  index: number,
  { text, terms }: { readonly text: string; readonly terms: Terms },
): number {
  const country = tokens.findIndex(
    ({ type, entry }, at) => at >= first && at < index && type === TokenType.Place && terms.isCountry(entry),
  );
  for (let at = first; at < index; at++) {
    const token = tokens[at]!;
    if (ofPath.has(token.type) || opens.test(text.slice(token.start, token.end))) return at;
    if (token.type === TokenType.Word && (at < country || tokens[at + 1]?.type === TokenType.Place)) continue;
    const onward = text.slice(token.start, tokens[index]!.start);
    if (levelWord.test(onward) && !notLevel.test(onward)) return at;
    if (organizationEnd.test(onward.replace(/(?:原|副|常务|代|执行|首席|第一|名誉|荣誉|轮值|候任|代理)+$/, "")))
      return at;
  }
  return index;
}

function takeApart(path: readonly Token[], text: string, terms: Terms, end: number): PostPath {
  const opening = openingOf(path, text);
  const { place: printed, next } = placeOf({ path, text, terms, end }, opening.next);
  const { modifiers, body, former } = wordsOf(path.slice(next), text);
  const place = printed && (namesake(printed, body, terms) ?? printed);
  const { level, rest } = levelIn(body, place);
  const start = path[0]?.start ?? end;
  return {
    start,
    end,
    place,
    level,
    rest: rest || federal(path[next - 1], text, end),
    startsWithOrganization: path[next]?.type === TokenType.Organization,
    modifiers: opening.acting + modifiers,
    former: opening.former || former || predecessor.test(text.slice(Math.max(0, start - 3), start)),
  };
}

/** A level that stands for its place, and the body's words behind it. */
function levelIn(body: string, place: PlaceEntry | undefined): { level: string | undefined; rest: string } {
  const level = !place && !notLevel.test(body) ? levelWord.exec(body)?.[1] : undefined;
  return { level, rest: body.slice(level?.length ?? 0) };
}

/** `瑞士联邦|主席`: so he is called, not by the state's short name. */
const federal = (before: Token | undefined, text: string, end: number): string =>
  before?.end === end && text.slice(end - 2, end) === "联邦" && /^(?:副?主席|委员(?!会))/.test(text.slice(end))
    ? "联邦"
    : "";

/** `前任书记`, not `此前任书记`. */
const predecessor = /(?<![此之])前任$/;

/** Steps over 原 and 时任, a 代理 before the body, a term (`第十四届`) and the 中共 before a place. */
function openingOf(path: readonly Token[], text: string): { next: number; former: boolean; acting: string } {
  const word = (at: number): string => (path[at] ? text.slice(path[at].start, path[at].end) : "");
  let next = 0;
  while (path[next]?.type === TokenType.Former) next++;
  const former = next > 0;
  const acting =
    word(next) === "代理" && path.length > next + 1 && path[next + 1]!.type !== TokenType.Modifier ? "代理" : "";
  if (acting) next++;
  if (term.test(word(next))) next++;
  if (/^(?:中共|中国共产党)$/.test(word(next)) && path[next + 1]?.type === TokenType.Place) next++;
  return { next, former, acting };
}

/** `衡阳` + `县人大` is the county, not the city of that name; `吉林` + `省委` the province. */
export function namesake(place: PlaceEntry, body: string, terms: Terms): PlaceEntry | undefined {
  const level = /^[省县市区旗州盟]/.exec(body)?.[0];
  return level && !place.name.endsWith(level) && !notLevel.test(body)
    ? terms.placeNamed(place.short + level)
    : undefined;
}

interface PathReading {
  readonly path: readonly Token[];
  readonly text: string;
  readonly terms: Terms;
  readonly end: number;
}

function placeOf(reading: PathReading, from: number): { place: PlaceEntry | undefined; next: number } {
  let place: PlaceEntry | undefined;
  let next = from;
  for (; reading.path[next]?.type === TokenType.Place && governs(reading, next); next++)
    place = reading.terms.placeWithin(reading.path[next]!.entry, place);
  return { place, next };
}

/** `新任书记`, `宁波方领导`: no words of the post's name. */
const newly = /^(?:新任|继任|方)$/;

/** The body's own words, and the 副 or 常务 that stand right before the head. */
function wordsOf(path: readonly Token[], text: string): { modifiers: string; body: string; former: boolean } {
  const tail: string[] = [];
  const body: string[] = [];
  for (const token of path) {
    const printed = text.slice(token.start, token.end);
    if (token.type === TokenType.Former || token.type === TokenType.Space || term.test(printed) || newly.test(printed))
      continue;
    if (token.type === TokenType.Modifier) tail.push(printed);
    else body.push(tail.splice(0).join(""), printed);
  }
  return { modifiers: tail.join(""), body: body.join(""), former: path.some((t) => t.type === TokenType.Former) };
}

const governed =
  /^(?:省|市|县|区|州|自治区|自治州|盟|旗|镇|乡|地)?(?:委|党委|党工委|政府|人民|人大|政协|纪委|监委|监察|检察|法院|高级|中级|公安|领导|军区|行政公署|行署|统战|组织部|宣传部|总工会|妇联|团委|工商联|[\u4e00-\u9fff、]{1,12}(?:厅|局|办|委员会|办公室|院|委|队|办|社))/;

/** Whether a place stands before a body that governs it, rather than being the first word of a company's name. */
function governs(reading: PathReading, at: number): boolean {
  const { path, text, terms, end } = reading;
  const after = text.slice(path[at]!.end, end).replace(/(?:原|副|常务|代|候任|第一)/g, "");
  if (path[at + 1]?.type === TokenType.Place) return governs(reading, at + 1);
  if (
    /(?:公司|集团|银行|大学|学院|商会|协会|学会|研究院|医院|中学|代表团|博物院|博物馆|图书馆|纪念馆|美术馆|文化馆|科学院|社科院|剧院|出版社|报社|电视台|广播电台)/.test(
      after,
    )
  )
    return false;
  return after === "" || governed.test(after) || terms.isCountry(path[at]!.entry);
}
