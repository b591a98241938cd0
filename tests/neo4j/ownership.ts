import { openNeo4j, ownNeo4j } from "../../src/store/neo4j-own.ts";
import type { Store } from "../../src/store/store.ts";
import { optionsFor, type Database } from "../support/neo4j.ts";
import { runOn } from "./cypher.ts";

const limits = { rows: 10, milliseconds: 10_000 };

/** Whose graph a database holds, and who may replace it. */
export const ownership = (database: () => Database): void => {
  const own = async (ledger: number, takeOver = false): Promise<[Store, readonly string[]]> => {
    const lines: string[] = [];
    const report = (line: string): void => void lines.push(line);
    return [await ownNeo4j({ ...optionsFor(database(), ledger), takeOver, report }), lines];
  };
  const nodes = async (): Promise<unknown> => (await runOn(database(), "MATCH (n:Person) RETURN count(n)"))[0];
  const write = async (store: Store): Promise<void> => {
    const person = { type: "Person", id: "许青岚", properties: { name: "许青岚" } } as const;
    await store.apply({ nodes: [person], relations: [], removedNodes: [], removedRelations: [] }, 1);
    await store.close();
  };

  beforeEach(() => runOn(database(), "MATCH (n) DETACH DELETE n"));

  it("leaves a database alone whose nodes are not wenmai's", async () => {
    await runOn(database(), "CREATE (:Person {name: 'Keanu Reeves'})");
    await expect(own(1)).rejects.toThrow("holds 1 nodes under wenmai's labels that wenmai did not write");
    await expect(own(1, true)).rejects.toThrow("did not write");
    expect(await nodes()).toBe(1);
  });

  it("keeps what has labels of its own when it empties its store", async () => {
    await runOn(database(), "CREATE (:Movie {name: 'The Matrix'})");
    const [store] = await own(1);
    await write(store);
    const [again] = await own(1);
    await again.clear();
    await again.close();
    expect(await runOn(database(), "MATCH (n) WHERE NOT n:WenmaiPosition RETURN n.name")).toEqual(["The Matrix"]);
  });

  it("replaces another data folder's graph only when told to", async () => {
    const [store] = await own(1);
    await write(store);
    await expect(own(2)).rejects.toThrow("holds the graph of another data folder");
    const [other, lines] = await own(2, true);
    expect(lines).toEqual([expect.stringContaining("is emptied and rebuilt from the ledger")]);
    expect(await nodes()).toBe(0);
    await other.close();
  });

  it("writes nothing more when another data folder has taken the database", async () => {
    const [store] = await own(1);
    await store.clear();
    const [other] = await own(2, true);
    await expect(write(store)).rejects.toThrow("another data folder has begun to write");
    expect(await nodes()).toBe(0);
    await store.close();
    await other.close();
  });

  it("empties a graph that is not what was noted, and says so", async () => {
    const [store] = await own(1);
    await write(store);
    await runOn(database(), "CREATE (:Person {id: 'stray'})");
    const [again, lines] = await own(1);
    expect(lines).toHaveLength(1);
    expect([await again.position(), await nodes()]).toEqual([0, 0]);
    await again.close();
  });

  it("writes nothing for a reader, and says what a query names that is not there", async () => {
    const store = await openNeo4j(optionsFor(database(), 1));
    await expect(store.read("CREATE (:Person {id: 'x'})", {}, limits)).rejects.toThrow(
      "it writes, and this only reads",
    );
    const { notifications } = await store.read("MATCH (n:Nirgends) RETURN n.nichts", {}, limits);
    expect(notifications?.join("\n")).toContain("Nirgends");
    expect(await nodes()).toBe(0);
    await store.close();
  });

  it("refuses parameters that JSON has not", async () => {
    const store = await openNeo4j(optionsFor(database(), 1));
    for (const wrong of [NaN, undefined, new Date(0), new Map(), { deep: [Infinity] }])
      await expect(store.read("RETURN $wrong", { wrong: wrong as never }, limits)).rejects.toThrow("a parameter is");
    await store.close();
  });

  it("gives numbers, dates and bytes of the server as JSON", async () => {
    const store = await openNeo4j(optionsFor(database(), 1));
    const text =
      "RETURN 9007199254740993 AS big, 1.5 AS half, 0.0/0.0 AS none, date('2024-05-01') AS day, $list AS list";
    const { rows } = await store.read(text, { list: [1, { n: 2 }, null] }, limits);
    expect(rows).toEqual([["9007199254740993", 1.5, "NaN", "2024-05-01", [1, { n: 2 }, null]]]);
    await store.close();
  });
};
