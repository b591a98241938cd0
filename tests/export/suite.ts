import { digest } from "../../src/export/digest.ts";
import { exportLines } from "../../src/export/jsonl.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { catchUp, rebuild } from "../../src/store/project.ts";
import type { Store } from "../../src/store/store.ts";
import { contributionOf, type Sketch } from "../support/contributions.ts";
import { inFolder } from "../support/folder.ts";
import { first, second } from "../store/sketches.ts";

interface Deed {
  readonly record?: Sketch;
  readonly retract?: string;
  readonly rebuild?: true;
}

export type Open = (ledger: number, folder: string) => Promise<Store>;

/** Does deeds one after the other, each projected at once, and looks at the store they lead to. */
export const after = <Result>(
  open: Open,
  deeds: readonly Deed[],
  look: (store: Store) => Promise<Result>,
): Promise<Result> =>
  inFolder(async (folder) => {
    const ledger = await openLedger(folder);
    const store = await open(await ledger.identity(), folder);
    await store.clear();
    await store.prepare();
    for (const [index, deed] of deeds.entries()) {
      const now = `2024-05-0${index + 1}T00:00:00Z`;
      if (deed.record) await ledger.record(index + 1, contributionOf(deed.record), now);
      if (deed.retract !== undefined) await ledger.retract(index + 1, deed.retract, "withdrawn", now);
      await (deed.rebuild ? rebuild : catchUp)(ledger, store);
    }
    const seen = await look(store);
    await store.close();
    await ledger.close();
    return seen;
  });

const both: readonly Deed[] = [{ record: first }, { record: second }];

/** What the export of every store must be; `open` opens a store for a ledger, in a folder where it needs one. */
export const exportSuite = (open: Open): void => {
  it("is the same whatever the order of reading", async () => {
    expect(await after(open, [...both].reverse(), digest)).toBe(await after(open, both, digest));
  });

  it("does not change when the same article comes again", async () => {
    expect(await after(open, [...both, { record: first }], digest)).toBe(await after(open, both, digest));
  });

  it("is as before when an article is withdrawn and comes again", async () => {
    expect(await after(open, [...both, { retract: "two.txt" }, { record: second }], digest)).toBe(
      await after(open, both, digest),
    );
  });

  it("is the same from a store that was made again", async () => {
    expect(await after(open, [...both, { rebuild: true }], digest)).toBe(await after(open, both, digest));
  });

  it("forgets exactly what rested on a withdrawn article", async () => {
    expect(await after(open, [...both, { retract: "two.txt" }], digest)).toBe(
      await after(open, [{ record: first }], digest),
    );
  });

  it("is one sorted line a node or relation, with the evidence of each relation", async () => {
    const lines = await after(open, both, async (store) => {
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
};
