import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderOf } from "../source/reading.ts";
import { startServer } from "../source/local-server.ts";
import { start, wenmai } from "../support/process.ts";
import { appointed, flood } from "./notices.ts";

const config = "sources:\n  - name: inbox\n    folder: inbox\n    every: 1s\n";
const notice = (name: string): string => `湖南省人大常委会任免\n2024-05-22\n任命${name}为湖南省副省长。\n`;

interface Log {
  readonly runs: readonly { readonly startedAt: string; readonly finishedAt?: string; readonly command: string }[];
}

describe("watch", () => {
  it("reads what is new, changed and gone, says which facts changed, and diff says the same", async () => {
    const folder = folderOf({ "wenmai.yaml": config, "inbox/flood.txt": flood, "inbox/appointed.txt": appointed });
    const watching = start(["watch"], { in: folder });
    await watching.until(/watching 1 sources; stop with Ctrl-C/);
    await watching.until(/^\S+ inbox: run 1, 2 new$/m);
    await watching.until(/^\+ 林望川 HOLDS 湖南省副省长 {2}「任命林望川为湖南省副省长」 inbox\/appointed\.txt$/m);
    writeFileSync(join(folder, "inbox/new.txt"), notice("岑若谷"));
    await watching.until(/inbox: run 2, 1 new, 2 unchanged\n(?:[+-].*\n)*\+ 岑若谷 HOLDS/);
    writeFileSync(join(folder, "inbox/new.txt"), notice("桑启明"));
    await watching.until(/inbox: run 3, 1 changed, 2 unchanged\n(?:[+-].*\n)*- 岑若谷 HOLDS/);
    await watching.until(/^\+ 桑启明 HOLDS/m);
    rmSync(join(folder, "inbox/appointed.txt"));
    await watching.until(/inbox: run 4, 2 unchanged, 1 gone\n(?:[+-].*\n)*- 林望川 HOLDS/);
    const beside = wenmai(["ingest", "inbox"], { in: folder });
    expect(beside.err).toContain(`.wenmai is in use by process ${String(watching.process.pid)} (wait for process`);
    const { code, signal, out } = await watching.stop("SIGTERM");
    expect([code, signal]).toEqual([0, null]);
    expect(existsSync(join(folder, ".wenmai/owner.json"))).toBe(false);
    const last = out.slice(out.indexOf("inbox: run 4"));
    expect(wenmai(["diff", "4"], { in: folder }).out).toBe(last.slice(last.indexOf("\n") + 1));
    expect(wenmai(["verify"], { in: folder })).toMatchObject({ code: 0, err: "" });
  });

  it("refuses a page that is not public in one line, goes on with the others, and never overlaps itself", async () => {
    const server = await startServer({ "/a.html": "<title>内部</title><p>不应读到</p>" });
    const page = `  - url: ${server.origin}/a.html\n    every: 1s\n`;
    const folder = folderOf({ "wenmai.yaml": config + page, "inbox/flood.txt": flood });
    const watching = start(["watch"], { in: folder });
    await watching.until(/inbox: run \d+, 1 new/);
    writeFileSync(join(folder, "inbox/new.txt"), appointed);
    await watching.until(/inbox: run \d+, 1 new[^]*inbox: run \d+, 1 new/);
    await watching.until(/run \d+, 1 failed[^]*run \d+, 1 failed/);
    const { code, err, signal } = await watching.stop("SIGINT");
    expect([code, signal]).toEqual([0, null]);
    const lines = err.split("\n").filter((line) => line.startsWith("wenmai:"));
    for (const line of lines)
      expect(line).toMatch(
        /^wenmai: http:\/\/127\.0\.0\.1:\d+\/a\.html: 127\.0\.0\.1 is not on the public web \(.+\)$/,
      );
    expect(lines.length).toBeGreaterThan(1);
    expect(server.asked).toEqual([]);
    const { runs } = JSON.parse(wenmai(["log", "--json"], { in: folder }).out) as Log;
    const oldestFirst = [...runs].reverse();
    expect(oldestFirst.length).toBeGreaterThan(3);
    oldestFirst.forEach(({ startedAt, finishedAt = "" }, i) => {
      expect(finishedAt >= startedAt).toBe(true);
      expect(startedAt >= (oldestFirst[i - 1]?.finishedAt ?? "")).toBe(true);
    });
  });

  it("stops in the middle of a turn only after the turn, whole", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`inbox/${i}.txt`, flood.replace("防汛", `第${i}次防汛`)]),
    );
    const folder = folderOf({ "wenmai.yaml": config, ...many });
    const watching = start(["watch"], { in: folder });
    await watching.until(/watching 1 sources/);
    const { code, out } = await watching.stop("SIGTERM");
    expect(code).toBe(0);
    const { runs } = JSON.parse(wenmai(["log", "--json"], { in: folder }).out) as Log;
    expect(runs.every(({ finishedAt }) => finishedAt !== undefined)).toBe(true);
    expect(out.match(/inbox: run/g)?.length ?? 0).toBe(runs.length);
    if (runs.length > 0) expect(out).toMatch(/60 new/);
    expect(wenmai(["verify"], { in: folder }).code).toBe(0);
  });

  it("--once reads every source once and ends; 1 where one failed", () => {
    const page = "  - url: http://127.0.0.1:9/a.html\n    every: 1h\n";
    const folder = folderOf({ "wenmai.yaml": config, "two.yaml": config + page, "inbox/flood.txt": flood });
    const once = wenmai(["watch", "--once", "--json"], { in: folder });
    expect(once.code).toBe(0);
    expect(JSON.parse(once.out)).toMatchObject({ source: "inbox", kind: "recorded", articles: { new: 1 } });
    const again = wenmai(["watch", "--once", "--config", "two.yaml"], { in: folder });
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/inbox: unchanged\n/);
    expect(again.err).toMatch(
      /^wenmai: http:\/\/127\.0\.0\.1:9\/a\.html: 127\.0\.0\.1 is not on the public web \([^\n]+\)$/m,
    );
  });

  it("a wenmai.yaml that is wrong is refused with its line", () => {
    const folder = folderOf({ "wenmai.yaml": "sources:\n  - folder: inbox\n    evry: 1s\n" });
    const { code, err } = wenmai(["watch"], { in: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/^wenmai: wenmai\.yaml:2: [^\n]+\n$/);
  });
});
