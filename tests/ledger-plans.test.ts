import Database from "better-sqlite3";
import { join } from "node:path";
import { digest } from "../src/export/digest.ts";
import type { Contribution } from "../src/graph/contribution.ts";
import { openLedger } from "../src/ledger/open.ts";
import { openGrafeo } from "../src/store/grafeo.ts";
import { catchUp, rebuild } from "../src/store/project.ts";
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
      const filled = await openLedger(folder, 5);
      const store = await openGrafeo(join(folder, "graph.grafeo"), await filled.identity());
      await store.prepare();
      for (let number = 0; number < 20; number += 1) await filled.record(1, contributionOf(sketch(number)), now);
      await catchUp(filled, store);
      await filled.close();
      // A ledger prepares a query once: only one that has just been opened shows them all.
      const texts = await statementsOf(async () => {
        const ledger = await openLedger(folder, 5);
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

const named = (number: number): Contribution => {
  const day = new Date(Date.UTC(2022, 0, 1 + (number >> 2))).toISOString().slice(0, 10);
  const told = contributionOf({
    address: `${number}.txt`,
    publishedOn: day,
    sentences: [
      { from: "person:许青岚", to: "post:云川省省长", qualifiers: { act: "observed" } },
      { from: "person:许青岚", to: `event:第${number}场座谈会`, type: "ATTENDED", toType: "Event" },
      {
        from: "post:云川省省长",
        fromType: "Post",
        to: "organization:云川省政府",
        type: "POST_IN",
        toType: "Organization",
      },
      // Somebody of his name abroad: two people, of whom the articles say which one they mean.
      ...(number % 50 === 0 ? [{ from: "person:许青岚", to: "post:海国总统", qualifiers: { act: "observed" } }] : []),
    ],
  });
  const office = (post: string) => ({ seat: post === "post:海国总统" ? "海国" : "中国/云川省", single: true as const });
  const evidence = told.evidence.map((row) => (row.type === "HOLDS" ? { ...row, office: office(row.to) } : row));
  return { ...told, evidence: evidence.map((row) => ({ ...row, wording: `文${number}` })) };
};

/** Rows that all queries hand over while work is done. */
const rowsIn = async (work: () => Promise<unknown>): Promise<number> => {
  let rows = 0;
  const prototype = Object.getPrototypeOf(new Database(":memory:").prepare("select 1")) as Database.Statement;
  const all = Object.getOwnPropertyDescriptor(prototype, "all")!;
  const counting = function (this: Database.Statement, ...values: readonly unknown[]): unknown[] {
    const found = (all.value as (...values: readonly unknown[]) => unknown[]).apply(this, [...values]);
    rows += found.length;
    return found;
  };
  Object.defineProperty(prototype, "all", { ...all, value: counting });
  await work().finally(() => Object.defineProperty(prototype, "all", all));
  return rows;
};

describe("One more article of somebody whom many name", () => {
  const rowsAfter = (articles: number): Promise<number> =>
    inFolder(async (folder) => {
      const ledger = await openLedger(folder);
      const store = await openGrafeo(join(folder, "graph.grafeo"), await ledger.identity());
      try {
        await store.prepare();
        await ledger.recordAll(
          1,
          Array.from({ length: articles }, (_, number) => named(number + 1)),
          now,
        );
        await catchUp(ledger, store);
        const rows = await rowsIn(async () => {
          await ledger.record(1, named(articles + 1), now);
          await catchUp(ledger, store);
        });
        const grown = await digest(store);
        await rebuild(ledger, store);
        expect(await digest(store)).toBe(grown);
        return rows;
      } finally {
        await store.close();
        await ledger.close();
      }
    });

  it("reads no more rows after eight hundred than after four hundred", async () => {
    const few = await rowsAfter(400);
    expect(few).toBeGreaterThan(10);
    expect(few).toBeLessThan(100);
    expect(await rowsAfter(800)).toBe(few);
  });
});
