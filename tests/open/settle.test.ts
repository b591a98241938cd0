import { extract } from "../../src/extract/index.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import { read } from "../../src/text/index.ts";

const lexicon = loadLexicon();
const mentioned = (text: string, type: string): string[] =>
  extract(read({ id: "a", address: "a", title: "", publishedOn: "2024-05-20", text }), lexicon)
    .mentions.filter((mention) => mention.type === type)
    .map((mention) => mention.text);

describe("What stands beside a name in open text", () => {
  it.each([
    ["a form of address", "放学以后，樊老师又给孩子们讲了一个故事。", "Person", "樊"],
    ["a form of address behind a verb", "邻居们都来找温大夫看病。", "Person", "温"],
    ["the ending of a place", "甘棠镇的茶园今年又添了新苗。", "Place", "甘棠镇"],
    ["who is known to everybody", "孩子们最喜欢背李白写月亮的那几首诗。", "Person", "李白"],
    ["who is known, with a verb behind", "画展上还有一幅徐悲鸿画的马。", "Person", "徐悲鸿"],
    ["who is known, in the title of a book", "书店里摆着新版的《曹雪芹》。", "Person", "曹雪芹"],
  ])("%s: %s", (_, text, type, name) => {
    expect(mentioned(text, type)).toContain(name);
  });

  it.each([
    ["a word before a form of address", "村里最早和教授打交道的就是他家。"],
    ["a place called after somebody", "游客沿着山路走到伏羲庙前才停下。"],
  ])("names no person: %s", (_, text) => {
    expect(mentioned(text, "Person")).toEqual([]);
  });

  it("says who reports, where nothing else is told", () => {
    expect(mentioned("本报记者魏砚青报道：昨夜的大风吹倒了几棵老树。", "Person")).toEqual(["魏砚青"]);
  });
});
