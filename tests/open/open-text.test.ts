import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { extract, extractByRules } from "../../src/extract/index.ts";
import { isResumeLine } from "../../src/extract/open/resume-line.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import { stages } from "../../src/pipeline/stages.ts";
import { read } from "../../src/text/index.ts";
import { sliceCodePoints } from "../../src/text/span.ts";

const lexicon = loadLexicon();
const articleOf = (text: string) => ({ id: "a", address: "a", title: "", publishedOn: "2024-05-20", text });
const extraction = (text: string, from = lexicon) => extract(read(articleOf(text)), from);
const mentioned = (text: string, type: string): string[] =>
  extraction(text)
    .mentions.filter((mention) => mention.type === type)
    .map((mention) => mention.text);

const open = [
  "替补登场的魏砚青在第八十分钟攻入一球，主队以二比一获胜。",
  "林望川的小说写的是一个渔村三代人的故事。",
  "前锋佩雷拉接到传球后推射破门。",
  "这批货物从鹿特丹运往汉堡，再由铁路送到布拉格。",
  "云岭钢铁公司的工人连夜抢修了三号高炉。",
  "阿根廷北部的科尔多瓦省连日暴雨。",
];

describe("Names in open text", () => {
  it.each([
    [open[0]!, "Person", "魏砚青"],
    [open[1]!, "Person", "林望川"],
    [open[2]!, "Person", "佩雷拉"],
    [open[3]!, "Place", "鹿特丹"],
    [open[4]!, "Organization", "云岭钢铁公司"],
    [open[5]!, "Place", "阿根廷"],
  ])("%s: %s %s", (text, type, name) => {
    expect(mentioned(text, type)).toContain(name);
  });

  it("carry a confidence where only the weights found them", () => {
    const found = extraction(open[2]!).mentions.find(({ text }) => text === "佩雷拉")!;
    expect(found.confidence).toBeGreaterThan(0.5);
    expect(found.confidence).toBeLessThan(0.9);
  });

  it.each([
    ["a poem", "细雨湿衣看不见，闲花落地听无声。\n空山新雨后，天气晚来秋。"],
    ["a table", "指标　数量　增速\n粮食　１２．５　３％\n棉花　４．１　－２％"],
    ["English", "The visiting side scored twice in the last ten minutes of the game."],
    ["code", "for (const 行 of 表) { if (行.值 > 0) 总和 += 行.值; }"],
    ["everyday words", "老人每天清晨都要到楼下散步，再买两个馒头当早饭。"],
    ["numbers", "１、２、３、４、５；（一）（二）（三）"],
  ])("are none in %s", (_, text) => {
    expect(extraction(text).mentions).toEqual([]);
  });

  it("are left to the rules where these read that something took place", () => {
    const { facts, mentions } = extraction("湖北省委书记魏砚青主持召开全省防汛工作会议，林望川的小说在会上受到好评。");
    expect(facts.length).toBeGreaterThan(1);
    expect(mentions.filter(({ confidence }) => confidence !== undefined)).toEqual([]);
  });

  it("are not looked for in an article, whose rules know best", () => {
    const { mentions } = extraction(`海边的故事\n${open[1]!}${open[3]!}`);
    expect(mentions.filter(({ confidence }) => confidence !== undefined)).toEqual([]);
  });

  it("keep what facts rest on", () => {
    const text = "湖北省委书记魏砚青喜欢林望川的小说。";
    const byRules = extractByRules(read(articleOf(text)), lexicon);
    const { facts, mentions } = extraction(text);
    expect(facts).toEqual(byRules.facts);
    expect(byRules.facts.length).toBeGreaterThan(0);
    const isPerson = ({ type }: { type: string }): boolean => type === "Person";
    for (const mention of byRules.mentions.filter(isPerson)) expect(mentions).toContainEqual(mention);
    expect(mentions.filter(isPerson).map(({ text: name }) => name)).toEqual(["魏砚青", "林望川"]);
  });

  it("do not enter the graph", () => {
    for (const text of open) expect(stages.contribution(articleOf(text), lexicon).evidence).toEqual(graphOf(text));
  });

  it("slice to their characters, and are the same for another reader, whatever is cut out of a text", () => {
    const other = { ...lexicon };
    const pieces = fc.array(fc.constantFrom(...open, "𠮷野家的", "·", "Abc１２", "\n", "马先生", "（"), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(pieces, fc.nat(30), (some, from) => {
        const text = some.join("").slice(from);
        const { entities, mentions } = extraction(text);
        const ids = new Set(entities.map(({ id }) => id));
        for (const { start, end, entity, text: printed } of mentions) {
          expect(end).toBeGreaterThan(start);
          expect(sliceCodePoints(text, start, end)).toBe(printed);
          expect(ids.has(entity)).toBe(true);
        }
        expect(JSON.stringify(extraction(text, other))).toBe(JSON.stringify(extraction(text)));
      }),
      { numRuns: 60 },
    );
  });
});

const graphOf = (text: string) =>
  stages.contribution({ ...articleOf(text) }, { ...lexicon, openText: () => fail() }).evidence;
const fail = (): never => {
  throw new Error("the graph asked for the weights");
};

describe("Lines of a résumé", () => {
  const line =
    "魏砚青先生，1968年3月出生，本科学历，高级工程师，历任云岭机械厂车间主任、副厂长，现任云岭股份有限公司董事长。";

  it("name their person, and every post without a person beside it", () => {
    expect(mentioned(line, "Person")).toEqual(["魏砚青"]);
    expect(mentioned(line, "Post")).toEqual(expect.arrayContaining(["高级工程师", "车间主任", "副厂长"]));
  });

  it("name a surname with what stands for the rest", () => {
    const { entities } = extraction("马先生1990年毕业于云岭工业大学，历任技术员、工程师。");
    expect(entities.filter(({ type }) => type === "Person").map(({ name }) => name)).toEqual(["马先生"]);
  });

  it("are read below a headline, too", () => {
    const { mentions } = extraction(
      `独立董事简历\n林望川女士，1971年生，历任云岭大学讲师、副教授。\n2015年至今任云岭大学教授。`,
    );
    const posts = mentions.filter(({ type }) => type === "Post").map(({ text }) => text);
    expect(posts).toEqual(expect.arrayContaining(["讲师", "副教授", "教授"]));
  });

  it("are known by how they begin, by how they end, or by two things they say", () => {
    expect(isResumeLine("魏砚青,男,汉族,")).toBe(true);
    expect(isResumeLine("云岭股份有限公司董事、副总经理;")).toBe(true);
    expect(isResumeLine("他大学毕业以后在外地任职。")).toBe(true);
    expect(isResumeLine("球队在客场以二比一获胜。")).toBe(false);
    expect(isResumeLine("今年夏天大学毕业的人比往年多。")).toBe(false);
  });
});

describe("The weights", () => {
  const bytes = readFileSync("data/open/names.bin");

  it("are the file that data/README.md tells the origin of", () => {
    expect(readFileSync("data/README.md", "utf8")).toContain(createHash("sha256").update(bytes).digest("hex"));
  });

  it("are small, and say what to do when they are broken", () => {
    expect(bytes.length).toBeLessThan(5_000_000);
    const broken = { ...lexicon, openText: () => new Uint8Array(8) };
    expect(() => extraction(open[0]!, broken).mentions).toThrow(/names\.bin/);
  });
});
