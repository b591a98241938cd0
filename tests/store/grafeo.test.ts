import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger } from "../../src/ledger/open.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openGrafeo } from "../../src/store/grafeo.ts";
import { openStore, openStoreLate } from "../../src/store/open.ts";
import { catchUp } from "../../src/store/project.ts";
import type { Store } from "../../src/store/store.ts";
import { contributionOf } from "../support/contributions.ts";
import { dump } from "../support/dump.ts";
import { inFolder } from "../support/folder.ts";
import { storeContract } from "./contract.ts";
import { first, second } from "./sketches.ts";

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

describe("The embedded store of a ledger that stands still", () => {
  /** A ledger and its store, closed in good order; `work` opens the store late. */
  const closedStore = (
    work: (at: {
      readonly dataDir: string;
      readonly ledger: Ledger;
      readonly late: () => Promise<Store>;
    }) => Promise<void>,
  ) =>
    inFolder(async (dataDir) => {
      const ledger = await openLedger(dataDir);
      const options = { dataDir, ledger: await ledger.identity(), report: (): void => undefined };
      await ledger.record(1, contributionOf(first), now);
      const store = await openStore(options);
      await catchUp(ledger, store);
      await store.close();
      await work({ dataDir, ledger, late: () => openStoreLate(options, () => ledger.position()) });
      await ledger.close();
    });
  const isOpen = (dataDir: string): boolean => !existsSync(join(dataDir, "graph.grafeo.closed.json"));

  it("is not opened, and is when something is asked of it", () =>
    closedStore(async ({ dataDir, ledger, late }) => {
      const store = await late();
      expect((await catchUp(ledger, store)).changes).toBe(0);
      expect(isOpen(dataDir)).toBe(false);
      expect(await store.counts()).toEqual({ nodes: 4 + 3 + 1, relations: 3 + 3 });
      expect(isOpen(dataDir)).toBe(true);
      await store.close();
      expect(isOpen(dataDir)).toBe(false);
    }));

  it("is opened to be written when the ledger goes on", () =>
    closedStore(async ({ ledger, late }) => {
      const store = await late();
      await ledger.record(1, contributionOf(second), now);
      await store.ready();
      await catchUp(ledger, store);
      expect(await store.position()).toBe(await ledger.position());
      expect(await store.intact()).toBe(true);
      await store.close();
    }));

  it("is opened at once after a crash, which leaves no note", () =>
    closedStore(async ({ dataDir, late }) => {
      rmSync(join(dataDir, "graph.grafeo.closed.json"));
      writeFileSync(join(dataDir, "graph.grafeo.closed.json"), "{");
      const store = await late();
      expect(isOpen(dataDir)).toBe(true);
      await store.close();
    }));

  it.each([
    ["is not as it was left", (file: string) => writeFileSync(file, "not a graph")],
    ["was written since", (file: string) => utimesSync(file, 1, 1)],
  ])("is opened at once when its file %s", (_, change) => {
    return closedStore(async ({ dataDir, ledger, late }) => {
      change(join(dataDir, "graph.grafeo"));
      const store = await late();
      expect(isOpen(dataDir)).toBe(true);
      await catchUp(ledger, store);
      expect(await store.counts()).toEqual({ nodes: 4 + 3 + 1, relations: 3 + 3 });
      await store.close();
    });
  });
});
