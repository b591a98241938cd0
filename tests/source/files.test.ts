import fc from "fast-check";
import iconv from "iconv-lite";
import { chunksOf, folderOf, readAll, readFileOf } from "./reading.ts";

const notice =
  "云岭省召开春耕工作会议\n发布时间：2023-03-02　来源：云岭日报\n\n　　3月1日，省长林望川出席会议并讲话。\n";
const line = (title: string, more: object = {}): string =>
  JSON.stringify({ title, publishedOn: "2023-03-02", text: "3月1日，会议在滨南举行。", ...more });

describe("a text file", () => {
  it("is an article whose first line is its title and whose text stays as printed", async () => {
    const { articles } = await readFileOf(`\n\n${notice}`);
    expect(articles).toEqual([
      {
        id: "notice.txt",
        address: "notice.txt",
        title: "云岭省召开春耕工作会议",
        publishedOn: "2023-03-02",
        outlet: "云岭日报",
        text: notice,
      },
    ]);
  });
  it("takes the day and outlet that are handed in only where it tells none", async () => {
    const given = { date: "2020-01-01", outlet: "滨南日报" };
    expect((await readFileOf(notice, "a.txt", given)).articles[0]).toMatchObject({
      publishedOn: "2023-03-02",
      outlet: "云岭日报",
    });
    expect((await readFileOf("标题\n正文。", "a.txt", given)).articles[0]).toMatchObject({
      publishedOn: "2020-01-01",
      outlet: "滨南日报",
    });
  });
  it("without a day is still an article: the day is for a later stage to ask for", async () => {
    expect((await readFileOf("标题\n正文。")).articles[0]).not.toHaveProperty("publishedOn");
  });
  it("is read alike in UTF-8, with a byte order mark, in GBK, GB18030 and UTF-16", async () => {
    const rare = notice.replace("林望川", "林𠮷镕");
    const [plain] = (await readFileOf(rare)).articles;
    for (const bytes of [
      `\ufeff${rare}`,
      iconv.encode(rare, "gb18030"),
      iconv.encode(rare, "utf-16le", { addBOM: true }),
    ])
      expect((await readFileOf(bytes)).articles).toEqual([plain]);
    expect((await readFileOf(iconv.encode(notice, "gbk"))).articles).toEqual((await readFileOf(notice)).articles);
  });
  it("with Windows line ends says the same as one without", async () => {
    expect((await readFileOf(notice.replaceAll("\n", "\r\n"))).articles).toEqual((await readFileOf(notice)).articles);
  });
  it("of any text either gives that text or says why not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const { articles, failures } = await readFileOf(text);
        expect(articles.length + failures.length).toBe(1);
        if (articles[0]) expect(text.replace(/\r\n?/g, "\n")).toContain(articles[0].text);
      }),
      { numRuns: 200 },
    );
  });
  it("of any bytes never becomes text with replacement characters", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { articles } = await readFileOf(bytes);
        for (const { text } of articles) expect(text).not.toContain("\ufffd");
      }),
      { numRuns: 300 },
    );
  });
  it("in Markdown loses its heading marks", async () => {
    expect((await readFileOf("# 云岭省召开会议\n\n会议举行。", "a.md")).articles[0]).toMatchObject({
      title: "云岭省召开会议",
      text: "云岭省召开会议\n\n会议举行。",
    });
  });
});

describe("a folder", () => {
  const from = folderOf({
    "in/2023/b.txt": notice,
    "in/2023/a.md": `# ${notice}`,
    "in/c.HTML": `<h1>云岭省召开会议</h1><p>3月1日，会议在滨南举行，林望川出席。</p>`,
    "in/d.jsonl": `${line("一")}\n${line("二")}\n`,
    "in/.git/e.txt": notice,
    "in/f.pdf": "%PDF",
  });
  const addresses = ["in/2023/a.md", "in/2023/b.txt", "in/c.HTML", "in/d.jsonl#1", "in/d.jsonl#2"];

  it("gives every readable file below it, sorted, hidden ones and other kinds left out", async () => {
    expect((await readAll("in", { from })).articles.map(({ address }) => address)).toEqual(addresses);
  });
  it("gives each file the same address however the folder is named", async () => {
    for (const name of [".", "./in/", "in/../in", `${from}/in`])
      expect((await readAll(name, { from })).articles.map(({ address }) => address)).toEqual(addresses);
    expect((await readAll("2023", { from: `${from}/in` })).articles.map(({ address }) => address)).toEqual([
      "2023/a.md",
      "2023/b.txt",
    ]);
  });
});

describe("a .jsonl file", () => {
  it("gives an article a line, with id, URL and outlet where they are told", async () => {
    const url = "HTTPS://News.Example.cn:443/a.html?utm_source=x&id=7#top";
    const { articles } = await readFileOf(
      `${line("一", { id: 7 })}\n${line("二", { url, outlet: "云岭日报" })}\n`,
      "a.jsonl",
    );
    expect(articles).toEqual([
      { id: "7", address: "a.jsonl#1", title: "一", publishedOn: "2023-03-02", text: "一\n3月1日，会议在滨南举行。" },
      {
        id: "https://news.example.cn/a.html?id=7",
        address: "a.jsonl#2",
        title: "二",
        publishedOn: "2023-03-02",
        outlet: "云岭日报",
        url: "https://news.example.cn/a.html?id=7",
        text: "二\n3月1日，会议在滨南举行。",
      },
    ]);
  });
  it("does not print the title twice where the text begins with it, and takes it from there where it is missing", async () => {
    const { articles } = await readFileOf(`${line("一", { text: "一\n正文。" })}\n{"text":"二\\n正文。"}`, "a.jsonl");
    expect(articles.map(({ text }) => text)).toEqual(["一\n正文。", "二\n正文。"]);
  });
  it.each([
    ["is cut off", '{"title":"云', /is not JSON/],
    ["is no object", "[1]", /is not an article/],
    ["has a field of another kind", '{"title":["云"]}', /is not an article: the field "title"/],
    ["holds nothing", "{}", /has neither title nor text/],
    [
      "has a date that is none",
      line("一", { publishedOn: "2023-02-30" }),
      /has the date "2023-02-30", which is no day/,
    ],
    ["is in another charset", iconv.encode(line("云"), "utf-16le"), /a\.jsonl#2/],
  ])("goes on after a line that %s, which is told with its number", async (_, broken, message) => {
    const content = Buffer.concat([
      Buffer.from(`${line("一")}\n`),
      Buffer.from(broken),
      Buffer.from(`\n\n${line("三")}`),
    ]);
    const { articles, failures } = await readFileOf(content, "a.jsonl");
    expect(articles.map(({ title }) => title)).toEqual(["一", "三"]);
    expect(failures[0]!.address).toBe("a.jsonl#2");
    expect(failures[0]!.message).toMatch(/^a\.jsonl#2 /);
    expect(failures[0]!.message).toMatch(message);
    expect(failures[0]!.remedy).not.toBe("");
  });
});

describe("standard input", () => {
  it("is JSONL where it begins with a brace, wherever the chunks are cut", async () => {
    const bytes = Buffer.from(`\n ${line("一", { id: "x" })}\n${line("二")}\n{"broken\n`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 5 }), async (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        const { articles, failures } = await readAll("-", { stdin: chunksOf(...chunks) });
        expect(articles.map(({ title }) => title)).toEqual(["一", "二"]);
        expect(articles[0]!.address).toBe("-#x");
        expect(failures.map(({ address }) => address)).toEqual(["-#4"]);
      }),
      { numRuns: 50 },
    );
  });
  it("is one document otherwise, addressed by its content", async () => {
    const { articles } = await readAll("-", { stdin: chunksOf(notice.slice(0, 9), notice.slice(9)) });
    expect(articles[0]).toMatchObject({ title: "云岭省召开春耕工作会议", publishedOn: "2023-03-02" });
    expect(articles[0]!.address).toMatch(/^-#[0-9a-f]{16}$/);
  });
  it("may be a page", async () => {
    const stdin = chunksOf(
      "<!doctype html><title>云岭省召开会议</title><h1>云岭省召开会议</h1><p>会议在滨南举行，林望川出席。</p>",
    );
    expect((await readAll("-", { stdin })).articles[0]).toMatchObject({ title: "云岭省召开会议" });
  });
  it("that is empty, missing or too large says so", async () => {
    const message = async (...options: Parameters<typeof readAll>) => (await readAll(...options)).failures[0]!.message;
    expect(await message("-", { stdin: chunksOf("", "\n") })).toBe("standard input is empty");
    expect(await message("-")).toBe("standard input is not connected");
    const large = Array.from({ length: 20 }, () => Buffer.alloc(1_000_000, "长"));
    expect(await message("-", { stdin: chunksOf(...large) })).toMatch(/^standard input is too large/);
  });
});
