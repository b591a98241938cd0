import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGrafeo } from "../src/store/grafeo.ts";
import type { Store } from "../src/store/store.ts";
import { orderSuite } from "./order/suite.ts";
import { isFull } from "./support/full.ts";

const runs = isFull ? 1000 : 200;

describe("The graph of SQLite and Grafeo", () => {
  const folder = mkdtempSync(join(tmpdir(), "wenmai-test-"));
  let store: Store | undefined;
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  orderSuite(async (ledger) => {
    await store?.close();
    store = await openGrafeo(join(folder, "graph.grafeo"), ledger);
    return store;
  }, runs);
});
