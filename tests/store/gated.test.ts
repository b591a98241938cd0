import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreError, UsageError } from "../../src/errors.ts";
import { readGated } from "../../src/store/gate.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { inFolder } from "../support/folder.ts";
import { writing } from "./refused.ts";

describe("Behind the gate of the real store", () => {
  const withStore = (work: (store: Store, folder: string) => Promise<void>): Promise<void> =>
    inFolder(async (dataDir) => {
      const store = await openStore({ dataDir, ledger: 1, report: () => undefined });
      try {
        await work(store, dataDir);
      } finally {
        await store.close();
      }
    });
  const anything = { rows: 10, milliseconds: 10_000 };

  it("LOAD CSV would read a file of the machine, and behind the gate does not", () =>
    withStore(async (store, folder) => {
      const file = join(folder, "secret.csv");
      writeFileSync(file, "the content of a private file\n");
      const cypher = `LOAD CSV FROM '${file}' AS row RETURN row`;
      const open = await store.read(cypher, {}, anything).catch((error: unknown) => String(error));
      expect(JSON.stringify(open)).toContain("the content of a private file");
      for (const text of [
        cypher,
        cypher.toLowerCase(),
        `WITH 1 AS one ${cypher}`,
        cypher.replace("LOAD", "/**/LOAD"),
      ]) {
        const answer = await readGated(store, { cypher: text }).catch((error: unknown) => error as Error);
        expect(answer).toBeInstanceOf(UsageError);
        expect(JSON.stringify(answer) + String(answer)).not.toContain("private");
      }
    }));

  it.each(writing)("nothing is written by: %s", (cypher) =>
    withStore(async (store) => {
      await expect(readGated(store, { cypher })).rejects.toThrow(UsageError);
      expect(await store.counts()).toEqual({ nodes: 0, relations: 0 });
      expect(await store.intact()).toBe(true);
    }),
  );

  it("rows stop at their limit, and the answer says so", () =>
    withStore(async (store) => {
      const cypher = "UNWIND range(1, 500) AS x RETURN x";
      const few = await readGated(store, { cypher, limits: { rows: 7, milliseconds: 10_000 } });
      expect([few.rows.length, few.truncated]).toEqual([7, true]);
      const all = await readGated(store, { cypher });
      expect([all.rows.length, all.truncated]).toEqual([500, false]);
    }));

  it("a query that takes too long is ended in one line, and the store answers the next", () =>
    withStore(async (store) => {
      const cypher =
        "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN count(a + b + c)";
      const late = readGated(store, { cypher, limits: { rows: 1, milliseconds: 300 } });
      await expect(late).rejects.toThrow(StoreError);
      await expect(late).rejects.toThrow("the query was ended after 0.3 s");
      expect((await readGated(store, { cypher: "RETURN 1 AS one" })).rows).toEqual([[1]]);
    }));

  it("what the engine refuses is the asker's mistake, in one line with the query", () =>
    withStore(async (store) => {
      const wrong = readGated(store, { cypher: "MATCH (n RETURN n" });
      await expect(wrong).rejects.toThrow(UsageError);
      await expect(wrong).rejects.toThrow("MATCH (n RETURN n");
    }));
});
