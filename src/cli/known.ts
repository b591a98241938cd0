import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../store/answer.ts";
import { openStore } from "../store/open.ts";
import { rebuild } from "../store/project.ts";
import type { Call } from "./call.ts";
import type { Ask } from "./graph.ts";
import { withLedger } from "./session.ts";

type Where = Pick<Call, "config" | "out" | "now">;

/** Answers from the graph that the ledger made by the end of a day, in an embedded store of its own that is removed afterwards. */
export const withKnown =
  (date: string) =>
  <Result>(where: Where, work: (ask: Ask) => Promise<Result>): Promise<Result> =>
    withLedger(where, async (ledger) => {
      const dataDir = mkdtempSync(join(tmpdir(), "wenmai-known-"));
      try {
        const store = await openStore({
          dataDir,
          ledger: await ledger.identity(),
          report: (line) => where.out.log(line),
        });
        await rebuild(await ledger.knownOn(date), store);
        return await work((question) => answer(store, question)).finally(() => store.close());
      } finally {
        rmSync(dataDir, { recursive: true, force: true });
      }
    });
