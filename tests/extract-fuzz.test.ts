import fc from "fast-check";
import { extract } from "../src/extract/index.ts";
import type { Extraction } from "../src/extract/extraction.ts";
import { build } from "../src/graph/build.ts";
import { loadLexicon } from "../src/lexicon/load.ts";
import { read } from "../src/text/index.ts";
import { sliceCodePoints } from "../src/text/span.ts";

const lexicon = loadLexicon();

/** Shapes of the genre, and of what is read by mistake. */
const pages = [
  "湖北省委常委会召开会议\n2024-05-18\n本报武汉5月18日讯（记者 江晓舟）5月18日，湖北省委书记魏砚青主持召开省委常委会会议，传达学习全国防汛工作会议精神。省委副书记、省长林望川，省人大常委会主任覃耀共出席会议。会议强调，要坚持人民至上，压实各级责任。",
  "云岭市人民政府任免通知\n云政任〔2024〕5号\n任命：\n岩望海（傣族）为云岭市副市长；\n李　望为云岭市财政局局长。\n免去：\n卢孟秋的云岭市财政局局长职务。",
  "青原省委组织部任前公示\n拟任人选：魏砚青，男，汉族，1970年5月生，中共党员，现任青原县委书记，拟任青原市副市长。",
  "外交部长会见来访的法国外长\n5月20日，外交部长林望川在北京同法国外长米哈伊尔·杜兰诺夫举行会谈。会谈后，双方签署了《中法绿色合作协议》等12项合作文件。杜兰诺夫表示，法方愿同中方加强合作。",
  "三省签约\n赣鄂湘三省在武汉签署《长江中游三省协同发展行动计划（2024—2026年）》《东湖水质共保备忘录》，江西省省长叶启明、湖南省副省长毛秋白等出席签约仪式并见证签约。",
  "𠮷林望川同志逝世\n𠮷林望川同志遗体送别仪式昨日在昆明举行。据国发〔2023〕5号文件，原时任云南省政协副主席、党组成员，云南省昆明市委原副书记。",
];

const strange = [
  "The provincial governor met delegates in Wuhan on 18 May and stressed flood control.",
  "会議は午後、東京で開かれ、山田首相が出席した。회의는 서울에서 열렸다. Губернатор провёл совещание в Казани.",
  "床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n王侯将相宁有种乎？",
  "姓名\t职务\t任期\n魏砚青\t省长\t2021—2024\n林望川\t书记\t—\n合计\t12\t37.5%",
  "const 书记 = (name) => `省委书记${name}`; // 任命\nif (a < b && c > d) { return [1, 2]; }\n<p>江西省委</p>",
  "江 西 省 委 书 记 尹 弘 出 席 会 议 井 讲 话 。 江西肖委书己伊弘出席会义 l8日 2O24年",
  "《《》（（“”））》、、、；；——……·••‧．１２３ＡＢＣ𠮷😀\u200b\ufeff\ud800 \udc00",
  "江西省委书记、省长、市长、县长、区长、",
  "任命为的职务。免去的。当选。和和和与及同。",
];

const text = fc.constantFrom(...pages, ...strange);

/** A piece of a page; it may begin and end anywhere, in the middle of an astral character too. */
const cut = fc.tuple(text, fc.nat(), fc.nat()).map(([whole, a, b]) => {
  const ends = [a, b].map((at) => at % (whole.length + 1)).sort((left, right) => left - right);
  return whole.slice(...ends);
});

const damaged = fc.tuple(cut, fc.nat(), fc.string({ unit: "binary", maxLength: 3 })).map(([piece, at, noise]) => {
  const place = at % (piece.length + 1);
  return piece.slice(0, place) + noise + piece.slice(place + noise.length);
});

const printed = fc
  .array(fc.oneof({ weight: 3, arbitrary: cut }, damaged, text), { maxLength: 8 })
  .chain((parts) => fc.constantFrom("", "\n", "。", "、").map((glue) => parts.join(glue)));

const day = fc.option(fc.constantFrom("2024-05-20", "2024-02-29", "2024-05", "2024"), { nil: undefined });

const extractionOf = (words: string, publishedOn: string | undefined): Extraction =>
  extract(
    read({ id: "a", address: "a", title: words.slice(0, 20), text: words, ...(publishedOn && { publishedOn }) }),
    lexicon,
  );

describe("Reading whatever it is given", () => {
  it("never fails, has its spans in the text and its evidence for every fact, and says the same twice", () => {
    fc.assert(
      fc.property(printed, day, (words, publishedOn) => {
        const extraction = extractionOf(words, publishedOn);
        for (const { start, end, text: quote } of extraction.mentions)
          expect(sliceCodePoints(words, start, end)).toBe(quote);
        for (const { evidence } of extraction.facts) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const { start, end, quote } of evidence) {
            expect(quote.trim()).not.toBe("");
            expect(sliceCodePoints(words, start, end)).toBe(quote);
          }
        }
        expect(extractionOf(words, publishedOn)).toEqual(extraction);
      }),
      { numRuns: 1500 },
    );
  }, 120_000);

  it("makes a contribution in which both ends of every relation are described", () => {
    fc.assert(
      fc.property(printed, day, (words, publishedOn) => {
        const { article, nodes, evidence } = build(extractionOf(words, publishedOn), lexicon);
        const known = new Set([article.id, ...nodes.map(({ id }) => id)]);
        for (const { from, to } of evidence) expect([known.has(from), known.has(to)]).toEqual([true, true]);
        expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it.each(strange.slice(0, 6).map((each) => [each.slice(0, 24), each]))(
    "states nothing for certain of what is no news: %s",
    (_, words) => {
      const certain = extractionOf(words, undefined).facts.filter(({ confidence }) => confidence >= 0.9);
      expect(certain.map(({ predicate, evidence }) => `${predicate} ${evidence[0]!.quote}`)).toEqual([]);
    },
  );
});
