import fc from "fast-check";
import { findDates } from "../src/text/dates.ts";
import { read } from "../src/text/index.ts";
import { normalize } from "../src/text/normalize.ts";
import { codePointOffsets, sliceCodePoints } from "../src/text/span.ts";

const article = (text: string, publishedOn = "2023-12-01") => ({
  id: "a",
  address: "a",
  title: "t",
  publishedOn,
  text,
});

describe("spans", () => {
  it("re-slice every cut of any text, astral characters included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (text, a, b) => {
        const points = Array.from(text);
        const [start, end] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const unitStart = points.slice(0, start).join("").length;
        const unitEnd = points.slice(0, end).join("").length;
        const at = codePointOffsets(text);
        expect(sliceCodePoints(text, at(unitStart), at(unitEnd))).toBe(text.slice(unitStart, unitEnd));
      }),
    );
  });
});

describe("normalisation", () => {
  it("folds full width, dots and traditional characters and keeps every place", () => {
    expect(normalize("１１月２８日，巴合江•哈布力").text).toBe("11月28日,巴合江·哈布力");
    expect(normalize("伊寧的變化").text).toBe("伊宁的变化");
  });

  it("drops invisible characters and says where the others stood", () => {
    const { text, offsets } = normalize("李\u200b望");
    expect([text, offsets]).toEqual(["李望", [0, 2, 3]]);
  });

  it("leads every sentence of a document back to printed code points", () => {
    const printed = "赵𬭎川出席\n2023-12-01\n　　市长赵𬭎川\u200b出席会议。";
    const document = read(article(printed));
    const last = document.sentences.at(-1)!;
    const at = (i: number) => document.offsets![i]!;
    expect(sliceCodePoints(printed, at(last.start), at(last.end)).trim()).toBe("市长赵𬭎川\u200b出席会议。");
  });
});

describe("dates", () => {
  const dates = (text: string, reference?: string) =>
    findDates(text, reference).map((d) => (d.end ? `${d.start}..${d.end}` : d.start));

  it("take the year nearest to the article's date", () => {
    expect(dates("12月30日", "2024-01-02")).toEqual(["2023-12-30"]);
    expect(dates("1月2日", "2023-12-30")).toEqual(["2024-01-02"]);
  });

  it("carry the month to a bare day", () => {
    expect(dates("4月16日至17日考察。17日上午座谈", "2024-04-18")).toEqual(["2024-04-16..2024-04-17", "2024-04-17"]);
    expect(dates("22日在京闭幕", "2022-06-22")).toEqual(["2022-06-22"]);
    expect(dates("29日", "2023-12-01")).toEqual(["2023-11-29"]);
  });

  it("count back from the article's day and keep coarse precision", () => {
    expect(dates("昨日", "2023-03-01")).toEqual(["2023-02-28"]);
    expect(dates("2018年9月", "2024-04-18")).toEqual(["2018-09"]);
    expect(dates("去年12月", "2024-04-18")).toEqual(["2023-12"]);
  });

  it("give nothing where no reference is known", () => {
    expect(dates("29日")).toEqual([]);
  });
});

describe("lines", () => {
  it("leave credits, navigation and addresses unread", () => {
    const text = "标题\n2023-12-01\n　　本报讯(记者 李一二)市长王某主持会议。\n来源:某日报\n联系电话:0791-1";
    const document = read(article(text));
    expect(document.lines.map((l) => l.kind)).toEqual(["title", "furniture", "body", "furniture", "furniture"]);
    expect(document.sentences.map((s) => document.text.slice(s.start, s.end)).join("")).not.toContain("李一二");
  });
});
