import type { Span } from "../../text/span.ts";
import { holdsUnit, unitsOf } from "../../text/units.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Token } from "../lattice/token.ts";

export type EventKind = "meeting" | "talks" | "visit" | "ceremony" | "congress";

export interface EventName extends Span {
  readonly kind: EventKind;
  readonly name: string;
  /** Only the kind is said (`会议`, `座谈会`): a reference, or an event without a name of its own. */
  readonly bare: boolean;
}

/** How the names of events end, by kind; the longest fitting ending decides. */
const endings: readonly (readonly [EventKind, RegExp])[] = [
  [
    "congress",
    /(?:第[一二三四五六七八九十百]+次(?:全体)?会议|全国代表大会|代表大会|[一二三四五六七八九十]+次全会|[一二三四五六七八九十]+中全会|全会|党代会|[一二三四五六七八九十]+次会议|常委会会议|闭幕会|开幕会)$/,
  ],
  ["ceremony", /(?:仪式|开幕式|闭幕式|典礼|追悼会|告别式|升旗|公祭)$/],
  [
    "meeting",
    /(?:座谈会|推进会|工作会|协商会|交流会|发布会|研讨会|博览会|展览会|交易会|洽谈会|对接会|恳谈会|调度会|部署会|动员会|报告会|汇报会|茶话会|联席会|现场会|培训班|研讨班|专题会|学习会|评审会|听证会|通报会|会议|大会|论坛|峰会|年会|例会|进博会|服贸会|广交会|消博会|集体学习)$/,
  ],
];

const congressShort =
  /(?:党的|[\u4e00-\u9fff]共|中国共产党)?(?:十[一二三四五六七八九]?|二十)大(?![会学道桥家力量部型厅楼街])|(?:党的|中共)?(?:十[一二三四五六七八九]?|二十)届[一二三四五六七八九]中全会/g;
const end =
  /(?:座谈会|推进会|工作会|协商会|交流会|发布会|研讨会|博览会|展览会|交易会|洽谈会|对接会|恳谈会|调度会|部署会|动员会|报告会|汇报会|茶话会|联席会|现场会|培训班|研讨班|专题会|学习会|评审会|听证会|通报会|会议|大会|论坛|峰会|年会|例会|进博会|[\u4e00-\u9fff]博会|运动会|推介会|宣讲会|观摩会|启动会|表彰会|招商会|服贸会|广交会|集体学习|全会|党代会|闭幕会|开幕会|仪式|开幕式|闭幕式|典礼|追悼会|告别式)(?!堂|室|场|厅|展|务|员|费|议|精神|主席团|代表|秘书|提出|期间|强调要|常委|常务|组委)/g;

/** A character every ending or congress has. */
const telling = unitsOf("会坛班式典习十届");

const stopBefore = new Set(
  "召开 举行 举办 开幕 闭幕 出席 参加 主持 列席 在 到 和 与 是 将 了 后 前 时 的 会上 对 根据 通过 经 由 为 以 向 于 并 也 就 关于 成功 隆重 主持召开 组织 组织召开 参会 即将 今天 今日 昨天 日前 近日 上午 下午 当天 现场 共同 一起 贯彻 落实 学习 传达 传达学习 宣布 观看 筹备 办好 期间 等 联合 本次 这次 此次 该 讲话 结束 开展 进行 受 应邀 随后 首次 再次 听取 审议 研究 部署 要求 指出 强调 认为 说 应 当日 会前 会后 宣读 双方 各方 发表 肯定 高度肯定 见证 签署 支持 认真落实 抵达 包括 表示 欢迎 祝贺 期待 就 访华 座谈 印发".split(
    " ",
  ),
);

const bareWords =
  /^(?:本次|此次|这次|全体|专题|有关|相关|重要)?(?:会议|大会|座谈会|仪式|论坛|全会|活动|签约仪式?|签字仪式|工作会议|开幕式|闭幕式|闭幕会|开幕会|峰会|年会|报告会|推进会|动员会|专题会|汇报会|调度会|现场会|工作会|欢迎仪式)$/;

function kindOf(name: string): EventKind {
  return endings.find(([, ending]) => ending.test(name))?.[0] ?? "meeting";
}

/** Event names of one sentence: each runs left from its ending to the first word that cannot stand in a name. */
export function findEventNames(text: string, tokens: readonly Token[], terms: Terms): EventName[] {
  if (!tokens.length) return [];
  const from = tokens[0]!.start;
  const to = tokens.at(-1)!.end;
  if (!holdsUnit(telling, text, from, to)) return [];
  const sentence = text.slice(from, to);
  const found: EventName[] = [];
  for (const { 0: ending, index } of sentence.matchAll(end)) {
    const at = from + index;
    if (inTitle(tokens, at) || isBody(text, tokens, at + ending.length)) continue;
    const start = leftEdge({ text, tokens, at, floor: found.at(-1)?.end ?? from }, terms);
    found.push(named(text, joined(text, start, found), at + ending.length, ending.length));
  }
  return longestOnly([...found, ...congresses(sentence, from)]);
}

/** `庆祝大会暨就职典礼` is one event: takes the first name off the list, and gives where both begin. */
const joined = (text: string, start: number, found: EventName[]): number =>
  text[start] === "暨" && found.at(-1)?.end === start ? found.pop()!.start : start;

/** `党的二十大`, `十九届六中全会`: congresses and plenary sessions by their short names. */
const congresses = (sentence: string, from: number): EventName[] =>
  [...sentence.matchAll(congressShort)].map(({ 0: name, index }) => ({
    start: from + index,
    end: from + index + name.length,
    name,
    kind: "congress",
    bare: false,
  }));

function named(text: string, start: number, end: number, ending: number): EventName {
  const name = text.slice(start, end).replace(/[“”"]/g, "");
  return { start, end, name, kind: kindOf(name), bare: bareWords.test(name) || name.length <= ending };
}

/** What a work in 《》 is called takes place nowhere. */
const inTitle = (tokens: readonly Token[], at: number): boolean =>
  tokens.some((token) => token.type === TokenType.Title && token.start <= at && token.end > at);

/** `第十五次代表大会` is a session, not the body that sits in it. */
const session = /第[一二三四五六七八九十百]+次(?:[\u4e00-\u9fff]{0,2}代表)?大会$/;

const isBody = (text: string, tokens: readonly Token[], stop: number): boolean =>
  namesBody(tokens, stop) && !session.test(text.slice(Math.max(tokens[0]!.start, stop - 14), stop));

/** `全国人民代表大会` is a body, unless one of its sessions is meant. */
const namesBody = (tokens: readonly Token[], end: number): boolean =>
  tokens.some(
    ({ type, ...token }) =>
      (type === TokenType.Organization || type === TokenType.Body) && token.start < end && token.end >= end,
  );

interface Ending {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where the telling ending begins, and how far left a name may reach. */
  readonly at: number;
  readonly floor: number;
}

function leftEdge({ text, tokens, at, floor }: Ending, terms: Terms): number {
  let index = tokens.findLastIndex((token) => token.start < at);
  if (index < 0) return at;
  const ending = tokens[index]!;
  if (ending.end > at && acting.test(text.slice(ending.start, at))) return skipLeading(text, ending.start, at);
  const stops = (token: Token, word: string): boolean => isStop(token, word, terms) && !isHonoured(text, token);
  for (let quotes = 0; index >= 0 && tokens[index]!.start >= floor; index--) {
    const word = text.slice(tokens[index]!.start, tokens[index]!.end);
    if (/[”」]/.test(word)) quotes++;
    else if (/[“「]/.test(word)) quotes--;
    else if (quotes === 0 && stops(tokens[index]!, word)) break;
    if (quotes < 0) break;
  }
  const first = tokens[index + 1] ?? ending;
  return Math.max(Math.min(skipLeading(text, first.start, at), at), floor);
}

/** A word that says what somebody does at the event is none of its name: `参加会议`, `应邀参加`. */
const acting = /^(?:应邀|受邀|出席|参加|列席|主持|召开|举行|举办)/;

/** A name does not begin with a list mark, a bracket or a date without a year. */
function skipLeading(text: string, start: number, ending: number): number {
  const head = /^(?:[、)—·]|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|上午|下午|晚|出席|参加|列席|召开|举行|主持)+/.exec(
    text.slice(start, ending),
  );
  return head ? start + head[0].length : start;
}

/** `某某同志遗体送别仪式`, `某某诞辰座谈会` are named after a person. */
const isHonoured = (text: string, { type, end: after }: Token): boolean =>
  type === TokenType.Name && /^(?:同志)?(?:遗体|追悼|追思|诞辰|骨灰|逝世)/.test(text.slice(after, after + 4));

function isStop(token: Token, word: string, terms: Terms): boolean {
  if (stopBefore.has(word) || acting.test(word) || /^.方$/.test(word)) return true;
  if ((token.type === TokenType.Name && token.entry === -1) || token.type === TokenType.Space) return true;
  if (token.type === TokenType.Punctuation) return !/[()·—、]/.test(word) || word === "《";
  return token.type === TokenType.Word && terms.isFunctionWord(word);
}

function longestOnly(found: readonly EventName[]): EventName[] {
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: EventName[] = [];
  for (const name of byLength) if (kept.every((k) => name.end <= k.start || name.start >= k.end)) kept.push(name);
  return kept.sort((a, b) => a.start - b.start);
}
