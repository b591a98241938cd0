import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger } from "../../src/ledger/open.ts";
import { catchUp } from "../../src/store/project.ts";
import { loadQueries, runQuery } from "../../src/store/queries.ts";
import type { Cell, Store } from "../../src/store/store.ts";
import { contributionOf } from "../support/contributions.ts";
import { cases } from "./cases.ts";
import { answerOf, golden } from "./golden.ts";
import { world } from "./world.ts";

const now = "2024-05-01T00:00:00Z";
const queries = loadQueries();

/** Fills a store with the invented world. */
const fillWorld = async (store: Store): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "wenmai-test-"));
  const ledger = await openLedger(folder);
  for (const sketch of world) await ledger.record(1, contributionOf(sketch), now);
  await catchUp(ledger, store);
  await ledger.close();
  rmSync(folder, { recursive: true });
};

const quotesIn = (columns: readonly string[], row: readonly Cell[]): readonly Cell[] => {
  const cell = row[columns.indexOf("quotes")];
  return Array.isArray(cell) ? (cell as readonly Cell[]) : [];
};

/** Every named query on one real store, against the one golden of all stores. */
export const namedQueries = (open: () => Promise<Store>): void => {
  let store: Store;

  beforeAll(async () => {
    store = await open();
    await store.clear();
    await store.prepare();
    await fillWorld(store);
  }, 60_000);
  afterAll(() => store.close());

  it.each(queries.map((query) => [query.name, query] as const))("answers %s as written down", async (name, query) => {
    const answers = [];
    for (const given of cases[name] ?? []) answers.push(answerOf(given, await runQuery(store, { query, given })));
    expect(answers).toEqual(golden(name, answers));
    expect(answers.some(({ rows }) => rows.length > 0)).toBe(true);
  });

  it("gives quotes that stand in their article between their offsets", async () => {
    const texts = new Map(world.map((sketch) => [sketch.address, contributionOf(sketch).article.text]));
    let seen = 0;
    for (const query of queries) {
      for (const given of cases[query.name] ?? []) {
        const { columns, rows } = await runQuery(store, { query, given });
        for (const cell of rows.flatMap((row) => quotesIn(columns, row))) {
          const { article, quote, start, end } = cell as Readonly<Record<string, Cell>>;
          expect(texts.get(String(article))?.slice(Number(start), Number(end))).toBe(quote);
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it("runs every query with the example of its header", async () => {
    for (const query of queries) {
      const given = Object.fromEntries(query.parameters.map(({ name, example }) => [name, example]));
      await expect(runQuery(store, { query, given })).resolves.toBeDefined();
    }
  });
};
