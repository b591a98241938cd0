import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger } from "../../src/ledger/open.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { catchUp, rebuild } from "../../src/store/project.ts";
import type { Store } from "../../src/store/store.ts";
import { contributionOf, type Sketch } from "../support/contributions.ts";
import { first, second } from "./sketches.ts";
import { dump } from "../support/dump.ts";

const now = "2024-05-01T00:00:00Z";
const limits = { rows: 1000, milliseconds: 20_000 };

const record = (ledger: Ledger, sketch: Sketch) => ledger.record(1, contributionOf(sketch), now);

/** What every store must do; `open` opens the same store again, for a ledger. */
export const storeContract = (open: (ledger: number) => Promise<Store>): void => {
  let store: Store;
  let ledger: Ledger;
  let folder: string;
  const fill = async (...sketches: readonly Sketch[]) => {
    for (const sketch of sketches) {
      await record(ledger, sketch);
      await catchUp(ledger, store);
    }
  };
  const rows = async (cypher: string, parameters = {}) => (await store.read(cypher, parameters, limits)).rows;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "wenmai-test-"));
    ledger = await openLedger(folder);
    store = await open(await ledger.identity());
    await store.clear();
    await store.prepare();
  });
  afterEach(async () => {
    await store.close();
    await ledger.close();
    rmSync(folder, { recursive: true });
  });

  it("holds nothing and stands at 0 when it is empty", async () => {
    expect(await store.position()).toBe(0);
    expect(await store.counts()).toEqual({ nodes: 0, relations: 0 });
    expect(await store.intact()).toBe(true);
  });

  it("holds the nodes, relations, evidence and articles of what was recorded", async () => {
    await fill(first);
    expect(await store.counts()).toEqual({ nodes: 4 + 3 + 1, relations: 3 + 3 });
    const quotes =
      "MATCH (p:Person {id: $id})-[h:HOLDS]->(q:Post) MATCH (e:Evidence {fact: h.id})-[:EVIDENCE_IN]->(a:Article) RETURN q.name, h.lastSeen, e.quote, a.text CONTAINS e.quote";
    expect(await rows(quotes, { id: "许青岚" })).toEqual([
      ["云川省省长", "2024-03-02", JSON.stringify(first.sentences[0]), true],
    ]);
  });

  it("stands at the ledger's position, ready or not, and is intact after every change", async () => {
    for (const sketch of [first, second, { ...first, address: "copy.txt" }, { ...second, sentences: [] }]) {
      await store.ready();
      await fill(sketch);
      expect(await store.position()).toBe(await ledger.position());
      expect(await store.intact()).toBe(true);
    }
  });

  it("changes nothing when it catches up or writes the same again", async () => {
    await fill(first, second);
    const before = await dump(store);
    expect((await catchUp(ledger, store)).changes).toBe(0);
    await rebuild(ledger, store);
    expect(await dump(store)).toEqual(before);
  });

  it("gives the same dump step by step, at once, and in the other order", async () => {
    await fill(first, second);
    const before = await dump(store);
    await ledger.retract(1, "one.txt", "test", now);
    await ledger.retract(1, "two.txt", "test", now);
    await catchUp(ledger, store);
    expect(await store.counts()).toEqual({ nodes: 0, relations: 0 });
    await fill(second, first);
    expect(await dump(store)).toEqual(before);
  });

  it("takes away exactly what a withdrawn article alone said", async () => {
    await fill(first);
    const before = await dump(store);
    await fill(second);
    expect(await dump(store)).not.toEqual(before);
    await ledger.retract(1, "two.txt", "withdrawn", now);
    await catchUp(ledger, store);
    expect(await dump(store)).toEqual(before);
  });

  it("removes a property that the changed article no longer tells", async () => {
    await fill(first);
    const { properties: _none, ...plain } = first;
    await fill(plain);
    expect(await rows("MATCH (p:Person) RETURN p.aliases")).toEqual([[null]]);
  });

  it("keeps evidence of a syndicated text once, with a line to each article", async () => {
    await fill(first, { ...first, address: "copy.txt" });
    expect(await rows("MATCH (e:Evidence) RETURN count(e)")).toEqual([[3]]);
    expect(await rows("MATCH (:Evidence)-[r:EVIDENCE_IN]->(:Article) RETURN count(r)")).toEqual([[6]]);
  });

  it("gives nodes, relations and paths as plain values under our ids", async () => {
    await fill(second);
    const [row] = await rows(
      "MATCH p = (a:Person {id: '𠀀伯安'})-[h:HOLDS]->(q) RETURN a, h, p, [a.name] AS l, {n: a} AS m",
    );
    const person = { id: "𠀀伯安", label: "Person", name: "𠀀伯安" };
    const post = { id: "云川省省长", label: "Post", name: "云川省省长" };
    const dates = {
      fromDate: "2024-03-08",
      fromKind: "appointed",
      firstSeen: "2024-03-08",
      lastSeen: "2024-03-08",
      articles: 1,
    };
    const holds = { id: "HOLDS:𠀀伯安>云川省省长", type: "HOLDS", from: person.id, to: post.id, ...dates };
    expect(row).toEqual([person, holds, { nodes: [person, post], relations: [holds] }, ["𠀀伯安"], { n: person }]);
  });

  it("keeps whole numbers whole, in properties and parameters", async () => {
    await fill(first);
    const text = "MATCH (e:Event) RETURN e.declaredAgreements, e.declaredAgreements / 2, $n / 2, $list[1] / 2 LIMIT $n";
    expect(await rows(text, { n: 5, list: [2, 3] })).toEqual([[3, 1, 2, 1]]);
  });

  it("refuses a relation whose end is missing and keeps what was there", async () => {
    await fill(first);
    const before = await dump(store);
    const { id: _id, ...gone } = {
      id: "x",
      type: "HOLDS",
      from: "nobody",
      fromType: "Person",
      to: "云川省省长",
      toType: "Post",
    } as const;
    const delta = {
      nodes: [{ type: "Person", id: "new", properties: { name: "new" } }],
      relations: [{ id: "x", ...gone, properties: {} }],
    } as const;
    await expect(store.apply({ ...delta, removedNodes: [], removedRelations: [] }, 99)).rejects.toThrow(
      "1 of 1 relations",
    );
    expect(await dump(store)).toEqual(before);
    expect(await store.position()).toBe(1);
  });

  it("holds the same after it was closed and opened again", async () => {
    await fill(first, second);
    const before = await dump(store);
    await store.close();
    store = await open(await ledger.identity());
    await store.prepare();
    expect(await dump(store)).toEqual(before);
    expect((await catchUp(ledger, store)).changes).toBe(0);
  });

  it("is made anew for another ledger, whatever the positions", async () => {
    await fill(first, second);
    await store.close();
    store = await open(7);
    expect(await store.position()).toBe(0);
    await store.clear();
    await ledger.retract(1, "one.txt", "test", now);
    await catchUp(ledger, store);
    expect(await store.position()).toBe(await ledger.position());
    expect(await rows("MATCH (e:Event) RETURN count(e)")).toEqual([[0]]);
  });

  it("cuts an answer at the row limit and says so", async () => {
    const cut = await store.read("UNWIND range(1, 50) AS n RETURN n", {}, { ...limits, rows: 10 });
    expect([cut.rows.length, cut.truncated]).toEqual([10, true]);
    const whole = await store.read("UNWIND range(1, 10) AS n RETURN n", {}, { ...limits, rows: 10 });
    expect([whole.rows.length, whole.truncated]).toEqual([10, false]);
  });

  it("ends a query that takes too long, answers the next one, and still holds everything", async () => {
    await fill(first);
    const before = await dump(store);
    const many = "range(1, 100000)";
    const endless = `UNWIND ${many} AS a UNWIND ${many} AS b WITH a, b WHERE a * b = -1 RETURN count(*)`;
    const beside = store.read("MATCH (p:Person) RETURN p.name", {}, limits);
    await expect(store.read(endless, {}, { rows: 10, milliseconds: 300 })).rejects.toThrow("was ended after 0.3 s");
    expect((await beside).rows).toEqual([["许青岚"]]);
    expect(await dump(store)).toEqual(before);
  });

  it("says what is wrong with a query it cannot run", async () => {
    await expect(store.read("MATCH (n RETURN n", {}, limits)).rejects.toThrow("the store refuses the query");
  });
};
