import type { Span } from "../../text/span.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Token, type Tokens } from "../lattice/token.ts";

/** Words no name of an event holds. */
const stopBefore = new Set(
  "召开 举行 举办 开幕 闭幕 出席 参加 主持 列席 在 到 是 将 了 后 前 时 的 会上 对 根据 通过 经 由 为 以 向 于 并 也 就 关于 成功 隆重 主持召开 组织 组织召开 参会 即将 今天 今日 昨天 日前 近日 上午 下午 当天 现场 共同 一起 宣布 观看 筹备 办好 期间 等 联合 本次 这次 此次 该 讲话 结束 开展 进行 受 应邀 随后 首次 再次 听取 审议 部署 要求 指出 强调 认为 说 应 当日 会前 会后 宣读 双方 各方 发表 肯定 高度肯定 见证 签署 认真落实 抵达 包括 表示 欢迎 祝贺 期待 就 访华 座谈 印发 决定 预祝 祝 承办 协办 主办 提请 提交 围绕 大家 距 演唱 演奏 做好 切实做好 深刻领会 领会 致信 致贺 巡视 做大做强 没想到 得知 拟向 确保 作 以往 历届 参展 确认 旨在 随即 同列席 率团 修改 完善 修改完善 莅临 起草 修订 报 致 总书记 会见 接见 亲切接见 亲切会见 集体会见 来到 热烈祝贺 认识 认识把握 深刻认识 直播 评价 积极评价 隆重举行 隆重召开 隆重开幕 在京举行 在京召开 在京开幕 名单 提出 申办 积极参与 参与 开好 如何 要 完成 提前谋划 高度重视 盛赞 高度评价".split(
    " ",
  ),
);

/** Words that join two things or say what is done with an event, but also stand in names: `粮食和物资储备工作会议`. */
const doubtful = new Set("和 与 及 贯彻 落实 学习 传达 研究 支持".split(" "));
const joining = /^[和与及]$/;

/** Behind these a name begins, whatever it holds. */
const introducing = new Set(
  "出席 参加 主持 主持召开 列席 召开 举行 举办 组织召开 开幕 闭幕 应邀 承办 协办 主办 筹备 办好 组织 观看 参展 共同 隆重 成功".split(
    " ",
  ),
);

/** What is said of an event that takes place: its day, its site, that it is held. */
const takesPlace =
  /^(?:\d{1,4}[年月日]|今天|今日|昨天|昨日|日前|近日|[上下]午|在[^,。;]{1,16}(?:举行|召开|开幕|闭幕|举办)|以视频|隆重|成功|正式|(?:圆满)?(?:召开|举行|举办|开幕|闭幕)|将[于在]|暨|$)/;
const otherEvent = /(?:会|会议|大会|论坛|仪式|峰会|全会|典礼|会谈|会见|活动|式|精神)$/;
const longestDoubtful = 40;

export interface Ending {
  readonly text: string;
  readonly tokens: Tokens;
  /** Where the telling ending begins and ends, and how far left a name may reach. */
  readonly at: number;
  readonly end: number;
  readonly floor: number;
}

/** Where an event's name begins: behind the first word to the left that no name can hold. */
export function leftEdge(ending: Ending, terms: Terms): number {
  const { text, tokens, at, floor } = ending;
  const last = tokens.indexAt(at - 1);
  if (last < 0) return at;
  const { start, end: tokenEnd } = tokens.at(last)!;
  if (tokenEnd > at && acting.test(text.slice(start, at))) return skipLeading(text, start, at);
  const sure = walk(ending, last, terms, false);
  const doubted = sure >= 0 && doubtful.has(wordOf(text, tokens.at(sure)!));
  const first = doubted ? beyond(ending, sure, walk(ending, sure, terms, true)) : sure + 1;
  return Math.max(Math.min(skipLeading(text, (tokens.at(first) ?? tokens.at(last)!).start, at), at), floor);
}

const wordOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Goes left from a token to the first that stops a name, doubtful ones too if they are not passed over; gives its index. */
function walk({ text, tokens, floor }: Ending, from: number, terms: Terms, passing: boolean): number {
  let index = from;
  for (let quotes = 0; index >= 0 && tokens.start(index) >= floor; index--) {
    const word = wordOf(text, tokens.at(index)!);
    if (/[”」]/.test(word)) quotes++;
    else if (/[“「]/.test(word)) quotes--;
    else if (quotes === 0 && !(passing && doubtful.has(word)) && stops(text, tokens, index, terms)) break;
    if (quotes < 0) break;
  }
  return index;
}

/** The first token of the name where a doubtful word stands in it, else the token behind that word. */
function beyond(ending: Ending, doubted: number, stop: number): number {
  const { text, tokens, at } = ending;
  const first = tokens.start(stop + 1);
  const left = text.slice(first, tokens.start(doubted));
  const joinsNothing = left === "" && joining.test(wordOf(text, tokens.at(doubted)!));
  const inside = at - first <= longestDoubtful && !otherEvent.test(left) && !joinsNothing && begins(ending, stop);
  return inside ? stop + 1 : doubted + 1;
}

/** Whether a name may begin behind the token at `stop`: a word introduces it, or its clause begins there and it takes place. */
function begins({ text, tokens, end, floor }: Ending, stop: number): boolean {
  const boundary = tokens.at(stop);
  if (boundary === undefined || boundary.start < floor) return takesPlace.test(text.slice(end, end + 24));
  const word = wordOf(text, boundary);
  return introducing.has(word) || (opening.test(word) && takesPlace.test(text.slice(end, end + 24)));
}

/** A name that nothing introduces begins where its clause does. */
const opening = /^[,。;:\s、\u2003!?”]$|^日$|^[上下]午$/;

/** A word that says what somebody does at the event is none of its name: `参加会议`, `应邀参加`. */
const acting = /^(?:应邀|受邀|出席|参加|列席|主持|召开|举行|举办)/;

/** A name does not begin with a list mark, a bracket or a date without a year. */
function skipLeading(text: string, start: number, ending: number): number {
  const head =
    /^(?:[^()]*\)(?![^()]*\))|[、)—·+]|了|(?:主席|总书记|总理)(?=[十第])|\d{1,2}[.、](?!\d)|开好|\((?![^()]*\))|\((?=\d+[年月])|在京(?:举行|召开)|做大做强|发挥|把握|愿|(?:全面)?(?:准确)?理解|全面落实|确保|更好|\d{4}年\d{1,2}月\d{1,2}日|[和与及](?![\u4e00-\u9fff]{0,1}平)|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|今年|去年|明年|上午|下午|晚|出席|参加|列席|召开|举行|主持)+/.exec(
      text.slice(start, ending),
    );
  return head ? start + head[0].length : start;
}

/** `某某同志遗体送别仪式`, `某某诞辰座谈会` are named after a person. */
const isHonoured = (text: string, { type, end: after }: Token): boolean =>
  type === TokenType.Name && /^(?:同志)?(?:遗体|追悼|追思|诞辰|骨灰|逝世)/.test(text.slice(after, after + 4));

/** `第17届`: the measure word behind an ordinal is none of the words that end a name. */
const isOrdinal = (text: string, tokens: Tokens, index: number): boolean =>
  /^[届次轮个]$/.test(wordOf(text, tokens.at(index)!)) && tokens.type(index - 1) === TokenType.Number;

/** `联合协调理事会`: none that several do together. */
const jointly = /^(?:国|协调|工作|会商|经济|商务|声明|行动|执委|委员)/;

/** `现场推进会` is what a meeting is called, `现场观看` what somebody does: words that go on with a name before these. */
const partsOfNames: Readonly<Record<string, RegExp>> = {
  现场: /^(?:推进|观摩|交流|办公|督导|调度|动员|推介|会)/,
  部署: /^(?:推进|落实|调度|暨|大?会)/,
  座谈: /^交流会/,
  结束: /^仪式/,
};

function stops(text: string, tokens: Tokens, index: number, terms: Terms): boolean {
  const token = tokens.at(index)!;
  const word = wordOf(text, token);
  if (word === "签署" && text.startsWith("仪式", token.end)) return false;
  if (partsOfNames[word]?.test(text.slice(token.end, token.end + 4))) return false;
  if (word === "总结" && text[token.start - 1] === "在") return true;
  if (word === "联合" && jointly.test(text.slice(token.end, token.end + 3))) return false;
  if (isHonoured(text, token) || isOrdinal(text, tokens, index)) return false;
  return stopsAsWord(word) || stopsAsToken(token, word, terms);
}

const stopsAsWord = (word: string): boolean =>
  stopBefore.has(word) || doubtful.has(word) || acting.test(word) || /^.方$/.test(word);

function stopsAsToken({ type, entry }: Token, word: string, terms: Terms): boolean {
  if (type === TokenType.Name) return entry === -1;
  if (type === TokenType.Punctuation) return !/[()·—、+-]/.test(word) || word === "《";
  return type === TokenType.Space || (type === TokenType.Word && terms.isFunctionWord(word));
}
