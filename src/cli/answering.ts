import { join } from "node:path";
import { announceAddress } from "../ledger/owner.ts";
import type { Served } from "../server/app.ts";
import type { Config } from "./config.ts";
import type { Session } from "./session.ts";

/** Answers other commands while this one owns the data folder, so that `query` works beside a long `ingest`. */
export interface Answering {
  /** Called again and again; begins to answer once the work turns out to be long. */
  goOn(): void;
  close(): Promise<void>;
}

const long = 1000; // milliseconds; most runs end sooner and need no server

const start = async ({ ledger, store }: Session, { root, dataDir }: Config): Promise<Served> => {
  const { serve } = await import("../server/app.ts");
  const served = await serve({ store, ledger, viewerDir: join(root, "viewer", "dist"), dataDir, now: Date.now });
  announceAddress(dataDir, served.address);
  return served;
};

/** For a store that admits one process; others are asked by the other commands themselves. */
export const answerMeanwhile = (session: Session, config: Config): Answering => {
  const begun = Date.now();
  let served: Promise<Served | undefined> | undefined;
  return {
    goOn: () => {
      if (session.store.kind !== "grafeo" || Date.now() - begun < long) return;
      served ??= start(session, config).catch(() => undefined); // answering others is no reason to stop
    },
    close: async () => (await served)?.close(),
  };
};
