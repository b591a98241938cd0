import { join } from "node:path";
import { digest } from "../../src/export/digest.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { openGrafeo } from "../../src/store/grafeo.ts";
import { openNeo4j } from "../../src/store/neo4j-own.ts";
import { catchUp } from "../../src/store/project.ts";
import { contributionOf, type Sketch } from "../support/contributions.ts";
import { inFolder } from "../support/folder.ts";
import { optionsFor, type Database } from "../support/neo4j.ts";
import type { OwnServer } from "../support/neo4j-server.ts";
import { runOn } from "./cypher.ts";

const now = "2024-05-01T00:00:00Z";
const articles = 5000;

/** An article that nothing else resembles; so many of them take more than one transaction. */
const article = (number: number): Sketch => ({
  address: `${number}.txt`,
  publishedOn: "2024-03-02",
  sentences: ["许", "周", "秦"].map((surname) => ({
    from: `${surname}甲${number}`,
    to: `第${number % 100}县县长`,
    qualifiers: { act: "observed" },
  })),
});

const halfWritten = async (database: Database): Promise<boolean> => {
  const committed = await runOn(database, "MATCH (n:Person) RETURN count(n)");
  const writing = await runOn(
    database,
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'MERGE' RETURN 1",
  );
  return Number(committed[0]) > 0 && writing.length > 0;
};

/** A server that dies in the middle of a projection loses nothing of what the ledger holds. */
export const crash = (database: () => Database, server: () => OwnServer): void => {
  it(
    "is the same graph after the server was killed half-way and started again",
    () =>
      inFolder(async (folder) => {
        const ledger = await openLedger(folder);
        const identity = await ledger.identity();
        for (let number = 0; number < articles; number += 1)
          await ledger.record(1, contributionOf(article(number)), now);
        const store = await openNeo4j(optionsFor(database(), identity));
        await store.clear();
        await store.prepare();

        const projection = catchUp(ledger, store).catch((error: unknown) => error);
        while (!(await halfWritten(database())));
        await server().crash();
        await expect(store.read("RETURN 1", {}, { rows: 1, milliseconds: 5000 })).rejects.toThrow("was lost");
        await server().start();
        await projection; // repeated by the driver, or given up: both may be
        await store.close();

        const again = await openNeo4j(optionsFor(database(), identity));
        await catchUp(ledger, again);
        const embedded = await openGrafeo(join(folder, "graph.grafeo"), identity);
        await embedded.prepare();
        await catchUp(ledger, embedded);
        expect(await digest(again)).toBe(await digest(embedded));
        expect([await again.position(), await again.intact()]).toEqual([await ledger.position(), true]);
        for (const open of [again, embedded, ledger]) await open.close();
      }),
    300_000,
  );
};
