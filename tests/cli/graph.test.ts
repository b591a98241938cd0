import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderOf } from "../source/reading.ts";
import { wenmai, type Ended } from "../support/process.ts";
import { appointed, flood, removed } from "./notices.ts";

const folder = folderOf({ "in/flood.txt": flood, "in/appointed.txt": appointed });
const run = (...args: readonly string[]): Ended => wenmai(args, { in: folder });
const json = (...args: readonly string[]): unknown => {
  const { code, out, err } = run(...args, "--json");
  expect([code, err]).toEqual([0, ""]);
  expect(out.trimEnd()).not.toContain("\n");
  return JSON.parse(out);
};
const quote = { quote: expect.any(String), start: expect.any(Number), end: expect.any(Number) };
const evidence = { ...quote, article: expect.any(String), publishedOn: expect.any(String) };
const none = { from: null, fromKind: null, to: null, toKind: null };

// Each test goes on where the one before it ended, as a person would.
describe("The commands over a graph", () => {
  it("ingest counts articles and facts, and a second time changes nothing", () => {
    const first = json("ingest", "in") as { facts: { opened: number } };
    expect(first).toEqual({
      articles: { new: 2, changed: 0, unchanged: 0, failed: 0 },
      facts: { opened: expect.any(Number), closed: 0 },
      failures: [],
    });
    expect(first.facts.opened).toBeGreaterThan(3);
    expect(json("ingest", "in")).toMatchObject({ articles: { unchanged: 2 }, facts: { opened: 0, closed: 0 } });
    const note = join(folder, ".wenmai", "graph.grafeo.closed.json");
    const { mtimeMs } = statSync(note);
    expect(run("ingest", "in").out).toMatch(/^run 3: 0 new, 0 changed, 2 unchanged, 0 failed; 0 facts opened/);
    expect(statSync(note).mtimeMs).toBe(mtimeMs); // the store was not even opened
  });

  it("who tells the holders of a post on a day, with their sentences", () => {
    const seen = { ...none, firstSeen: "2024-05-20", lastSeen: "2024-05-20" };
    expect(json("who", "衡阳市市长", "--at", "2024-05-20")).toEqual({
      post: "衡阳市市长",
      at: "2024-05-20",
      holders: [
        {
          person: "魏砚青",
          id: "person:魏砚青",
          status: "known",
          ...seen,
          evidence: [
            { quote: "衡阳市市长魏砚青", start: 23, end: 31, article: "in/flood.txt", publishedOn: "2024-05-20" },
          ],
        },
      ],
    });
    expect(run("who", "衡阳市市长", "--at", "2024-05-20").out).toMatch(/魏砚青 {2}known.*\n.*「衡阳市市长魏砚青」/);
  });

  it("who does not guess: before an appointment nobody is known", () => {
    expect(json("who", "湖南省副省长", "--at", "2024-05-22")).toMatchObject({ holders: [{ person: "林望川" }] });
    const { code, out, err } = run("who", "湖南省副省长", "--at", "2024-05-01", "--json");
    expect([code, JSON.parse(out)]).toEqual([0, { post: "湖南省副省长", at: "2024-05-01", holders: [] }]);
    expect(err).toBe("no article that was read tells who was 湖南省副省长 on 2024-05-01\n");
  });

  it("person tells posts and events", () => {
    const { persons } = json("person", "魏砚青") as { persons: Record<string, unknown>[] };
    expect(persons.map((each) => Object.keys(each))).toEqual([["id", "name", "tenures", "events", "reasons"]]);
    expect(persons[0]).toMatchObject({
      name: "魏砚青",
      tenures: [{ post: "衡阳市市长", ...none, firstSeen: "2024-05-20", lastSeen: "2024-05-20", evidence: [evidence] }],
      events: [{ roles: expect.arrayContaining(["speak"]), evidence: expect.arrayContaining([evidence]) }],
      reasons: [],
    });
    expect(run("person", "无此人").err).toBe("no article that was read names 无此人\n");
  });

  it("event tells who took part, each with the sentence", () => {
    const { events } = json("event", "防汛") as { events: unknown[] };
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      label: "Event",
      kind: "meeting",
      people: [{ person: "魏砚青", capacity: "衡阳市市长", evidence: expect.arrayContaining([evidence]) }],
    });
    expect(run("event", "防汛").out).toContain("魏砚青");
  });

  it("query lists its names, runs one, and runs read-only Cypher", () => {
    const { queries } = json("query") as { queries: { name: string }[] };
    expect(queries.length).toBeGreaterThanOrEqual(24);
    const named = json("query", "person-tenures", "--param", "person=魏砚青") as {
      columns: string[];
      rows: unknown[][];
    };
    expect(Object.keys(named)).toEqual(["columns", "rows"]);
    expect(named.rows[0]?.[named.columns.indexOf("post")]).toBe("衡阳市市长");
    const cypher = "MATCH (p:Person)-[r:HOLDS]->(q:Post) WHERE p.name = $name RETURN p, r";
    const own = json("query", cypher, "--param", "name=魏砚青") as { rows: unknown[][] };
    expect(own.rows).toEqual([
      [
        expect.objectContaining({ id: "person:魏砚青", label: "Person", name: "魏砚青" }),
        expect.objectContaining({ type: "HOLDS", from: "person:魏砚青", to: "post:衡阳市市长" }),
      ],
    ]);
  });

  it("query prints CSV and tables, takes a day with --at, and says where it stopped", () => {
    const cypher = "MATCH (p:Person) RETURN p.name AS name ORDER BY name";
    expect(run("query", cypher, "--format", "csv").out).toBe("name\n林望川\n魏砚青\n");
    expect(run("query", cypher, "--format", "table").out).toMatch(/^name\n林望川\n魏砚青\n/);
    const cut = run("query", cypher, "--rows", "1", "--format", "csv");
    expect([cut.out, cut.code]).toEqual(["name\n林望川\n", 0]);
    expect(cut.err).toMatch(/only the first 1 rows/);
    const posted = json("query", "post-holders", "--param", "post=衡阳市市长", "--at", "2024-05-20") as {
      rows: unknown[];
    };
    expect(posted.rows).toHaveLength(1);
  });

  it("diff and log tell what each run changed", () => {
    writeFileSync(join(folder, "in/removed.txt"), removed);
    json("ingest", "in/removed.txt");
    const { run: number, changes } = json("diff") as { run: number; changes: Record<string, unknown>[] };
    expect(changes.map(({ change }) => change)).toContain("opened");
    expect(Object.keys(changes[0] ?? {})).toEqual(["change", "article", "evidence"]);
    expect(run("diff", String(number)).out).toMatch(/^\+ 林望川 HOLDS 湖南省副省长 {2}「免去林望川的湖南省副省长/m);
    const { runs } = json("log", "--limit", "2") as { runs: Record<string, unknown>[] };
    expect(runs).toMatchObject([{ id: number, command: "ingest in/removed.txt", counts: { new: 1 } }, {}]);
    expect(run("diff", "99")).toMatchObject({ code: 2, out: "" });
  });

  it("a removal closes the tenure that an appointment opened", () => {
    const told = json("person", "林望川") as { persons: { tenures: unknown[] }[] };
    expect(told.persons[0]?.tenures).toMatchObject([
      { post: "湖南省副省长", from: "2024-05-21", fromKind: "appointed", to: "2024-06-03", toKind: "removed" },
    ]);
    expect(JSON.parse(run("who", "湖南省副省长", "--at", "2024-06-10", "--json").out)).toMatchObject({ holders: [] });
  });

  it("export is the same bytes to a file and to standard output, and after a rebuild", () => {
    const { out } = run("export", "--format", "jsonl");
    expect(run("export", "--out", "graph.jsonl").out).toBe("");
    expect(readFileSync(join(folder, "graph.jsonl"), "utf8")).toBe(out);
    expect(json("rebuild")).toEqual({
      store: "grafeo",
      position: expect.any(Number),
      nodes: expect.any(Number),
      relations: expect.any(Number),
    });
    expect(run("export").out).toBe(out);
    const { code, err } = run("export", "--out", "no/such/folder.jsonl");
    expect(code).toBe(1);
    expect(err).toMatch(/^wenmai: the file no\/such\/folder\.jsonl cannot be written: [^\n]+\n$/);
  });

  it("verify finds every quote at its place", () => {
    const found = json("verify") as { quotes: number };
    expect(found).toMatchObject({ articles: 3, broken: [], store: { kind: "grafeo", intact: true } });
    expect(found.quotes).toBeGreaterThan(5);
    expect(run("verify").out).toMatch(/^\d+ quotes of 3 articles, 0 broken\ngrafeo at position \d+ of \d+, intact\n$/);
  });

  it("retract takes back exactly what rested on an article, by address or id", () => {
    expect(json("retract", "in/removed.txt")).toMatchObject({ retracted: [{ article: "in/removed.txt" }] });
    expect(json("who", "湖南省副省长", "--at", "2024-06-10")).toMatchObject({ holders: [{ person: "林望川" }] });
    const again = run("retract", "in/removed.txt");
    expect([again.code, again.out]).toEqual([1, ""]);
    expect(again.err).toMatch(/^wenmai: no article stands at in\/removed\.txt \([^\n]+\)\n$/);
  });
});
