import { digest } from "../src/export/digest.ts";
import { exportLines } from "../src/export/jsonl.ts";
import { openLedger } from "../src/ledger/open.ts";
import { openStore } from "../src/store/open.ts";
import { catchUp } from "../src/store/project.ts";
import type { Store } from "../src/store/store.ts";
import { contributionOf, type Sketch } from "./support/contributions.ts";
import { inFolder } from "./support/folder.ts";
import { first, second } from "./store/sketches.ts";

interface Deed {
  readonly record?: Sketch;
  readonly retract?: string;
}

/** Does deeds one after the other, each projected at once, and looks at the store they lead to. */
const after = <Result>(deeds: readonly Deed[], look: (store: Store) => Promise<Result>): Promise<Result> =>
  inFolder(async (dataDir) => {
    const ledger = await openLedger(dataDir);
    const store = await openStore({ dataDir, report: () => undefined });
    for (const [index, { record, retract }] of deeds.entries()) {
      const now = `2024-05-0${String(index + 1)}T00:00:00Z`;
      if (record) await ledger.record(index + 1, contributionOf(record), now);
      if (retract) await ledger.retract(index + 1, retract, "withdrawn", now);
      await catchUp(ledger, store);
    }
    const seen = await look(store);
    await store.close();
    await ledger.close();
    return seen;
  });

const both: readonly Deed[] = [{ record: first }, { record: second }];

describe("The export", () => {
  it("is the same whatever the order of reading", async () => {
    expect(await after([...both].reverse(), digest)).toBe(await after(both, digest));
  });

  it("does not change when the same article comes again", async () => {
    expect(await after([...both, { record: first }], digest)).toBe(await after(both, digest));
  });

  it("is as before when an article is withdrawn and comes again", async () => {
    expect(await after([...both, { retract: "two.txt" }, { record: second }], digest)).toBe(await after(both, digest));
  });

  it("forgets exactly what rested on a withdrawn article", async () => {
    expect(await after([...both, { retract: "two.txt" }], digest)).toBe(await after([{ record: first }], digest));
  });

  it("is one sorted line a node or relation, with the evidence of each relation", async () => {
    const lines = await after(both, async (store) => {
      const found: string[] = [];
      for await (const line of exportLines(store)) found.push(line);
      return found;
    });
    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const held = parsed.filter((line) => line["type"] === "HOLDS");
    expect(held.length).toBeGreaterThan(0);
    expect(held.every((line) => Array.isArray(line["evidence"]))).toBe(true);
    expect(lines.join("\n")).not.toMatch(/recordedFrom|retrievedAt/);
    expect([...new Set(parsed.map(({ kind }) => kind))]).toEqual(["node", "relation"]); // though an event has a kind too
    expect(parsed.find(({ label }) => label === "Event")).toMatchObject({ properties: { kind: "meeting" } });
    for (const line of parsed) expect(Object.keys(line).slice(1)).toEqual(Object.keys(line).slice(1).sort());
  });
});
