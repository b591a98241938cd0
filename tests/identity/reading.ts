import { join } from "node:path";
import { digest } from "../../src/export/digest.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import { stages } from "../../src/pipeline/stages.ts";
import type { Judgement } from "../../src/resolve/sighting.ts";
import { openGrafeo } from "../../src/store/grafeo.ts";
import { catchUp, rebuild } from "../../src/store/project.ts";
import type { Cell, Store } from "../../src/store/store.ts";
import { inFolder } from "../support/folder.ts";

/** An invented item: its day and its text. */
export interface Item {
  readonly day: string;
  readonly text: string;
  readonly id?: string;
  readonly outlet?: string;
}

const lexicon = loadLexicon();
const now = "2024-05-01T00:00:00Z";
const limits = { rows: 100_000, milliseconds: 60_000 };

const idOf = ({ id, day, text }: Item): string => id ?? `${day}-${text.slice(0, 12)}`;

const contributionOf = (item: Item) => {
  const id = idOf(item);
  const { day: publishedOn, text, outlet } = item;
  return stages.contribution(
    { id, address: id, title: text.slice(0, 10), publishedOn, text, ...(outlet !== undefined && { outlet }) },
    lexicon,
  );
};

/** A ledger and an embedded store over invented items. */
export interface Reading {
  readonly ledger: Ledger;
  readonly store: Store;
  read(...items: readonly Item[]): Promise<void>;
  readOn(day: string, item: Item): Promise<void>;
  /** Many items, projected once. */
  readTogether(items: readonly Item[]): Promise<void>;
  retract(item: Item): Promise<void>;
  judge(...judgements: readonly Judgement[]): Promise<void>;
  judgeOn(day: string, ...judgements: readonly Judgement[]): Promise<void>;
  rebuild(): Promise<void>;
  rows(cypher: string, parameters?: Readonly<Record<string, string>>): Promise<readonly (readonly Cell[])[]>;
  digest(): Promise<string>;
}

/** Works with a new ledger and store, each step projected at once. */
export const reading = <Result>(work: (reading: Reading) => Promise<Result>): Promise<Result> =>
  inFolder(async (folder) => {
    const ledger = await openLedger(folder, 1);
    const store = await openGrafeo(join(folder, "graph.grafeo"), await ledger.identity());
    await store.prepare();
    const step = async (deed: () => Promise<unknown>): Promise<void> => {
      await deed();
      await catchUp(ledger, store);
    };
    try {
      return await work({
        ledger,
        store,
        read: async (...items) => {
          for (const item of items) await step(() => ledger.record(1, contributionOf(item), now));
        },
        readOn: (day, item) => step(() => ledger.record(1, contributionOf(item), `${day}T00:00:00Z`)),
        readTogether: (items) =>
          step(async () => {
            for (const item of items) await ledger.record(1, contributionOf(item), now);
          }),
        retract: (item) => step(() => ledger.retract(1, idOf(item), "withdrawn", now)),
        judgeOn: (day, ...judgements) => step(() => ledger.judge(judgements, `${day}T00:00:00Z`)),
        judge: (...judgements) => step(() => ledger.judge(judgements, now)),
        rebuild: async () => {
          await rebuild(ledger, store);
        },
        rows: async (cypher, parameters = {}) => (await store.read(cypher, parameters, limits)).rows,
        digest: () => digest(store),
      });
    } finally {
      await store.close();
      await ledger.close();
    }
  });

/** The people of a name, each with the posts he holds, sorted. */
export const peopleOf = async (
  reading: Reading,
  name: string,
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const found = await reading.rows(
    "MATCH (p:Person {name: $name}) OPTIONAL MATCH (p)-[:HOLDS]->(q:Post) WITH p.id AS id, q.name AS post ORDER BY id, post RETURN id, collect(post) AS posts ORDER BY id",
    { name },
  );
  return Object.fromEntries(found.map(([id, posts]) => [id as string, posts as readonly string[]]));
};
