import { readFileSync } from "node:fs";
import { sliceCodePoints } from "../../src/text/span.ts";
import { folderOf } from "../source/reading.ts";
import { wenmai, type Ended } from "../support/process.ts";
import { appointed, flood } from "./notices.ts";

type Line = Readonly<Record<string, unknown>> & { readonly kind: string };

const folder = folderOf({ "flood.txt": flood, "more/appointed.txt": appointed });
const extract = (...args: readonly string[]): Ended => wenmai(["extract", ...args], { in: folder });
const linesOf = (text: string): readonly Line[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
const keys = (value: unknown): readonly string[] => Object.keys(value as object);

describe("extract --format jsonl", () => {
  const { code, out, err } = extract("flood.txt", "--format", "jsonl");
  const lines = linesOf(out);
  const of = (kind: string): readonly Line[] => lines.filter((line) => line.kind === kind);

  it("prints the article, then its entities, mentions and facts, and nothing else", () => {
    expect([code, err]).toEqual([0, ""]);
    const order = ["article", "entity", "mention", "fact"];
    expect([...new Set(lines.map(({ kind }) => kind))]).toEqual(order);
    expect(lines.map(({ kind }) => order.indexOf(kind))).toEqual(
      lines.map(({ kind }) => order.indexOf(kind)).sort((a, b) => a - b),
    );
  });

  it("has the keys that scripts rely on", () => {
    expect(of("article")).toHaveLength(1);
    expect(of("article")[0]).toMatchObject({ id: "flood.txt", publishedOn: "2024-05-20", text: flood });
    for (const line of of("entity"))
      expect(keys(line)).toEqual(["kind", "id", "type", "name", "aliases", "properties"]);
    for (const line of of("mention")) expect(keys(line)).toEqual(["kind", "entity", "type", "start", "end", "text"]);
    for (const line of of("fact"))
      expect(keys(line)).toEqual(
        expect.arrayContaining(["id", "predicate", "subject", "object", "qualifiers", "evidence"]),
      );
  });

  it("names in mentions and facts only entities that it lists, and every span re-slices", () => {
    const ids = new Set(of("entity").map(({ id }) => id));
    for (const { entity, start, end, text } of of("mention")) {
      expect(ids.has(entity)).toBe(true);
      expect(sliceCodePoints(flood, Number(start), Number(end))).toBe(text);
    }
    for (const fact of of("fact")) {
      expect([ids.has(fact["subject"]), ids.has(fact["object"])]).toEqual([true, true]);
      for (const { start, end, quote, rule } of fact["evidence"] as { [key: string]: unknown }[]) {
        expect(sliceCodePoints(flood, Number(start), Number(end))).toBe(quote);
        expect(rule).not.toBe("");
      }
    }
  });

  it("is what it prints where no format is said and nobody reads along", () =>
    expect(extract("flood.txt").out).toBe(out));
});

describe("extract prints", () => {
  it("triples: subject, predicate, object, quote, start, end", () => {
    const rows = extract("flood.txt", "--format", "triples").out.trimEnd().split("\n");
    const cells = rows.map((row) => row.split("\t"));
    expect(cells.map((row) => row.length)).toEqual(rows.map(() => 6));
    expect(rows).toContain("魏砚青\tHOLDS\t衡阳市市长\t衡阳市市长魏砚青\t23\t31");
  });

  it("facts in the notation of gold files", () => {
    const { out } = extract("flood.txt", "--format", "facts");
    expect(out).toMatch(/^# 衡阳市召开防汛工作会议 \| 2024-05-20 \| flood\.txt$/m);
    expect(out).toMatch(/^EVENT \| e1 \| meeting \| .*防汛工作会议/m);
    expect(out).toMatch(/^ATTENDED \| 魏砚青 \| e1 \| .*roles=/m);
    expect(out).toMatch(/^HOLDS \| 魏砚青 \| 衡阳市市长 \| act=observed/m);
  });

  it("a table with the sentence of each fact", () => {
    const { out } = extract("flood.txt", "--format", "table");
    expect(out).toMatch(/^subject +predicate +object +qualifiers +quote$/m);
    expect(out).toMatch(/^魏砚青 +HOLDS +衡阳市市长 .*衡阳市市长魏砚青$/m);
  });
});

describe("extract reads", () => {
  it("standard input for -", () => {
    const { out } = wenmai(["extract", "-", "--format", "triples"], { in: folder, input: flood });
    expect(out).toBe(extract("flood.txt", "--format", "triples").out);
  });

  it("folders and several files, in their order, and the same with several threads", () => {
    const { out } = extract("more", "flood.txt");
    expect(linesOf(out).flatMap(({ kind, id }) => (kind === "article" ? [id] : []))).toEqual([
      "more/appointed.txt",
      "flood.txt",
    ]);
    expect(extract("more", "flood.txt", "--workers", "2").out).toBe(out);
  });

  it("the articles of a .jsonl file by their ids, and more of them than one thread takes", () => {
    const article = (i: number) => ({
      id: `a${i}`,
      title: "任免",
      publishedOn: "2024-05-21",
      text: `任免${i}\n${appointed}`,
    });
    const many = Array.from({ length: 130 }, (_, i) => `${JSON.stringify(article(i))}\n`).join("");
    const { code, out } = wenmai(["extract", "many.jsonl", "--workers", "2"], {
      in: folderOf({ "many.jsonl": many }),
    });
    const ids = linesOf(out).flatMap(({ kind, id }) => (kind === "article" ? [id] : []));
    expect([code, ids]).toEqual([0, Array.from({ length: 130 }, (_, i) => `a${i}`)]);
  });

  it("what it can, says what it cannot on standard error, and ends with 1", () => {
    const { code, out, err } = extract("nowhere.txt", "flood.txt", "--format", "triples");
    expect(code).toBe(1);
    expect(out).toBe(extract("flood.txt", "--format", "triples").out);
    expect(err).toMatch(/^wenmai: nowhere\.txt does not exist \([^\n]+\)\n$/);
  });
});

describe("explain", () => {
  it("draws the mentions under the sentence and names the rules", () => {
    const { code, out } = wenmai(["explain", "湖北省委书记王蒙徽出席会议并讲话。"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^湖北省委书记王蒙徽出席会议并讲话。\n└─+┘ 职务\n +└─+┘ 人物\n/);
    expect(out).toMatch(/HOLDS {2}王蒙徽 → 湖北省委书记/);
  });

  it("tells the rules that nearly fired, and all of it as JSON", () => {
    const { out } = wenmai(["explain", "任命他为湖南省副省长。", "--json"]);
    const told = JSON.parse(out) as { readonly near: readonly { readonly missing: readonly string[] }[] };
    expect(keys(told)).toEqual(["sentence", "mentions", "facts", "near", "names"]);
    expect(told.near.some(({ missing }) => missing.length > 0)).toBe(true);
  });
});

describe("eval", () => {
  it("compares with a gold file beside its article", () => {
    const gold = "HOLDS | 魏砚青 | 衡阳市市长 | act=observed\nHOLDS | 魏砚青 | 衡阳市委书记 | act=observed\n";
    const at = folderOf({ "a.txt": readFileSync(`${folder}/flood.txt`), "a.gold": gold });
    const { code, out } = wenmai(["eval", "a.gold", "--json"], { in: at });
    const report = JSON.parse(out) as { predicates: Record<string, { right: number; missed: number }>; broken: number };
    expect([code, report.broken]).toEqual([0, 0]);
    expect(report.predicates["HOLDS"]).toMatchObject({ right: 1, missed: 1 });
    expect(wenmai(["eval", "b.gold"], { in: at }).err).toMatch(/^wenmai: b\.gold does not exist/);
  });
});
