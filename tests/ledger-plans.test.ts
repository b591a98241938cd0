import Database from "better-sqlite3";
import { join } from "node:path";
import { openLedger } from "../src/ledger/open.ts";
import { openGrafeo } from "../src/store/grafeo.ts";
import { catchUp } from "../src/store/project.ts";
import { contributionOf, type Sketch } from "./support/contributions.ts";
import { inFolder } from "./support/folder.ts";

const now = "2024-05-01T00:00:00Z";
const sketch = (number: number): Sketch => ({
  address: `${number}.txt`,
  publishedOn: "2024-03-02",
  sentences: [{ from: `许青${number}`, to: "云川省省长", qualifiers: { act: "observed" } }],
});

/** Every statement that is prepared while work is done. */
const statementsOf = async (work: () => Promise<unknown>): Promise<ReadonlySet<string>> => {
  const texts = new Set<string>();
  const { prototype } = Database;
  const prepare = Object.getOwnPropertyDescriptor(prototype, "prepare")!;
  const noting = function (this: Database.Database, text: string): unknown {
    texts.add(text);
    return (prepare.value as (text: string) => unknown).call(this, text);
  };
  Object.defineProperty(prototype, "prepare", { ...prepare, value: noting });
  await work().finally(() => Object.defineProperty(prototype, "prepare", prepare));
  return texts;
};

describe("One more article", () => {
  it("is looked up, recorded, projected and withdrawn without reading all of a table", () =>
    inFolder(async (folder) => {
      const filled = await openLedger(folder);
      const store = await openGrafeo(join(folder, "graph.grafeo"), await filled.identity());
      await store.prepare();
      for (let number = 0; number < 20; number += 1) await filled.record(1, contributionOf(sketch(number)), now);
      await catchUp(filled, store);
      await filled.close();
      // A ledger prepares a query once: only one that has just been opened shows them all.
      const texts = await statementsOf(async () => {
        const ledger = await openLedger(folder);
        await ledger.hashAt("21.txt");
        await ledger.record(2, contributionOf(sketch(21)), now);
        await catchUp(ledger, store);
        await ledger.record(2, contributionOf({ ...sketch(21), publishedOn: "2024-03-03" }), now);
        await catchUp(ledger, store);
        await ledger.retract(2, "21.txt", "withdrawn", now);
        await catchUp(ledger, store);
        await ledger.close();
      });
      await store.close();
      const database = new Database(join(folder, "ledger.sqlite"));
      const plans = [...texts]
        .filter((text) => /^(?:select|update|insert)/.test(text))
        .map((text) => {
          const values = Array.from({ length: text.split("?").length - 1 }, () => "[]");
          const rows = database.prepare(`explain query plan ${text}`).all(...values) as { detail: string }[];
          return [text, rows.map(({ detail }) => detail).join("; ")] as const;
        });
      database.close();
      expect(plans.length).toBeGreaterThan(10);
      expect(plans.filter(([, plan]) => /SCAN (?:articles|node_rows|evidence|[aeln])\b/.test(plan))).toEqual([]);
    }));
});
