import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Contribution } from "../../src/graph/contribution.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import { inProcess } from "../../src/pipeline/readers.ts";
import { ingest } from "../../src/pipeline/run.ts";
import { stages } from "../../src/pipeline/stages.ts";
import type { Recorder } from "../../src/schedule/index.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { folderOf } from "../source/reading.ts";

/** A working folder with a real ledger and a real embedded store. */
export interface Kept {
  readonly from: string;
  readonly ledger: Ledger;
  readonly store: Store;
  readonly recorder: Recorder;
  /** Writes or, without content, removes a file of the working folder. */
  put(name: string, content?: string | Uint8Array): void;
  /** `person > post` of every tenure in the store. */
  tenures(): Promise<readonly string[]>;
}

const open: Kept[] = [];
afterAll(async () => {
  for (const { ledger, store } of open) {
    await store.close();
    await ledger.close();
  }
});

const recorderOf = (ledger: Ledger, store: Store): Recorder => {
  const reader = inProcess<Contribution>(async () => (article) => stages.contribution(article, loadLexicon()));
  const now = () => "2024-05-01T00:00:00Z";
  return {
    record: async ({ command, readings, gone }) => {
      const { run, articles, failures } = await ingest(readings, { ledger, store, reader, command, now, gone });
      return { run, articles, failures, changes: await ledger.changes(run) };
    },
    liveAddresses: (prefix) => ledger.liveAddresses(prefix),
    sourceState: (address) => ledger.sourceState(address),
    saveSourceState: (address, state) => ledger.saveSourceState(address, state),
  };
};

const tenuresIn = async (store: Store): Promise<readonly string[]> => {
  const query = "MATCH (a:Person)-[:HOLDS]->(b:Post) RETURN a.name, b.name ORDER BY a.name, b.name";
  const { rows } = await store.read(query, {}, { rows: 100, milliseconds: 10_000 });
  return rows.map(([person, post]) => `${String(person)} > ${String(post)}`);
};

/** Opens ledger and store in a new folder; both are closed after the tests of the file. */
export const keeping = async (): Promise<Kept> => {
  const from = folderOf();
  const ledger = await openLedger(join(from, ".wenmai"));
  const store = await openStore({
    dataDir: join(from, ".wenmai"),
    ledger: await ledger.identity(),
    report: () => undefined,
  });
  const put = (name: string, content?: string | Uint8Array): void => {
    if (content === undefined) {
      rmSync(join(from, name), { recursive: true });
      return;
    }
    mkdirSync(dirname(join(from, name)), { recursive: true });
    writeFileSync(join(from, name), content);
  };
  const kept: Kept = { from, ledger, store, recorder: recorderOf(ledger, store), put, tenures: () => tenuresIn(store) };
  open.push(kept);
  return kept;
};
