import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digest } from "../../src/export/digest.ts";
import { openGrafeo } from "../../src/store/grafeo.ts";
import { openNeo4j, ownNeo4j } from "../../src/store/neo4j-own.ts";
import { after, exportSuite } from "../export/suite.ts";
import { orderSuite } from "../order/suite.ts";
import { namedQueries } from "../queries/named.ts";
import type { Store } from "../../src/store/store.ts";
import { storeContract } from "../store/contract.ts";
import { first, second } from "../store/sketches.ts";
import type { Ended } from "../support/command.ts";
import { canStart, describeDatabase, describeOwn, givenDatabase, optionsFor, type Database } from "../support/neo4j.ts";
import { firstPassword, ownServer, type OwnServer } from "../support/neo4j-server.ts";
import { commands } from "./commands.ts";
import { crash } from "./crash.ts";
import { runOn } from "./cypher.ts";
import { asked, failures } from "./failures.ts";
import { ownership } from "./ownership.ts";

// One file, because the community edition has one database, and a file's suites run one after the other.

const password = "for-tests-only";
let server: OwnServer;
let untouched: Ended;

const ownDatabase = (word = password): Database => ({
  address: `neo4j://neo4j@127.0.0.1:${server.bolt}`,
  password: word,
});
const database = (): Database => givenDatabase ?? ownDatabase();
const open = (ledger: number) => openNeo4j(optionsFor(database(), ledger));

beforeAll(async () => {
  if (canStart) {
    server = await ownServer();
    await server.start();
    untouched = await asked(ownDatabase(firstPassword));
    const change = `ALTER CURRENT USER SET PASSWORD FROM '${firstPassword}' TO '${password}'`;
    await runOn(ownDatabase(firstPassword), change, { database: "system" });
  }
  if (!givenDatabase) return;
  // A database that somebody named must be empty or wenmai's: these suites fill and empty it.
  const store = await ownNeo4j({ ...optionsFor(givenDatabase, 1), takeOver: true, report: console.error });
  await store.close();
}, 700_000);

afterAll(async () => {
  if (canStart) await server.stop();
}, 60_000);

describeOwn("A Neo4j that cannot be used", () => {
  it("says that the first password must be changed, and how", () => {
    expect([untouched.code, untouched.stdout]).toEqual([1, ""]);
    expect(untouched.stderr).toMatch(/^wenmai: .*wants the first password of neo4j changed .*ALTER CURRENT USER.*\n$/);
  });

  failures(() => ({ bolt: server.bolt, http: server.http, password }));
});

describeDatabase("Neo4j as a store", () => storeContract(open));

describeDatabase("The named queries on Neo4j", () => namedQueries(() => open(1)));

describeDatabase("The export of Neo4j", () => {
  exportSuite(open);

  it("is that of the embedded store, to the byte", async () => {
    const folder = mkdtempSync(join(tmpdir(), "wenmai-test-"));
    const embedded = (ledger: number) => openGrafeo(join(folder, "graph.grafeo"), ledger);
    const deeds = [{ record: first }, { record: second }, { retract: "one.txt" }, { record: first }];
    for (const some of [deeds.slice(0, 1), deeds.slice(0, 3), deeds])
      expect(await after(open, some, digest)).toBe(await after(embedded, some, digest));
    rmSync(folder, { recursive: true });
  });
});

describeDatabase("Any order of reading on Neo4j", () => {
  let last: Store | undefined;
  afterAll(() => last?.close());
  orderSuite(async (ledger) => {
    await last?.close();
    last = await open(ledger);
    return last;
  }, 20);
});

describeDatabase("A Neo4j database and its owner", () => ownership(database));

describeDatabase("The commands on Neo4j", () => commands(database));

describeOwn("A Neo4j that is killed", () => crash(ownDatabase, () => server));
