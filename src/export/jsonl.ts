import { nodeTypes, provenance, relationTypes } from "../schema/types.ts";
import type { Cell, Store } from "../store/store.ts";

type Fields = Readonly<Record<string, Cell>>;

/** When something was read says nothing of the news: two machines that read the same must export the same. */
const ofReading = new Set(["recordedFrom", "recordedTo", "retrievedAt"]);
const limits = { rows: Number.MAX_SAFE_INTEGER, milliseconds: 600_000 };
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const textOf = (value: Cell | undefined): string => (typeof value === "string" ? value : "");

const sorted = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).sort(([a], [b]) => byText(a, b)));

/** What a line says of a node or relation besides its properties. */
const ofLine = new Set(["id", "label", "type", "from", "to"]);

/**
 * Keys sorted, so that a line depends on nothing but what it says; properties under a key of their own, because a node may
 * have one called `kind`.
 */
const line = (kind: "node" | "relation", fields: Fields, evidence: readonly string[]): string => {
  const kept = Object.entries(fields).filter(([key, value]) => !ofReading.has(key) && value !== null);
  const isNode = kind === "node";
  const own = kept.filter(([key]) => ofLine.has(key) && (!isNode || key === "id" || key === "label"));
  const names = new Set(own.map(([key]) => key));
  const properties = sorted(Object.fromEntries(kept.filter(([key]) => !names.has(key))));
  const told = { ...Object.fromEntries(own), properties, ...(evidence.length > 0 && { evidence }) };
  return JSON.stringify({ kind, ...sorted(told) });
};

const fieldsOf = async (store: Store, cypher: string): Promise<readonly Fields[]> => {
  const { rows } = await store.read(cypher, {}, limits);
  const fields = rows.map(([cell]) => cell as Fields);
  return [...fields].sort((a, b) => byText(textOf(a["id"]), textOf(b["id"])));
};

const evidenceOf = async (store: Store): Promise<ReadonlyMap<string, readonly string[]>> => {
  const cypher = `MATCH (e:${provenance.evidence}) RETURN e.fact AS fact, e.id AS id`;
  const { rows } = await store.read(cypher, {}, limits);
  const byFact = new Map<string, string[]>();
  for (const [fact, id] of rows) byFact.set(textOf(fact), [...(byFact.get(textOf(fact)) ?? []), textOf(id)]);
  return new Map([...byFact].map(([fact, ids]) => [fact, ids.sort(byText)]));
};

/** Every node and relation of a store, one JSON line each, sorted by kind, type and id; the same from either store. */
export async function* exportLines(store: Store): AsyncGenerator<string> {
  const evidence = await evidenceOf(store);
  for (const type of [...nodeTypes].sort(byText))
    for (const fields of await fieldsOf(store, `MATCH (n:${type}) RETURN n`)) yield line("node", fields, []);
  for (const type of [...relationTypes].sort(byText))
    for (const fields of await fieldsOf(store, `MATCH ()-[r:${type}]->() RETURN r`))
      yield line("relation", fields, evidence.get(textOf(fields["id"])) ?? []);
}
