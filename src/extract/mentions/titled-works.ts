import type { Span } from "../../text/span.ts";
import { closing } from "../lattice/lattice.ts";
import { holdsUnit, unitsOf } from "../../text/units.ts";
import { matchesOf } from "../../text/pattern.ts";

/** A text in 《》: an agreement if its title ends as agreements do, a document otherwise. */
export interface TitledWork extends Span {
  readonly name: string;
  readonly agreement: boolean;
  /** Printed without 《》, so perhaps not in full. */
  readonly plain?: boolean;
}

const agreementEnd =
  /(?:协议|协议书|协定|备忘录|合同|意向书|议定书|联合声明|合作框架|公报|宣言|合作文件|谅解备忘录|行动计划书)(?:\([^()]*\))?$/;
const signed = /(?:签署|签[订定]|签约|达成|商定|续签|互换)/;
/** A declaration that several have made together. */
const adopted = /(?:双方|各方|各国|两国|多国|与会)[^。]{0,12}(?:通过|发表|达成)/;
const unquoted = /(?<![《“])政府工作报告(?!》)/g;

/** `签署战略合作框架协议`: what is signed, printed without 《》. */
const plainAgreement =
  /(?:签署|签[订定])(?:[了过])?((?![^,。;《》]*(?:等|多|一批|系列|余份|各领域|并发表|有关|相关|这些|上述|任何|相应|\d+[份项个]|一揽子))[^,。;、《》\s和与及的]{2,24}(?:协议|协议书|协定|备忘录|意向书|议定书|联合声明))(?=[,。;、\s]|$)/g;

function plainAgreements(sentence: string, start: number): TitledWork[] {
  if (!signed.test(sentence)) return [];
  return matchesOf(plainAgreement, sentence).map((match) => {
    const from = start + match.index + match[0].length - match[1]!.length;
    return { start: from, end: from + match[1]!.length, name: match[1]!, agreement: true, plain: true };
  });
}

/** What is signed, a title's mark, and the first character of the government's report: most sentences hold none. */
const marks = unitsOf("签《政");
const none: readonly TitledWork[] = [];

/** Titles in 《》 of a sentence, agreements printed without, and the report that has a fixed name. */
export function findWorks(text: string, sentence: Span): readonly TitledWork[] {
  if (!holdsUnit(marks, text, sentence.start, sentence.end)) return none;
  const printed = text.slice(sentence.start, sentence.end);
  const works: TitledWork[] = plainAgreements(printed, sentence.start);
  const opens = printed.indexOf("《");
  for (
    let at = opens < 0 ? -1 : sentence.start + opens;
    at >= 0 && at < sentence.end;
    at = text.indexOf("《", at + 1)
  ) {
    const close = closing(text, at, sentence.end);
    if (close < 0) break;
    const name = text.slice(at + 1, close).replace(/[“”"]/g, "");
    const agreement = agreementEnd.test(name) && (signed.test(printed) || adopted.test(printed));
    works.push({ start: at, end: close + 1, name, agreement });
    at = close;
  }
  if (!printed.includes("政府工作报告")) return works;
  for (const match of matchesOf(unquoted, printed)) {
    const start = sentence.start + match.index;
    works.push({ start, end: start + match[0].length, name: match[0], agreement: false });
  }
  return works.sort((a, b) => a.start - b.start);
}

/** Agreements printed without 《》 under the name they have elsewhere in the article; none where several end so. */
export function inFull(works: readonly TitledWork[], all: readonly TitledWork[]): readonly TitledWork[] {
  return works.flatMap((work) => {
    if (!work.plain) return [work];
    const full = new Set(all.filter((other) => isFullOf(other, work)).map(({ name }) => name));
    const [only] = full;
    return full.size > 1 ? [] : [only === undefined ? work : { ...work, name: only }];
  });
}

const isFullOf = (other: TitledWork, { name }: TitledWork): boolean =>
  !other.plain && other.agreement && other.name.endsWith(name);
