import { symbols } from "../symbols.ts";
import type { Told } from "./story.ts";
import { matchesOf } from "../../text/pattern.ts";

/** Something a speaker calls for: abstract offsets, and the word that makes it a call. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  readonly modality: "建议" | "将" | "应" | "要";
}

/** Words that call for something, where the lattice reads them as words (`要`, not `重要` or `要素`). */
const modals: readonly (readonly [string, Measure["modality"]])[] = [
  ["要", "要"],
  ["必须", "要"],
  ["应当", "应"],
  ["应该", "应"],
  ["应", "应"],
  ["将", "将"],
];
/** How many characters whom the call is for may take (`双方要…`, `有关部门要…`). */
const longestSubject = 14;
const advice = /^[\s,::“"]*建议[::,]?/;
const together = /^[\s,::“"]*[^,。]{1,4}愿[同与][^,。]{1,14}一道,?/;
/** What a measure is based on or aims at is none itself: `以建交三十周年为契机`. */
const adverbial =
  /^(?:以.*为.*|通过(?!.*(?:法|案|决议)).*|在.*[上下中里]|着眼.*|按照.*|围绕.*|本着.*|遵照.*|根据.*|秉持.*|沿着.*|立足.*|面向.*)$/;
const joined = /^(?:携手|共同|联手|合力)/;
/** Foretold, not called for. */
const foretold =
  /必将|将会|将证明|将取得|将引导|将迎来|将成为|将(?:不断|持续)?(?:造成|导致|引发|面临|有助|有利|极大|焕发|彰显)|将(?:对|给|在)[^,。;]{1,24}(?:造成|带来|产生|起到|发挥)|^(?:也|这|既|都|就)?是|^将为[^,。;]{2,30}(?:提供|注入|带来|奠定|开辟)|^也将(?!继续|一如既往|努力|坚定|加)/;
/** `将…提升为`: 将 marks an object. */
const marksObject =
  /^将(?!把|始终|继续)[^,。;]{1,20}(?:提升为|提升至|提升到|列为|纳入|称为|视为|视作|确定为|作为|定位为|置于|放在|摆在|写入|转化为|打造成|发扬光大|(?:同|与|和)[^,。;]{1,14}(?:对接|结合))/;
/** Who can promise: somebody, a body, a place; not a line or a relation (`新线路将缓解…`). */
const agent = new RegExp(
  `(?:^|方|国|政府|中央|[商协基员合]会|我们?|党|部|委|局|署|院|厅|组织|联盟|机关|机构|部门|单位|系统|集团|公司|企业|银行|大学|军|盟|台|联|省|市|县|双边|上下|人民|[${symbols["Place"]!}${symbols["Organization"]!}${symbols["Group"]!}])$`,
);
const between =
  /^[\s“"]+|(?:今年|今后|未来|下一步|接下来|近期|还|也|都|同时|一起|共同|正|始终|并|届时|当前|仍|继续|坚定|才|需)+$/g;
/** Whose promise it is; `我们将` tells of the speaker alone. */
const own = /^(?:相信|如果|我们|我|今天我们|今天|他们|这|那|此举)/;
const longestPromiser = 6;

/** The measures of a sentence, split where its list splits; a sentence with 建议 as its verb calls for all it says. */
export function measuresIn(told: Told, from: number, explicit: boolean): Measure[] {
  const text = told.abstract.text.slice(from);
  const shared = together.exec(text);
  if (shared) return jointly(text, from, shared[0].length);
  const advised = advice.exec(text);
  const all = pieces(told.abstract.text, from + (advised ?? marks.exec(text)!)[0].length, /[;。]/g);
  return explicit || advised ? all.map(([start, end]) => ({ start, end, modality: "建议" })) : called(told, all);
}

const marks = /^[\s,::“"]*/;

/** The pieces that call for something, and those that go on with such a list. */
function called(told: Told, all: readonly (readonly [number, number])[]): Measure[] {
  let modality: Measure["modality"] | undefined;
  return all.flatMap(([start, end]) => {
    const call = callIn(told, start, end);
    modality = call?.modality ?? modality;
    return modality ? [{ start: call?.start ?? start, end, modality }] : [];
  });
}

/** `愿同…一道,…,共同…`: the first thing to be done, and each more that is done together. */
function jointly(text: string, from: number, length: number): Measure[] {
  const all = pieces(text, length, /[,;。]/g).filter(([start, end]) => !adverbial.test(text.slice(start, end)));
  return all
    .filter(([start, end], i) => i === 0 || joined.test(text.slice(start, end)))
    .map(([start, end]) => ({ start: from + start, end: from + end, modality: "将" }));
}

/** `强调要…`: that it is said belongs to no measure. */
const said =
  /^(?:并|还|又|进一步)?(?:强调|指出|表示|提出)(?=要|必须|应)|^[一二三四五六七八九十]是(?=.{0,14}要)|^希望(?=[^,。;]{1,14}要)|^/;

type Call = Pick<Measure, "start" | "modality">;

/** The first clause of a piece that calls for something. */
function callIn(told: Told, from: number, to: number): Call | undefined {
  for (const [start, end] of pieces(told.abstract.text, from, /[,;。]/g, to)) {
    const at = start + said.exec(told.abstract.text.slice(start, end))![0].length;
    const modality = modalityOf(told, at, end);
    if (modality) return { start: at, modality };
  }
  return undefined;
}

/** Whether 将 says what somebody will do, rather than what will come, or what is done to something. */
const promises = (clause: string, at: number): boolean =>
  !marksObject.test(clause.slice(at)) && agent.test(clause.slice(0, at).replace(between, ""));

function modalityOf({ abstract, reading }: Told, start: number, end: number): Measure["modality"] | undefined {
  const clause = abstract.text.slice(start, end);
  if (foretold.test(clause) || own.test(clause)) return undefined;
  for (const [word, modality] of modals) {
    const at = clause.indexOf(word);
    const reach = modality === "将" ? longestPromiser : longestSubject;
    if (at < 0 || at > reach || (modality === "将" && !promises(clause, at))) continue;
    const offset = abstract.offsets[start + at]!;
    const token = reading.tokens.at(reading.tokens.indexAt(offset));
    if (token?.start === offset && token.end === offset + word.length) return modality;
  }
  return undefined;
}

function pieces(text: string, from: number, cut: RegExp, to = text.length): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (const { index } of [...matchesOf(cut, text.slice(0, to)), { index: to }]) {
    if (index < start) continue;
    if (text.slice(start, index).trim()) found.push([start, index]);
    start = index + 1;
  }
  return found;
}
