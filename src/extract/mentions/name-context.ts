import { afterName, beforeName, honorifics } from "./cues.ts";
import { unitsOf } from "../../text/units.ts";
import { wordIndex } from "./word-index.ts";

const strongRight = new Set("、,。;:()!?《』」]【 \t\n\u2003".split(""));
const rights = wordIndex([...afterName, ...honorifics]);
/** Right context of a name that is called 同志 or described as persons are: `(女,藏族)`. */
export const described = 3.5;
/** Right context of a name behind which nothing stands that stands behind names. */
export const unasked = -4;
const description = /\((?:女|男|[^()]{1,5}族)[,)]|,(?:女|男),/y;
/** A name may be followed by the day on which its bearer did something, and a list by how many it names. */
const date = /\d{1,4}[年月日]|[一二三四五六七八九十]{1,3}[月日]|[两二三四五六七八九十]位同志/y;

/** How strongly the text behind a name asks for one, in nats; negative where it asks for none. The text ends at `end`. */
export function rightContext(text: string, at: number, end: number): number {
  if (at >= end) return 2;
  const asks = asking[text.charCodeAt(at)]!;
  if (asks === 0) return unasked;
  if ((asks & maybeDescribed) !== 0 && describes(text, at, text[at]!)) return described;
  if ((asks & closing) !== 0 || ((asks & digit) !== 0 && standsAt(date, text, at))) return 2;
  const longest = rights.longestAt(text, at, end);
  return longest > 1 ? 2.2 : longest === 1 ? 1.2 : unasked;
}

const closing = 1;
const digit = 2;
const maybeDescribed = 4;
const word = 8;

/** What a unit behind a name may be the first of; nearly every unit is the first of nothing. */
const asking = Uint8Array.from({ length: 65536 }, (_, code) => {
  const unit = String.fromCharCode(code);
  return (
    (strongRight.has(unit) || /\s/.test(unit) ? closing : 0) |
    (/[\d一二两三四五六七八九十]/.test(unit) ? digit : 0) |
    (/[同(,]/.test(unit) ? maybeDescribed : 0)
  );
});
for (const { 0: unit } of rights.words) asking[unit!.charCodeAt(0)]! |= word;

const describes = (text: string, at: number, next: string): boolean =>
  next === "同" ? text.startsWith("同志", at) : (next === "(" || next === ",") && standsAt(description, text, at);

function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A people, a township, whom one calls 先生 by the surname, words with a pronoun (`祝贺他`) or before a post are nobody. */
export const noneOfNames =
  /^(?:安徽|江苏|江西|云南|甘肃|宁夏|吉林|海南|贵州|湖[北南]|广[东西]|山[东西]|陕西|河[北南]|福建|浙江|四川|辽宁|青海|韩国|古巴|安哥拉|文莱|汤加|乌干达)|^人|(?:族|的|先生|女士|就座|[乡镇副兼])$|^时说$|^阿拉伯$|次就$|^一[道起同]|^多次|^单位|^(?:代表|访问|考察)团|^来[京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕秦吉闽贵黔粤青藏川蜀宁琼港澳台]$|^任[职免]$|^任上|^时[在说表]|^等[一二三四五六七八九十\d]|^[双多]边|^双方|^(?:愿|将|可|能|应|要|曾|已|想)[同与和跟]|^和在|领导$|为新$|^(?:去年|今年|前年|昨天|刚才)|艺家$|次次$|^[和与及]代表|^[和与及][曾老王太工主首市协代国中总副省县部秘]$|.[他她它们我你您奖]/;

/** A word that stands behind names is none itself. */
export const isCue = (text: string): boolean =>
  cueOpens[text.charCodeAt(0)] === 1 &&
  (rights.has(text) || noName.has(text) || (text.length === 3 && noName.has(text.slice(0, 2))));

/** Words that begin as names do and often stand where names stand. */
const noName = new Set(
  "访华 访沙 访俄 访美 访欧 访越 访日 访韩 访朝 班子 名义 周密 保民 梁八 双方 各方 贺信 贺电 贺词 华人 华侨 方面 高层 关于 任免 有关".split(
    " ",
  ),
);

/** The units such words begin with: most names begin with none of them. */
const cueOpens = unitsOf([...rights.words, ...noName].map((word) => word[0]).join(""));

const breaks = unitsOf(" \n\u2003,。;:、()!?");
/** Whether the unit at `at` ends a clause or an item of a list. */
export const isBreak = (text: string, at: number): boolean => breaks[text.charCodeAt(at)] === 1;

/** Words that stand before names. */
export const cues = wordIndex(beforeName);

/** The longest word before a name that stands at `at`. */
export function cueAt(text: string, at: number): string | undefined {
  const length = cues.longestAt(text, at, text.length);
  return length ? text.slice(at, at + length) : undefined;
}
