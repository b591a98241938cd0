import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger } from "../../src/ledger/open.ts";
import { environment, wenmai, type Ended, type Where } from "../support/command.ts";
import type { Database } from "../support/neo4j.ts";
import { runOn } from "./cypher.ts";

const readout = "data/articles/2023-middle-yangtze-readout.txt";
const path =
  "MATCH (p:Person)-[h:HOLDS]->(q:Post)-[:POST_IN]->(o:Organization) RETURN p.name, h, q, o.name ORDER BY p.id, h.id";

/** One command after the other, as a user would type them; the second half goes on from what the first wrote. */
const steps: readonly (readonly string[])[] = [
  ["ingest", "data/articles", "--json"],
  ["ingest", "data/articles", "--json"],
  ["query", "--format", "json"],
  ["query", "person-tenures", "--param", "person=尹弘", "--format", "json"],
  ["query", path, "--format", "json", "--rows", "7"],
  ["query", "MATCH (n) RETURN count(n) AS nodes, $n AS n", "--param", "n=5", "--format", "csv"],
  ["query", "CREATE (n:Person)"],
  ["query", "MATCH (n RETURN n", "--json"],
  ["query", "nothing-of-this-name"],
  ["who", "江西省委书记", "--at", "2023-11-29", "--json"],
  ["person", "尹弘", "--json"],
  ["event", "座谈会", "--json"],
  ["diff", "--json"],
  ["export"],
  ["verify"],
  ["rebuild"],
  ["export"],
  ["retract", readout, "--json"],
  ["ingest", readout, "--json"],
  ["export"],
];

// What differs by nature: the store's name, and its own words for a query that does not parse.
const common = ({ code, stdout, stderr }: Ended): string =>
  `${String(code)}\n${stdout}\n${stderr}`
    .replace(/\b(neo4j|grafeo)\b/g, "STORE")
    .replace(/refuses the query: .*/s, "refuses the query");

/** Every command gives on Neo4j what it gives on the embedded store. */
export const commands = (database: () => Database): void => {
  const home = mkdtempSync(join(tmpdir(), "wenmai-test-"));
  const embedded: Where = { folder: join(home, "embedded") };
  const onNeo4j = (): Where => ({ folder: join(home, "neo4j"), database: database() });
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  beforeAll(() => runOn(database(), "MATCH (n) DETACH DELETE n"));

  it.each(steps.map((step, at) => [at + 1, step] as const))("step %i: the same answer to %j", async (_at, step) => {
    const [one, other] = await Promise.all([wenmai(embedded, ...step), wenmai(onNeo4j(), ...step)]);
    expect(common(other)).toBe(common(one));
    expect(other.stdout + other.stderr).not.toBe("");
  });

  it("watches a folder", async () => {
    const inbox = join(home, "inbox");
    mkdirSync(inbox);
    writeFileSync(join(inbox, "one.txt"), readFileSync(readout));
    const config = join(home, "wenmai.yaml");
    writeFileSync(config, `sources:\n  - folder: ${inbox}\n    every: 30m\n`);
    const watched = async (where: Where): Promise<string> => {
      const { code, stdout } = await wenmai(where, "watch", "--once", "--config", config);
      expect(code).toBe(0);
      return stdout.replace(/^\S+Z /gm, "");
    };
    const said = await watched(onNeo4j());
    expect(said).toBe(await watched(embedded));
    expect(said).toContain("1 new");
    expect((await wenmai(onNeo4j(), "export")).stdout).toBe((await wenmai(embedded, "export")).stdout);
  });

  it("tells of a label that is not in the graph", async () => {
    const { code, stderr } = await wenmai(onNeo4j(), "query", "MATCH (n:Nirgends) RETURN n.name");
    expect([code, stderr]).toEqual([0, expect.stringContaining("Nirgends")]);
  });

  it("answers beside a process that owns the data folder and serves nothing", async () => {
    const ledger = await openLedger(onNeo4j().folder);
    const answer = await wenmai(onNeo4j(), "who", "江西省委书记", "--at", "2023-11-29");
    await ledger.close();
    expect([answer.code, answer.stdout]).toEqual([0, expect.stringContaining("尹弘")]);
  });

  it("serves it, as npm start does, and answers commands beside", async () => {
    const { folder } = onNeo4j();
    const args = ["dist/cli/main.js", "--data", folder, "serve", "--ingest", "data/articles", "--port", "0"];
    const server = spawn(process.execPath, args, { env: environment(database()), stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    while (!printed.includes("http://")) printed += String((await once(server.stdout, "data"))[0]);
    const address = /http:\S+/.exec(printed)?.[0] ?? "";
    const status = (await (await fetch(`${address}/api/status`)).json()) as { store: string; nodes: number };
    expect([status.store, status.nodes > 10]).toEqual(["neo4j", true]);
    const found = (await (await fetch(`${address}/api/search?q=${encodeURIComponent("尹弘")}`)).json()) as unknown;
    expect(JSON.stringify(found)).toContain("尹弘");
    expect((await wenmai(onNeo4j(), "person", "尹弘")).stdout).toContain("江西省委书记");
    server.kill("SIGTERM");
    expect((await once(server, "exit"))[0]).toBe(0);
  });
};
