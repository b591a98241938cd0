import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger } from "../src/ledger/open.ts";
import { contributionOf, type Sketch } from "./support/contributions.ts";
import { wenmai } from "./support/command.ts";

const folder = mkdtempSync(join(tmpdir(), "wenmai-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mayor = "云川市市长";
const seen: Sketch = {
  address: "spring.txt",
  publishedOn: "2024-03-02",
  sentences: [{ from: "许青岚", to: mayor, qualifiers: { act: "observed" } }],
};
const corrected: Sketch = {
  address: "spring.txt",
  publishedOn: "2024-03-02",
  sentences: [{ from: "许青峦", to: mayor, qualifiers: { act: "observed" } }],
};
/** Printed in March, but read only in May. */
const late: Sketch = {
  address: "late.txt",
  publishedOn: "2024-03-20",
  sentences: [
    { from: "许青岚", to: mayor, qualifiers: { act: "removed" } },
    { from: "秦望川", to: mayor, qualifiers: { act: "appointed" } },
  ],
};

/** Run 1 on 1 April, run 2 on 1 May, run 3 (a correction) on 1 June, run 4 (a withdrawal) on 1 July, run 5 undoes run 3. */
const makeHistory = async (): Promise<void> => {
  const ledger = await openLedger(folder);
  const days = ["2024-04-01", "2024-05-01", "2024-06-01", "2024-07-01", "2024-08-01"];
  const runs: number[] = [];
  for (const day of days) runs.push(await ledger.startRun("by hand", `${day}T08:00:00.000Z`));
  const at = (run: number): [number, string] => [runs[run]!, `${days[run]!}T08:00:00.000Z`];
  const record = async (run: number, sketch: Sketch) => ledger.record(at(run)[0], contributionOf(sketch), at(run)[1]);
  await record(0, seen);
  await record(1, late);
  await record(2, corrected);
  await ledger.retract(at(3)[0], "late.txt", "withdrawn", at(3)[1]);
  await record(4, seen);
  for (const [run, day] of days.entries()) await ledger.finishRun(runs[run]!, `${day}T08:00:01.000Z`);
  await ledger.close();
};
beforeAll(makeHistory);

const json = async (...args: readonly string[]): Promise<unknown> => {
  const { code, stdout } = await wenmai({ folder }, ...args);
  expect(code).toBe(0);
  return JSON.parse(stdout);
};

interface Told {
  readonly changes: readonly { readonly change: string; readonly evidence: { readonly from: string } }[];
}

const changes = async (runs: string): Promise<readonly string[]> => {
  const { changes: told } = (await json("diff", runs, "--json")) as Told;
  return told.map(({ change, evidence }) => `${change} ${evidence.from}`).sort();
};

/** Who is in the graph as mayor, with the days of the tenure. */
const holders = async (...when: readonly string[]): Promise<unknown> => {
  const cypher = "MATCH (p:Person)-[h:HOLDS]->(q:Post) RETURN p.name, h.firstSeen, h.`from`, h.`to` ORDER BY p.name";
  return ((await json("query", cypher, "--json", ...when)) as { readonly rows: unknown }).rows;
};

describe("A history made by hand", () => {
  it("tells what each run changed", async () => {
    expect(await changes("1")).toEqual(["opened 许青岚"]);
    expect(await changes("2")).toEqual(["opened 秦望川", "opened 许青岚"]);
    expect(await changes("3")).toEqual(["closed 许青岚", "opened 许青峦"]);
    expect(await changes("4")).toEqual(["closed 秦望川", "closed 许青岚"]);
  });

  it("tells what changed between two runs, without what was undone between them", async () => {
    expect(await changes("1..2")).toEqual(["opened 秦望川", "opened 许青岚"]);
    expect(await changes("1..4")).toEqual(["closed 许青岚", "opened 许青峦"]);
    expect(await changes("2..5")).toEqual(["closed 秦望川", "closed 许青岚"]);
    expect(await changes("4..")).toEqual(["closed 许青峦", "opened 许青岚"]);
    expect(await changes("0..2")).toEqual(["opened 秦望川", "opened 许青岚", "opened 许青岚"]);
    expect(await json("diff", "1..5", "--json")).toEqual({ from: 1, to: 5, changes: [] });
  });

  it("lists its runs", async () => {
    const { runs } = (await json("log", "--json")) as { readonly runs: readonly { id: number; counts: unknown }[] };
    expect(runs.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1]);
  });

  it("says that a run does not exist, and how two are written", async () => {
    const missing = await wenmai({ folder }, "diff", "3..9");
    expect([missing.code, missing.stderr]).toEqual([
      2,
      "wenmai: there is no run 9: the last one is 5 (`wenmai log` lists them)\n",
    ]);
    expect((await wenmai({ folder }, "diff", "4..2")).code).toBe(2);
  });

  it("answers from what had been read by a day", async () => {
    expect(await holders("--known", "2024-03-31")).toEqual([]);
    expect(await holders("--known", "2024-04-30")).toEqual([["许青岚", "2024-03-02", null, null]]);
    const inMay = [
      ["秦望川", "2024-03-20", "2024-03-20", null],
      ["许青岚", "2024-03-02", null, "2024-03-20"],
    ];
    expect(await holders("--known", "2024-05-01")).toEqual(inMay);
    expect(await holders("--known", "2024-05")).toEqual(inMay);
    expect(await holders("--known", "2024-06-30")).toEqual([
      ["秦望川", "2024-03-20", "2024-03-20", null],
      ["许青岚", "2024-03-20", null, "2024-03-20"],
      ["许青峦", "2024-03-02", null, null],
    ]);
    expect(await holders("--known", "2024-07")).toEqual([["许青峦", "2024-03-02", null, null]]);
    expect(await holders("--known", "2024")).toEqual(await holders());
  });

  it("keeps what the world was apart from what was known of it", async () => {
    const asked = async (...when: readonly string[]) => {
      const { rows, columns } = (await json(
        "query",
        "post-holders",
        "--param",
        `post=${mayor}`,
        "--json",
        ...when,
      )) as {
        readonly columns: readonly string[];
        readonly rows: readonly unknown[][];
      };
      return rows.map((row) => row[columns.indexOf("person")]);
    };
    expect(await asked("--at", "2024-03-25", "--known", "2024-04-30")).toEqual(["许青岚"]);
    expect(await asked("--at", "2024-03-25", "--known", "2024-05-31")).toEqual(["秦望川"]);
    expect(await asked("--at", "2024-03-25")).toEqual(["许青岚"]);
  });
});
