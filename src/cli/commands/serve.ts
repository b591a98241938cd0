import { once } from "node:events";
import { join } from "node:path";
import { announceAddress } from "../../ledger/owner.ts";
import { StoreError } from "../../errors.ts";
import { serve, type AppOptions, type Served } from "../../server/app.ts";
import type { Call, Run } from "../call.ts";
import { ingestAll, summaryOf, type IngestFlags } from "../ingesting.ts";
import { withGraph, type Session } from "../session.ts";

interface Options extends IngestFlags {
  readonly port?: number;
  readonly host: string;
  readonly ingest?: readonly string[];
}

const usualPort = 4180;

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "EADDRINUSE";

/** Listens where it was told to; where nothing was said a taken port only means another one. */
const listen = async (app: AppOptions, { port, host }: Options): Promise<Served> => {
  try {
    return await serve(app, { host, port: port ?? usualPort });
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (port === undefined) return serve(app, { host, port: 0 });
    throw new StoreError(`port ${port} of ${host} is taken`, "choose another with --port, or --port 0 for a free one");
  }
};

const untilSignal = async (): Promise<void> => {
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
};

const serveUntilSignal = async ({ store, ledger }: Session, call: Call<Options>): Promise<void> => {
  const { options, config, out } = call;
  const app = { store, ledger, viewerDir: join(config.root, "viewer", "dist"), dataDir: config.dataDir, now: Date.now };
  const stopped = untilSignal();
  const served = await listen(app, options);
  announceAddress(config.dataDir, served.address);
  await out.print(`${served.address}\n`);
  await stopped;
  await served.close();
};

export const run: Run<Options> = async (call) => {
  const { options, out } = call;
  await withGraph(call, async (session) => {
    if (options.ingest) await out.print(`${summaryOf(await ingestAll(session, options.ingest, call))}\n`);
    const { nodes, relations } = await session.store.counts();
    out.log(`${nodes} nodes and ${relations} relations in ${session.store.kind}; stop with Ctrl-C`);
    await serveUntilSignal(session, call);
  });
  return 0;
};
