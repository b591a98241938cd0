import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { wenmai } from "./support/command.ts";
import { isFull } from "./support/full.ts";

// A round takes some seconds: usually a few must do.
const rounds = Number(process.env["WENMAI_CRASH_ROUNDS"] ?? (isFull ? 100 : 4));
const articles = 500;
const surnames = Array.from("魏覃毛叶卢岩林江");

/** An invented article; `edition` changes what some of them say. */
const article = (number: number, edition: number): string => {
  const name = `${surnames[number % 8]!}望${"川秋山海平明春"[number % 7]!}`;
  const place = ["青原", "云岭", "东湖", "石桥", "河口"][number % 5]!;
  const post = number % 3 === 0 && edition > 1 ? "市长" : "市委书记";
  const text = `${place}消息\n湖北省${place}${post}${name}出席第${number}次防汛工作会议并讲话。任命${name}为湖北省副省长。`;
  return JSON.stringify({
    id: `a${number}`,
    title: `第${number}次会议`,
    publishedOn: `2024-03-${10 + (number % 20)}`,
    text,
  });
};

const folder = mkdtempSync(join(tmpdir(), "wenmai-crash-"));
const file = (edition: number): string => join(folder, `edition-${edition}.jsonl`);
/** Data that has read the first edition: each round begins with a copy, and reads the second one. */
const template = join(folder, "template");
let expected: string;

const graphOf = async (data: string): Promise<string> => {
  const { code, stdout, stderr } = await wenmai({ folder: data }, "export");
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
};

beforeAll(async () => {
  for (const edition of [1, 2]) {
    const lines = Array.from({ length: articles }, (_, number) => article(number, edition));
    writeFileSync(file(edition), `${lines.join("\n")}\n`);
  }
  // Both editions at one address, as the same source read again.
  cpSync(file(1), join(folder, "news.jsonl"));
  expect((await wenmai({ folder: template }, "ingest", join(folder, "news.jsonl"))).code).toBe(0);
  cpSync(file(2), join(folder, "news.jsonl"));
  const whole = join(folder, "whole");
  expect((await wenmai({ folder: whole }, "ingest", join(folder, "news.jsonl"))).code).toBe(0);
  expected = await graphOf(whole);
  expect(expected).not.toBe(await graphOf(template));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Crash {
  readonly args: readonly string[];
  /** Milliseconds after which all its processes are killed, or the named point at which they kill themselves. */
  readonly at: number | string;
}

/** Runs a command in a process group of its own until it is killed; tells by which signal it ended. */
const crash = (data: string, { args, at }: Crash): Promise<NodeJS.Signals | null> => {
  const preload = typeof at === "string" ? ["--import", resolve("tests/support/fault.js")] : [];
  const env = { ...process.env, WENMAI_TEST_FAULT: String(at) };
  const options = { env, detached: true, stdio: "ignore" } as const;
  const child = spawn(process.execPath, [...preload, "dist/cli/main.js", "--data", data, ...args], options);
  const timer = setTimeout(
    () => child.pid && process.kill(-child.pid, "SIGKILL"),
    typeof at === "number" ? at : 60_000,
  );
  return new Promise((ended) =>
    child.once("exit", (_, signal) => {
      clearTimeout(timer);
      ended(signal);
    }),
  );
};

/** After any crash the next run goes on, and the graph is that of a run without one. */
const recovers = async (name: string, crashes: readonly Crash[]): Promise<readonly (NodeJS.Signals | null)[]> => {
  const data = join(folder, name);
  cpSync(template, data, { recursive: true });
  const signals: (NodeJS.Signals | null)[] = [];
  for (const each of crashes) signals.push(await crash(data, each));
  const again = await wenmai({ folder: data }, "ingest", join(folder, "news.jsonl"));
  expect([again.code, again.stderr]).toEqual([0, ""]);
  const verified = await wenmai({ folder: data }, "verify", "--json");
  expect(JSON.parse(verified.stdout)).toMatchObject({ articles, broken: [], store: { intact: true } });
  expect((await graphOf(data)) === expected).toBe(true);
  rmSync(data, { recursive: true });
  return signals;
};

const ingest = ["ingest", join(folder, "news.jsonl")];

describe("After kill -9", () => {
  it.each([
    ["within ledger transaction:40", "ingest"],
    ["before ledger commit:3", "ingest"],
    ["after ledger commit:3", "ingest"],
    ["before projection:1", "ingest"],
    ["within projection:4", "ingest"],
    ["before store commit:1", "ingest"],
    ["within store commit:1", "ingest"],
    ["within store checkpoint:1", "ingest"],
    ["before ledger checkpoint:1", "ingest"],
    ["after ledger checkpoint:1", "ingest"],
    ["while the store opens:1", "ingest"],
    ["while the store opens:2", "rebuild"],
    ["within projection:2", "rebuild"],
    ["before store commit:1", "rebuild"],
    ["within store commit:1", "rebuild"],
  ] as const)(
    "%s of %s the graph is the same in the end",
    async (at, command) => {
      const args = command === "ingest" ? ingest : [command];
      expect(await recovers(`at-${at.replace(/\W/g, "-")}-${command}`, [{ at, args }])).toEqual(["SIGKILL"]);
    },
    60_000,
  );

  it(`at ${rounds} random moments of an ingestion of ${articles} articles the graph is the same in the end`, async () => {
    const begun = performance.now();
    await recovers("untouched", []);
    const whole = (performance.now() - begun) / 3; // of an ingest, a verify and an export
    let killed = 0;
    for (let round = 0; round < rounds; round += 1) {
      const at = 200 + ((round + Math.random()) / rounds) * whole;
      const signals = await recovers(`round-${round}`, [{ args: ingest, at }]);
      killed += signals.filter((signal) => signal === "SIGKILL").length;
    }
    process.stderr.write(`killed ${killed} of ${rounds} ingestions in their midst (100 with WENMAI_TEST_FULL=1)\n`);
    expect(killed).toBeGreaterThan(0);
  }, 3_000_000);
});

describe("A data folder", () => {
  const data = join(folder, "shared");

  it("is refused to a second writer, which is told the owner's pid; readers are answered meanwhile", async () => {
    const slow = join(folder, "slow.jsonl");
    const lines = Array.from({ length: 20 * articles }, (_, number) => article(number, 1));
    writeFileSync(slow, `${lines.join("\n")}\n`);
    const options = { detached: true, stdio: "ignore" } as const;
    const owner = spawn(process.execPath, ["dist/cli/main.js", "--data", data, "ingest", slow], options);
    try {
      while (!existsSync(join(data, "owner.json"))) await new Promise((wait) => setTimeout(wait, 20));
      const beside = await wenmai({ folder: data }, "query", "MATCH (p:Person) RETURN count(p) AS n");
      expect([beside.code, beside.stderr]).toEqual([0, ""]);
      const second = await wenmai({ folder: data }, "ingest", "data/articles");
      expect(second.code).toBe(1);
      expect(second.stderr).toContain(`is in use by process ${String(owner.pid)}`);
      expect(owner.exitCode).toBeNull();
    } finally {
      process.kill(-owner.pid!, "SIGKILL");
    }
  }, 60_000);

  it("has a damaged store put aside with a message and made again", async () => {
    const damaged = join(folder, "damaged");
    cpSync(template, damaged, { recursive: true });
    const store = join(damaged, "graph.grafeo");
    const bytes = readFileSync(store);
    writeFileSync(store, bytes.subarray(0, bytes.length / 2).fill(7, 0, 512));
    const { code, stderr } = await wenmai({ folder: damaged }, ...ingest);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^wenmai: [^\n]+graph\.grafeo\.damaged-1 and is rebuilt from the ledger\n$/);
    expect((await graphOf(damaged)) === expected).toBe(true);
  }, 60_000);
});
