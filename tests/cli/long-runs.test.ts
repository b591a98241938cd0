import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { progressLine } from "../../src/cli/progress.ts";
import { emptyReport } from "../../src/pipeline/report.ts";
import { countArticles } from "../../src/source/count.ts";
import { start, wenmai } from "../support/process.ts";

const folder = mkdtempSync(join(tmpdir(), "wenmai-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const articles = 3000;
const news = join(folder, "news.jsonl");
const article = (number: number): string => {
  const text = `衡阳消息\n湖北省省长魏砚青出席第${number}次会议。`;
  return JSON.stringify({ id: `a${number}`, title: "衡阳消息", publishedOn: "2024-03-02", text });
};
beforeAll(() =>
  writeFileSync(news, `${Array.from({ length: articles }, (_, number) => article(number)).join("\n")}\n`),
);

const report = (counts: Partial<ReturnType<typeof emptyReport>["articles"]>) => {
  const empty = emptyReport(1);
  return { ...empty, articles: { ...empty.articles, ...counts } };
};

describe("The progress of a run", () => {
  it("shows how far it is, its rate and the time left", () => {
    const half = { report: report({ new: 900, unchanged: 300 }), total: 2400, seconds: 4 };
    expect(progressLine(half)).toBe(`[${"█".repeat(12)}${"·".repeat(12)}] 1200/2400 articles, 300/s, 4 s left`);
  });
  it("tells minutes, slow rates and failures", () => {
    const slow = { report: report({ new: 9, failed: 1 }), total: 460, seconds: 4 };
    expect(progressLine(slow)).toMatch(/10\/460 articles, 2\.5\/s, 3 min 0 s left, 1 failed$/);
  });
  it("has neither bar nor time left where nobody knows how many there are", () => {
    expect(progressLine({ report: report({ new: 30 }), total: undefined, seconds: 2 })).toBe("30 articles, 15/s");
  });
  it("counts files and lines before they are read, and no pages", async () => {
    expect(await countArticles([news, "data/articles"])).toBeGreaterThan(articles);
    expect(await countArticles([news])).toBe(articles);
    expect(await countArticles([news, "https://example.org/"])).toBeUndefined();
    expect(await countArticles(["-"])).toBeUndefined();
    expect(await countArticles([join(folder, "none")])).toBeUndefined();
  });
});

describe("Ctrl-C during an ingest", () => {
  it("ends it in good order, says how to go on, and the same command goes on", async () => {
    const data = join(folder, "data");
    const running = start(["--data", data, "ingest", news]);
    while (!existsSync(join(data, "graph.grafeo"))) await new Promise((wait) => setTimeout(wait, 20));
    await new Promise((wait) => setTimeout(wait, 300));
    const { code, out, err } = await running.stop("SIGINT");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(
      /^wenmai: finishing the articles[^\n]*\nwenmai: stopped by Ctrl-C after \d+ articles, which are kept \(run the same command again [^\n]*\)\n$/,
    );
    const kept = Number(/after (\d+)/.exec(err)?.[1]);
    expect(wenmai(["--data", data, "verify"]).out).toMatch(/ 0 broken\n.* intact\n$/);
    const again = JSON.parse(wenmai(["--data", data, "ingest", news, "--json"]).out) as { articles: unknown };
    expect(again.articles).toEqual({ new: articles - kept, changed: 0, unchanged: kept, failed: 0 });
    const whole = join(folder, "whole");
    expect(wenmai(["--data", whole, "ingest", news]).code).toBe(0);
    expect(wenmai(["--data", data, "export"]).out === wenmai(["--data", whole, "export"]).out).toBe(true);
  }, 120_000);
});
