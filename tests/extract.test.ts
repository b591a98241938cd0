import fc from "fast-check";
import { extract } from "../src/extract/index.ts";
import type { Extraction } from "../src/extract/extraction.ts";
import { attendanceRules } from "../src/extract/relations/attendance.ts";
import { personnelRules } from "../src/extract/relations/personnel.ts";
import { statedRules } from "../src/extract/relations/stated.ts";
import { loadLexicon } from "../src/lexicon/load.ts";
import { read } from "../src/text/index.ts";
import { sliceCodePoints } from "../src/text/span.ts";

const lexicon = loadLexicon();
const of = (text: string): Extraction =>
  extract(read({ id: "a", address: "a", title: text.split("\n")[0]!, publishedOn: "2024-05-20", text }), lexicon);

describe("Every rule", () => {
  const rules = [...personnelRules.filter((rule) => rule.act !== "none"), ...attendanceRules, ...statedRules];
  it.each(rules.map((rule) => [rule.id, rule] as const))("%s fires on its own example", (id, rule) => {
    const extraction = of(`衡阳消息\n${rule.example}`);
    const fired = extraction.facts.flatMap((fact) => fact.evidence.map((evidence) => evidence.rule));
    expect(fired).toContain(id);
  });
});

describe("Every extraction", () => {
  const pieces = [
    "湖北省省长魏砚青",
    "𠮷林望川",
    "出席",
    "会议",
    "。",
    "\n",
    "，",
    "　",
    "《东湖合作协议》",
    "签署",
    "😀",
    "在武汉",
    "5月18日",
    "任命",
    "为",
    "湖北省副省长",
    "ＡＢＣ",
    "江西省委书记林望川",
    "主持召开",
    "全省防汛工作会议",
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));

  it("has spans that re-slice to what was printed, astral characters included", () => {
    fc.assert(
      fc.property(text, (printed) => {
        const extraction = of(printed);
        for (const mention of extraction.mentions)
          expect(sliceCodePoints(printed, mention.start, mention.end)).toBe(mention.text);
        for (const fact of extraction.facts)
          for (const { start, end, quote } of fact.evidence) expect(sliceCodePoints(printed, start, end)).toBe(quote);
      }),
      { numRuns: 150 },
    );
  });

  it("is the same a second time, and every fact's ends are entities of it", () => {
    fc.assert(
      fc.property(text, (printed) => {
        const extraction = of(printed);
        expect(of(printed)).toEqual(extraction);
        const ids = new Set(extraction.entities.map((entity) => entity.id));
        for (const fact of extraction.facts)
          expect([ids.has(fact.subject), ids.has(fact.object)]).toEqual([true, true]);
      }),
      { numRuns: 60 },
    );
  });
});
