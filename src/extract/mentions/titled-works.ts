import type { Span } from "../../text/span.ts";
import { closing } from "../lattice/lattice.ts";

/** A text in 《》: an agreement if its title ends as agreements do, a document otherwise. */
export interface TitledWork extends Span {
  readonly name: string;
  readonly agreement: boolean;
}

const agreementEnd =
  /(?:协议|协议书|协定|备忘录|合同|意向书|议定书|联合声明|合作框架|公报|宣言|合作文件|谅解备忘录|行动计划书)(?:\([^()]*\))?$/;
const signed = /(?:签署|签订|签约|达成|商定|续签|互换)/;
/** A declaration that several have made together. */
const adopted = /(?:双方|各方|各国|两国|多国|与会)[^。]{0,12}(?:通过|发表|达成)/;
const unquoted = /(?<![《“])政府工作报告(?!》)/g;

/** Titles in 《》 of a sentence, and the report that has a fixed name without them. */
export function findWorks(text: string, sentence: Span): TitledWork[] {
  const works: TitledWork[] = [];
  const opens = text.slice(sentence.start, sentence.end).indexOf("《");
  for (
    let at = opens < 0 ? -1 : sentence.start + opens;
    at >= 0 && at < sentence.end;
    at = text.indexOf("《", at + 1)
  ) {
    const close = closing(text, at, sentence.end);
    if (close < 0) break;
    const name = text.slice(at + 1, close).replace(/[“”"]/g, "");
    const around = text.slice(sentence.start, sentence.end);
    const agreement = agreementEnd.test(name) && (signed.test(around) || adopted.test(around));
    works.push({ start: at, end: close + 1, name, agreement });
    at = close;
  }
  if (!text.slice(sentence.start, sentence.end).includes("政府工作报告")) return works;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(unquoted)) {
    const start = sentence.start + match.index;
    works.push({ start, end: start + match[0].length, name: match[0], agreement: false });
  }
  return works.sort((a, b) => a.start - b.start);
}
