import { keepFree, type Span } from "../../text/span.ts";
import { holdsPair, holdsUnit, unitsOf } from "../../text/units.ts";
import type { Terms } from "../lattice/terms.ts";
import { leftEdge } from "./event-edge.ts";
import { endingsIn, sits, sittings } from "./event-endings.ts";
import { headOf } from "./event-head.ts";
import { TokenType, type Tokens } from "../lattice/token.ts";
import { matchesOf } from "../../text/pattern.ts";

export type EventKind = "meeting" | "talks" | "visit" | "ceremony" | "congress";

export interface EventName extends Span {
  readonly kind: EventKind;
  readonly name: string;
  /** Only the kind is said (`会议`, `座谈会`): a reference, or an event without a name of its own. */
  readonly bare: boolean;
}

/** How the names of events end, by kind; the longest fitting ending decides. */
const kinds: readonly (readonly [EventKind, RegExp])[] = [
  [
    "congress",
    /(?:第[一二三四五六七八九十百]+次(?:全体)?会议|全国代表大会|代表大会|[一二三四五六七八九十]+次全会|[一二三四五六七八九十]+中全会|全会|党代会|[一二三四五六七八九十]+次会议|常委会会议|闭幕会|开幕会)$/,
  ],
  ["ceremony", /(?:仪式|开工活动|签约活动|启动活动|植树活动|开幕式|闭幕式|典礼|追悼会|告别式|升旗|公祭|宴会|晚宴)$/],
  [
    "meeting",
    /(?:座谈会|推进会|工作会|协商会|交流会|发布会|研讨会|博览会|展览会|交易会|洽谈会|对接会|恳谈会|调度会|部署会|动员会|报告会|汇报会|茶话会|联席会|现场会|培训班|研讨班|专题会|学习会|评审会|听证会|通报会|对话会|高峰会|会议|大会|论坛|峰会|年会|例会|进博会|服贸会|广交会|消博会|集体学习)$/,
  ],
];

const congressShort =
  /(?:(?:党的|[\u4e00-\u9fff]共|中国共产党)十|(?:党的|[\u4e00-\u9fff]共|中国共产党)?(?:十[一二三四五六七八九]|二十))大(?![会学道桥家力量部型厅楼街])|(?:党的|中共)?(?:十[一二三四五六七八九]?|二十)届[一二三四五六七八九]中全会/g;
/** A character every ending or congress has. */
const telling = unitsOf("会坛班式典习十届宴晤商话谈周节展日动");
const bareWords =
  /^(?:本次|此次|这次|一次|全体|专题|有关|相关|重要)*(?:会议|大会|座谈会|仪式|论坛|全会|活动|签约仪式?|签字仪式|签署仪式|工作会议|开幕式|闭幕式|闭幕会|开幕会|峰会|年会|报告会|推进会|动员会|专题会|汇报会|调度会|现场会|工作会|招待会|(?:欢迎)?(?:仪式|宴会|晚宴))$/;

/** The committee of a party meets; that of a congress sits. */
const ofParty = /^(?!.*(?:人大|政协|人民代表|政治协商)).*(?:(?:[省市县区州盟旗]|党)委|政治局).*常委会/;

/** A leading group meets, too, however its meetings are numbered. */
const ofGroup = /(?:领导小组|工作组|指挥部|联席会议)[^,。;]{0,8}第[^,。;]{1,4}次/;

/** What kind of event has such a name. */
export function kindOf(name: string): EventKind {
  if (ofParty.test(name) || ofGroup.test(name)) return "meeting";
  return kinds.find(([, ending]) => ending.test(name))?.[0] ?? "meeting";
}

/** Event names of one sentence: each runs left from its ending to the first word that cannot stand in a name. */
export function findEventNames(text: string, tokens: Tokens, terms: Terms): EventName[] {
  if (!tokens.length) return [];
  const from = tokens.start(0);
  const to = tokens.end(tokens.length - 1);
  if (!holdsUnit(telling, text, from, to)) return [];
  const sentence = text.slice(from, to);
  const found: EventName[] = [];
  for (const { 0: printed, index } of endingsIn(sentence)) {
    const at = from + index;
    if (inTitle(tokens, at) || isBody(text, tokens, at + printed.length)) continue;
    const floor = found.at(-1)?.end ?? from;
    const edge = leftEdge({ text, tokens, at, end: at + printed.length, floor }, terms);
    const start = headOf(text, edge, at + printed.length, floor);
    if (counted.test(text.slice(start, at)) || isShortForm(text, start, found)) continue;
    found.push(named(text, joined(text, start, at, found), at + printed.length, printed.length));
  }
  return longestOnly([...found, ...congresses(sentence, from)]);
}

/** `中国进出口商品交易会(广交会)` is one. */
const isShortForm = (text: string, start: number, found: readonly EventName[]): boolean =>
  text[start - 1] === "(" && found.at(-1)?.end === start - 1;

/** `200多场论坛` is no event. */
const counted =
  /(?<![第一二三四五六七八九十百零\d])(?:[一二三四五六七八九十百\d]+[多余]?|[多余几数两])(?:场|个|位)[^第]*$|(?<![第\d])\d{1,3}次(?!全体|会议|常[委务]|主[任席])[^第]*$/;

/**
 * `庆祝大会暨就职典礼` is one event, and so is `合作论坛武汉峰会`: takes the first name off the list, and gives where both
 * begin.
 */
const joined = (text: string, start: number, at: number, found: EventName[]): number =>
  found.at(-1)?.end === start &&
  (text[start] === "暨" || at - start >= 2 || openingToo.test(text.slice(start, start + 5)))
    ? found.pop()!.start
    : start;

/** `年会开幕式暨主旨报告会` is all one. */
const openingToo = /^[开闭]幕[式会]暨/;

const numberedOne = { first: unitsOf("十一二三四五六七八九"), second: unitsOf("大届") };
const none: readonly EventName[] = [];

/** `党的二十大`, `十九届六中全会`: congresses and plenary sessions by their short names. */
const congresses = (sentence: string, from: number): readonly EventName[] =>
  !holdsPair(numberedOne, sentence, 0, sentence.length)
    ? none
    : matchesOf(congressShort, sentence).map(({ 0: name, index }) => ({
        start: from + index,
        end: from + index + name.length,
        name,
        kind: "congress",
        bare: false,
      }));

/** Short names of fairs that need no more to be names. */
const fair = /^(?:进博|服贸|广交|消博|链博)会$/;

function named(text: string, start: number, end: number, ending: number): EventName {
  const name = text.slice(start, end).replace(/[“”"]/g, "");
  return {
    start,
    end,
    name,
    kind: kindOf(name),
    bare: bareWords.test(name) || (name.length <= ending && !fair.test(name)),
  };
}

/** What a work in 《》 is called takes place nowhere. */
const inTitle = (tokens: Tokens, at: number): boolean => tokens.type(tokens.indexAt(at)) === TokenType.Title;

/** `第十五次代表大会` is a session, not the body that sits in it. */
const session = new RegExp(
  `第?[一二三四五六七八九十百\\d]+次(?:(?:[\\u4e00-\\u9fff]{0,2}代表)?大会|[\\u4e00-\\u9fff]{2,4}会议)$|${sits}(?:${sittings.join("|")})$`,
);

const isBody = (text: string, tokens: Tokens, stop: number): boolean =>
  namesBody(tokens, stop) && !session.test(text.slice(Math.max(tokens.start(0), stop - 24), stop));

/** `全国人民代表大会` is a body, unless one of its sessions is meant. */
const namesBody = (tokens: Tokens, end: number): boolean => {
  const type = tokens.type(tokens.indexAt(end - 1));
  return type === TokenType.Organization || type === TokenType.Body;
};

function longestOnly(found: readonly EventName[]): EventName[] {
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return keepFree(byLength).sort((a, b) => a.start - b.start);
}
