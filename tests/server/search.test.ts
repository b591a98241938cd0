import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiHit } from "../../src/server/api.ts";
import { serving, type Serving } from "./serving.ts";

const flood = "衡阳市召开防汛工作会议\n2024-05-20\n衡阳市市长魏砚青出席会议并讲话。会议要求抓紧修复水库堤坝。\n";
const trade = "湖南省召开招商大会\n2024-05-21\n湖南省省长林望川出席大会并致辞。大会介绍了铁路运输与冷链物流。\n";

const found = async (server: Serving, q: string, more = ""): Promise<readonly ApiHit[]> => {
  const { status, body } = await server.get(`/api/search?q=${encodeURIComponent(q)}${more}`);
  expect(status).toBe(200);
  return body as readonly ApiHit[];
};

describe("The search", () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serving({ "flood.txt": flood, "trade.txt": trade });
  });

  const first = async (q: string): Promise<string | undefined> => (await found(server, q, "&in=names"))[0]?.name;
  const texts = async (q: string): Promise<readonly (string | undefined)[]> =>
    (await found(server, q, "&in=text")).map(({ id, passage }) => `${id}: ${passage ?? ""}`);

  it.each([
    ["the whole name", "魏砚青"],
    ["a part of it", "砚青"],
    ["pinyin in full", "weiyanqing"],
    ["the beginning of pinyin", "weiyan"],
    ["initials", "wyq"],
    ["traditional characters", "魏硯青"],
    ["full-width letters", "ｗｙｑ"],
    ["spaces between", "魏 砚 青"],
  ])("finds a person by %s", async (_, q) => expect(await first(q)).toBe("魏砚青"));

  it("reads a surname as a surname: 单 is Shan, not Dan", async () => {
    await server.read({ "one.txt": "任免\n2024-05-22\n任命单若谷为衡阳市副市长。\n" });
    expect(await first("shanruogu")).toBe("单若谷");
  });

  it("finds a post and a province by short names and by pairs of characters", async () => {
    expect(await first("湖南")).toMatch(/湖南省/);
    expect(await first("湖南省的省长")).toBe("湖南省省长");
  });

  it("finds articles by words of their text, with the sentence that holds them", async () => {
    expect(await texts("水库堤坝")).toEqual(["articles/flood.txt: 会议要求抓紧修复水库堤坝。"]);
    expect(await texts("冷链 铁路")).toEqual(["articles/trade.txt: 大会介绍了铁路运输与冷链物流。"]);
    expect(await texts("鐵路")).toHaveLength(1);
    expect(await texts("量子纠缠")).toEqual([]);
  });

  it("names come before texts, each once", async () => {
    const hits = await found(server, "防汛工作会议");
    expect(hits[0]!.label).toBe("Event");
    expect(hits.some(({ id }) => id === "articles/flood.txt")).toBe(true);
    expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
  });

  it("is not led astray by what is syntax elsewhere", async () => {
    for (const q of ['"', "* OR NOT", '水库" OR "a', "NEAR(a b)", "'; drop table words;--", "%", "\u0000", "😀"])
      expect(await found(server, q)).toBeInstanceOf(Array);
  });

  it("follows what is read, changed and withdrawn", async () => {
    await server.read({ "new.txt": "水情通报\n2024-05-23\n衡阳市市长魏砚青检查指导蓄洪垸。\n" });
    expect(await texts("蓄洪")).toHaveLength(1);
    await server.read({ "new.txt": "水情通报\n2024-05-23\n衡阳市市长魏砚青检查指导灌溉渠。\n" });
    expect(await texts("蓄洪")).toEqual([]);
    expect(await texts("灌溉渠")).toHaveLength(1);
    await server.withdraw("articles/new.txt");
    expect(await texts("灌溉渠")).toEqual([]);
  });
});

describe("The index of words", () => {
  it("is made with the first question about texts, and no earlier", async () => {
    const server = await serving({ "flood.txt": flood });
    const file = join(server.from, ".wenmai", "words.sqlite");
    await found(server, "魏砚青", "&in=names");
    expect(existsSync(file)).toBe(false);
    await found(server, "水库");
    expect(existsSync(file)).toBe(true);
  });

  it("that is damaged is made anew", async () => {
    const server = await serving({ "flood.txt": flood });
    writeFileSync(join(server.from, ".wenmai", "words.sqlite"), "not a database, but longer than a header".repeat(9));
    expect(await found(server, "水库", "&in=text")).toHaveLength(1);
  });
});
