import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { folderOf, readAll, readFileOf } from "./reading.ts";

const notice = "湖南省召开春耕工作会议\n发布时间：2023-03-02\n湖南省省长林望川出席会议并讲话。\n";

const refused = async (content: string | Uint8Array, name?: string): Promise<string> => {
  const { articles, failures } = await readFileOf(content, name);
  expect(articles).toEqual([]);
  expect(failures).toHaveLength(1);
  expect(failures[0]!.message).toContain(name ?? "notice.txt");
  expect(failures[0]!.remedy).not.toBe("");
  return failures[0]!.message;
};

describe("a file that is no article is refused in one line that names it", () => {
  it("when it is empty", async () => expect(await refused("")).toBe("notice.txt is empty"));
  it("when it holds only blanks", async () => expect(await refused("\ufeff \n\u3000\n")).toBe("notice.txt is empty"));
  it("when it is an empty .jsonl", async () => expect(await refused("\n", "a.jsonl")).toBe("a.jsonl is empty"));
  it("when it is a PDF", async () => expect(await refused("%PDF-1.7 云岭")).toBe("notice.txt is a PDF file, not text"));
  it("when it is a Word file", async () =>
    expect(await refused(Buffer.from("PK\x03\x04....", "latin1"))).toMatch(/is a zip archive \(docx/));
  it("when it is binary", async () =>
    expect(await refused(Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7) % 256)))).toMatch(
      /is a binary file/,
    ));
  it("when it holds NUL bytes", async () =>
    expect(await refused(notice.replace("林望川", "林\0望川"))).toMatch(/holds a NUL byte at byte \d+$/));
  it("when its UTF-8 is cut off inside a character", async () =>
    expect(await refused(Buffer.from(notice.trim()).subarray(0, -1))).toBe(
      "notice.txt ends in the middle of a UTF-8 character",
    ));
  it("when a byte in it is broken", async () => {
    const bytes = Buffer.from(notice);
    bytes[4] = 0xff;
    expect(await refused(bytes)).toMatch(/neither UTF-8 nor GB18030 at byte [34]$/);
  });
  it("when it holds a lone surrogate", async () => {
    const bytes = Buffer.concat([Buffer.from(notice), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from("。")]);
    expect(await refused(bytes)).toMatch(/holds a lone surrogate at byte \d+$/);
  });
  it("when a .jsonl line escapes a lone surrogate, told by its character", async () =>
    expect(await refused('{"title":"云岭","text":"省长\\ud83d讲话"}', "a.jsonl")).toMatch(
      /^a\.jsonl#1 holds a lone surrogate .* at character 5$/,
    ));
  it("when a .jsonl line escapes a NUL", async () =>
    expect(await refused('{"title":"云岭","text":"省\\u0000长"}', "a.jsonl")).toMatch(/a NUL character/));
});

describe("size", () => {
  const huge = Buffer.alloc(50_000_000, "长");
  it("refuses a text file that is one line of 50 MB", async () =>
    expect(await refused(huge)).toBe(
      "notice.txt is too large for one article: 50 MB, the limit is 2000000 characters",
    ));
  it("refuses a page of 50 MB", async () => expect(await refused(huge, "a.html")).toMatch(/50 MB/));
  it("refuses a .jsonl line of 50 MB without keeping it, and reads the others", async () => {
    const line = JSON.stringify({ title: "湖南省召开会议", text: "会议举行。", publishedOn: "2023-03-02" });
    const before = process.memoryUsage().rss;
    const content = Buffer.concat([Buffer.from(`${line}\n{"text":"`), huge, Buffer.from(`"}\n${line}\n`)]);
    const { articles, failures } = await readFileOf(content, "a.jsonl");
    expect(articles.map(({ address }) => address)).toEqual(["a.jsonl#1", "a.jsonl#3"]);
    expect(failures[0]!.message).toMatch(/^a\.jsonl#2 is too large for one article: 50 MB in one line/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
  it("refuses a text beyond two million characters", async () =>
    expect(await refused("省".repeat(2_000_001))).toMatch(/2000001 characters/));
});

describe("paths", () => {
  const asNobody = async (action: () => Promise<void>): Promise<void> => {
    if (process.getuid!() !== 0) return action();
    process.seteuid!(65534);
    try {
      await action();
    } finally {
      process.seteuid!(0);
    }
  };
  it("a missing file says so", async () => {
    const { failures } = await readAll("nowhere/a.txt", { from: folderOf() });
    expect(failures[0]!.message).toBe("nowhere/a.txt does not exist");
  });
  it("a file without permission says so, and the others of its folder are read", async () => {
    const from = folderOf({ "in/a.txt": notice, "in/b.txt": notice });
    chmodSync(from, 0o755);
    chmodSync(join(from, "in/a.txt"), 0o000);
    await asNobody(async () => {
      const { articles, failures } = await readAll("in", { from });
      expect(articles.map(({ address }) => address)).toEqual(["in/b.txt"]);
      expect(failures.map(({ message }) => message)).toEqual(["in/a.txt may not be read by this user"]);
    });
  });
  it("a folder without permission says so", async () => {
    const from = folderOf({ "in/closed/a.txt": notice, "in/b.txt": notice });
    chmodSync(from, 0o755);
    chmodSync(join(from, "in/closed"), 0o000);
    await asNobody(async () => {
      const { articles, failures } = await readAll("in", { from });
      expect(articles).toHaveLength(1);
      expect(failures.map(({ message }) => message)).toEqual(["in/closed may not be read by this user"]);
    });
    chmodSync(join(from, "in/closed"), 0o755);
  });
  it("a folder without a readable file says which files are read", async () => {
    const from = folderOf({ "in/.hidden.txt": notice, "in/table.xlsx": "x" });
    const { articles, failures } = await readAll("in", { from });
    expect(articles).toEqual([]);
    expect(failures[0]!.message).toBe("in holds no file that can be read");
    expect(failures[0]!.remedy).toContain(".jsonl");
  });
  it("a link that leads to itself does not hang", async () => {
    const from = folderOf({ "in/a.txt": notice });
    mkdirSync(join(from, "in/deep"));
    symlinkSync(join(from, "in"), join(from, "in/deep/up"));
    symlinkSync(join(from, "in/loop.txt"), join(from, "in/loop.txt"));
    expect((await readAll("in", { from })).articles).toHaveLength(1);
    expect((await readAll("in/loop.txt", { from })).failures[0]!.message).toMatch(/symbolic link that leads to itself/);
  });
  it("a broken article leaves the others of its folder alone", async () => {
    const from = folderOf({ "1.txt": notice, "2.txt": "", "3.txt": iconv.encode(notice, "gbk") });
    const { articles, failures } = await readAll(".", { from });
    expect(articles.map(({ address }) => address)).toEqual(["1.txt", "3.txt"]);
    expect(failures.map(({ address }) => address)).toEqual(["2.txt"]);
  });
});
