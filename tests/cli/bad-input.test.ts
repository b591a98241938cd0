import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { folderOf } from "../source/reading.ts";
import { wenmai, type Ended } from "../support/process.ts";
import { appointed, flood } from "./notices.ts";

const line = (id: string, text: string): string =>
  JSON.stringify({ id, title: text.split("\n")[0], publishedOn: "2024-05-21", text });
const surrogate = Buffer.concat([Buffer.from("防汛会议\n2024-05-20\n"), Buffer.from([0xed, 0xa0, 0x80])]);

/** Files that are no articles, and how the line about each begins. */
const bad: Readonly<Record<string, readonly [content: string | Uint8Array, line: RegExp]>> = {
  "empty.txt": ["", /^wenmai: in\/empty\.txt is empty \(/],
  "blank.txt": ["\n\u3000\n", /^wenmai: in\/blank\.txt is empty \(/],
  "binary.txt": [Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7) % 256)), /binary\.txt is a binary file/],
  "huge.txt": [Buffer.alloc(50_000_000, "a"), /huge\.txt is too large for one article: 50 MB/],
  "nul.txt": [flood.replace("市长", "市\0长"), /nul\.txt holds a NUL byte at byte \d+/],
  "surrogate.txt": [surrogate, /surrogate\.txt holds a lone surrogate at byte \d+/],
  "undated.txt": ["防汛会议\n衡阳市市长魏砚青出席会议。\n", /undated\.txt tells no publication date \(.*--date/],
  "lines.jsonl": [
    `${line("a", "任免一\n任命岑若谷为湖南省副省长。")}\n{"id":"b", broken\n${line("c", "任免二\n任命桑启明为湖南省副省长。")}\n`,
    /lines\.jsonl#2 is not JSON: .*\(write one JSON object a line/,
  ],
};
const badFiles = Object.fromEntries(Object.entries(bad).map(([name, [content]]) => [`in/${name}`, content]));
const names = (folder: string): readonly string[] =>
  wenmai(["query", "MATCH (p:Person)-[:HOLDS]->() RETURN DISTINCT p.name AS name ORDER BY name", "--format", "csv"], {
    in: folder,
  })
    .out.trim()
    .split("\n")
    .slice(1);

describe("A folder with bad files", () => {
  const folder = folderOf({ "before.txt": flood, "in/gbk.txt": iconv.encode(appointed, "gbk"), ...badFiles });
  let ended: Ended;
  beforeAll(() => {
    wenmai(["ingest", "before.txt"], { in: folder });
    ended = wenmai(["ingest", "in", "--json"], { in: folder });
  });
  const lines = (): readonly string[] => ended.err.trimEnd().split("\n");

  it.each(Object.entries(bad))("%s gets one line with its name and a remedy", (_, [, pattern]) => {
    const found = lines().filter((each) => pattern.test(each));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^wenmai: in\/[^ ]+ .+ \(.+\)$/);
  });

  it("says nothing else, counts them, and ends with 1", () => {
    expect(lines()).toHaveLength(Object.keys(bad).length);
    const report = JSON.parse(ended.out) as { articles: object; failures: { address: string; reason: string }[] };
    expect(ended.code).toBe(1);
    expect(report.articles).toEqual({ new: 3, changed: 0, unchanged: 0, failed: Object.keys(bad).length });
    for (const { address, reason } of report.failures) expect(reason).toContain(address);
  });

  it("leaves the other articles, GBK ones too, and what was there before", () => {
    expect(names(folder)).toEqual(["岑若谷", "林望川", "桑启明", "魏砚青"]);
    expect(wenmai(["verify"], { in: folder })).toMatchObject({ code: 0, err: "" });
  });

  it("is told of by extract in the same lines", () => {
    const extracted = wenmai(["extract", "in", "--format", "triples"], { in: folder });
    expect([extracted.code, extracted.err]).toEqual([1, ended.err]);
    expect(extracted.out).toContain("林望川\tHOLDS\t湖南省副省长");
  });

  it("an undated article is read with --date", () => {
    const { code, out } = wenmai(["extract", "in/undated.txt", "--date", "2024-05-20", "--format", "triples"], {
      in: folder,
    });
    expect(code).toBe(0);
    expect(out).toContain("魏砚青\tHOLDS\t衡阳市市长");
  });

  it.each([
    ["empty", "", /^wenmai: standard input is empty \(/],
    ["undated", "防汛会议\n衡阳市市长魏砚青出席会议。\n", /^wenmai: -[^ ]* tells no publication date \(/],
    ["binary", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /^wenmai: - is .*\(/],
  ])("standard input that is %s is told of in one line", (_, input, said) => {
    const { code, out, err } = wenmai(["extract", "-"], { in: folder, input });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(said);
  });
});

describe("Damage to what is stored", () => {
  const kept = (): string => {
    const folder = folderOf({ "flood.txt": flood, "appointed.txt": appointed });
    wenmai(["ingest", "flood.txt", "appointed.txt"], { in: folder });
    return folder;
  };

  it.each([
    ["is no store", (file: string) => writeFileSync(file, "not a graph")],
    ["is cut short", (file: string) => truncateSync(file, 1000)],
    ["is empty", (file: string) => truncateSync(file, 0)],
  ])("a store file that %s is put aside in one line and rebuilt from the ledger", (_, damage) => {
    const folder = kept();
    const before = wenmai(["export"], { in: folder }).out;
    damage(join(folder, ".wenmai/graph.grafeo"));
    const { code, out, err } = wenmai(["export"], { in: folder });
    expect([code, out]).toEqual([0, before]);
    expect(err).toMatch(/^wenmai: [^\n]*graph\.grafeo[^\n]*put aside as [^\n]*graph\.grafeo\.damaged-1[^\n]*\n$/);
    expect(readdirSync(join(folder, ".wenmai"))).toContain("graph.grafeo.damaged-1");
    expect(wenmai(["verify"], { in: folder })).toMatchObject({ code: 0, err: "" });
  });

  const noise = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i * 31 + 7) % 251));
  it.each([
    ["is no ledger", () => noise],
    [
      "is overwritten in its middle",
      (ledger: Buffer) => Buffer.concat([ledger.subarray(0, 8192), noise, ledger.subarray(28_192)]),
    ],
  ])("a ledger that %s is left as it is, with one line on what to do", (_, damaged) => {
    const folder = kept();
    const file = join(folder, ".wenmai/ledger.sqlite");
    const before = wenmai(["export"], { in: folder }).out;
    const whole = readFileSync(file);
    writeFileSync(file, damaged(whole));
    const bytes = readFileSync(file);
    for (const args of [["rebuild"], ["verify"], ["ingest", "appointed.txt", "--again"]]) {
      const { code, out, err } = wenmai(args, { in: folder });
      expect([code, out]).toEqual([1, ""]);
      expect(err).toMatch(
        /^wenmai: the ledger \.wenmai\/ledger\.sqlite is damaged [^\n]*\(put back a copy of it[^\n]*\n$/,
      );
    }
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(existsSync(join(folder, ".wenmai/owner.json"))).toBe(false);
    writeFileSync(file, whole);
    expect(wenmai(["export"], { in: folder })).toEqual({ code: 0, out: before, err: "" });
  });

  it("a rebuild from a damaged ledger leaves the store as the last good copy", () => {
    const folder = kept();
    const before = wenmai(["export"], { in: folder }).out;
    const file = join(folder, ".wenmai/ledger.sqlite");
    const ledger = readFileSync(file);
    writeFileSync(file, Buffer.concat([ledger.subarray(0, 8192), noise, ledger.subarray(28_192)]));
    expect(wenmai(["rebuild"], { in: folder }).code).toBe(1);
    expect(wenmai(["export"], { in: folder })).toEqual({ code: 0, out: before, err: "" });
  });

  it("a data folder that is a file is told of in one line", () => {
    const folder = folderOf({ ".wenmai": "a file" });
    const { code, err } = wenmai(["query", "statistics"], { in: folder });
    expect(code).toBe(1);
    expect(err).toMatch(/^wenmai: [^\n]*\.wenmai[^\n]*\n$/);
  });
});
