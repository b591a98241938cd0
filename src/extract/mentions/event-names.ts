import { keepFree, type Span } from "../../text/span.ts";
import { holdsPair, holdsUnit, unitsOf } from "../../text/units.ts";
import type { Terms } from "../lattice/terms.ts";
import { leftEdge } from "./event-edge.ts";
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
const endings =
  "座谈会 推进会 对话会 高峰会 工作会 协商会 交流会 发布会 研讨会 博览会 展览会 交易会 洽谈会 对接会 恳谈会 调度会 部署会 动员会 报告会 汇报会 茶话会 联席会 现场会 培训班 研讨班 专题会 学习会 评审会 听证会 通报会 会议 大会 论坛 峰会 年会 例会 进博会 [\\u4e00-\\u9fff]博会 运动会 推介会 宣讲会 观摩会 启动会 表彰会 招商会 服贸会 广交会 招待会 集体谈话 碰头会 常务会 办公会 集体学习会 集体学习 全会 党代会 闭幕会 开幕会 仪式 开幕式 闭幕式 典礼 追悼会 告别式 送别活动 开工活动 签约活动 启动活动 植树活动 宴会 晚宴 开班式 \\(扩大\\)会".split(
    " ",
  );
/** What many bodies are called, too: a meeting where something says that it is held. */
const gatherings =
  "分析会 评议会 教育会 传达会 欢送会 见面会 会商会 务虚会 生活会 读书班 述职会 协调会 督办会 分享会 誓师会 通气会 咨询会 论证会 说明会 沟通会 反馈会 签约会 讲评会 点评会 庆祝会 总结会 提醒会 纪念会".split(
    " ",
  );
const opens = "(?:召开|举行|举办|出席|参加|主持|列席)(?:了)?[^,。;]{0,30}";
/** Talks are named where they are numbered: `第六次会晤`. */
const numbered = "会晤 会谈 磋商 对话".split(" ");
/** `召开市委常委会`: what the body is called is its meeting, too. */
const sittings = ["常委会", "党组会"];
/** Fairs and festivals go by many words; they are known by their number. */
const festivals =
  "水周 科技周 活动周 设计周 文化周 时装周 品牌日 文化节 艺术节 电影节 电视节 旅游节 戏剧节 音乐节 联欢节 书展 车展 航展 展会".split(
    " ",
  );
/** Any other gathering that is said to be held (`提案交办会18日在京举行`), unless bodies end so. */
const gathers =
  "(?<=[\\u4e00-\\u9fff]{2})(?<![员委商协学工合金事议国总进究好教友妇年公红动览运社机晚乐])会(?=(?:\\d{1,2}日)?(?:[上下]午)?(?:在[^,。;]{1,16})?(?:举行|召开))";
const anyGathering = new RegExp(gathers);
const sits = `(?:召开|举行)(?:了)?[^,。;]{1,16}`;
const behind = (before: string, words: readonly string[]): string =>
  `(?:${words.join("|")})(?<=${before}(?:${words.join("|")}))`;
// What must stand before is looked for behind the words: at most places there are none of them.
const end = new RegExp(
  `(?:${endings.join("|")}|${gathers}|(?:${gatherings.join("|")})(?=暨|上|(?:在[^,。;]{1,16})?(?:召开|举行))|${behind(opens, gatherings)}|${behind(sits, sittings)}(?!会?议|\\(|主任|委员|组成|副)|${behind("第[一二三四五六七八九十百\\d]+届[\\u4e00-\\u9fff]{1,16}", festivals)}|${behind("第[一二三四五六七八九十百\\d]+[次轮][\\u4e00-\\u9fff]{0,12}", numbered)})(?!址|会址|旧址|遗址|原址|形式|方式|堂|室|场|厅|展|战|务|员|费|议|长|中心|精神|纪要|发言|成果|主席团|代表|秘书|提出|强调要|常委|常务|组委)`,
  "g",
);

/** A character every ending or congress has. */
const telling = unitsOf("会坛班式典习十届宴晤商话谈周节展日动");
/** The last two characters of every ending; 社会 and 会上 have none of these pairs. */
const last = [...endings, ...gatherings, ...sittings, ...numbered, ...festivals].map((ending) => ending.slice(-2));
const ending = {
  first: unitsOf(last.map((pair) => pair[0]).join("")),
  second: unitsOf(last.map((pair) => pair[1]).join("")),
};

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
  for (const { 0: printed, index } of holdsPair(ending, text, from, to) || anyGathering.test(sentence)
    ? matchesOf(end, sentence)
    : []) {
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
