import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger } from "../../src/ledger/open.ts";
import { openGrafeo } from "../../src/store/grafeo.ts";
import { openStore } from "../../src/store/open.ts";
import { catchUp } from "../../src/store/project.ts";
import { contributionOf } from "../support/contributions.ts";
import { dump } from "../support/dump.ts";
import { inFolder } from "../support/folder.ts";
import { storeContract } from "./contract.ts";
import { first } from "./sketches.ts";

const now = "2024-05-01T00:00:00Z";

describe("Grafeo", () => {
  const folder = mkdtempSync(join(tmpdir(), "wenmai-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  storeContract((ledger) => openGrafeo(join(folder, "graph.grafeo"), ledger));
});

describe("The embedded store's file", () => {
  it("puts a damaged file aside, says so, and is rebuilt from the ledger", () =>
    inFolder(async (dataDir) => {
      const lines: string[] = [];
      const ledger = await openLedger(dataDir);
      const identity = await ledger.identity();
      const open = () => openStore({ dataDir, ledger: identity, report: (line) => lines.push(line) });
      await ledger.record(1, contributionOf(first), now);
      const whole = await open();
      await catchUp(ledger, whole);
      const before = await dump(whole);
      await whole.close();
      writeFileSync(join(dataDir, "graph.grafeo"), "not a graph");
      const store = await open();
      await catchUp(ledger, store);
      expect(await dump(store)).toEqual(before);
      expect(lines).toEqual([expect.stringContaining("graph.grafeo.damaged-1 and is rebuilt from the ledger")]);
      expect(readdirSync(dataDir)).toContain("graph.grafeo.damaged-1");
      await store.close();
      await ledger.close();
    }));

  it("puts a file aside whose counts are not those of its position", () =>
    inFolder(async (dataDir) => {
      const lines: string[] = [];
      const open = () => openStore({ dataDir, ledger: 1, report: (line) => lines.push(line) });
      const tampered = await open();
      await tampered.read("CREATE (:Person {id: 'stray'})", {}, { rows: 1, milliseconds: 1000 });
      await tampered.close();
      const store = await open();
      expect(await store.counts()).toEqual({ nodes: 0, relations: 0 });
      expect(lines).toHaveLength(1);
      await store.close();
    }));

  it("says that another process holds the file, and leaves it where it is", () =>
    inFolder(async (dataDir) => {
      const lines: string[] = [];
      const open = () => openStore({ dataDir, ledger: 1, report: (line) => lines.push(line) });
      const store = await open();
      await expect(open()).rejects.toThrow("is in use by another process");
      expect(lines).toEqual([]);
      await store.close();
    }));
});
