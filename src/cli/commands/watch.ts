import { readFile } from "node:fs/promises";
import { UsageError } from "../../errors.ts";
import { ingest } from "../../pipeline/run.ts";
import { parseConfig, watch, watchOnce, type Recorder, type Turn } from "../../schedule/index.ts";
import type { Call, Run } from "../call.ts";
import { lineOf } from "../failure.ts";
import { changeLine } from "../print/change.ts";
import { readerFor } from "../readers.ts";
import { withGraph, type Session } from "../session.ts";

interface Options {
  readonly config: string;
  readonly once?: boolean;
  readonly json?: boolean;
}

const configFrom = async (file: string) => {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    const remedy = "write one (README: Watching sources), or name another with --config";
    throw new UsageError(`the file ${file} cannot be read`, remedy, error);
  });
  return parseConfig(text, file);
};

const recorderFor = ({ ledger, store }: Session, { config, now }: Call): Recorder & { close(): Promise<void> } => {
  const reader = readerFor("contribution", config.cores);
  return {
    record: async ({ command, readings, gone }) => {
      const { run, articles, failures } = await ingest(readings, { ledger, store, reader, command, now, gone });
      return { run, articles, failures, changes: await ledger.changes(run) };
    },
    liveAddresses: (prefix) => ledger.liveAddresses(prefix),
    sourceState: (address) => ledger.sourceState(address),
    saveSourceState: (address, state) => ledger.saveSourceState(address, state),
    close: () => reader.close(),
  };
};

const countsOf = (turn: Turn & { readonly kind: "recorded" }): string =>
  Object.entries(turn.articles)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(", ");

const tell = async ({ out, options, now }: Call<Options>, turn: Turn): Promise<void> => {
  if (turn.kind === "failed") out.log(lineOf(turn.error.message, turn.error.remedy));
  if (turn.kind === "recorded") for (const { reason, remedy } of turn.failures) out.log(lineOf(reason, remedy));
  if (options.json) {
    const { job, ...rest } = turn;
    await out.print(`${JSON.stringify({ at: now(), source: job.name, ...rest })}\n`);
  } else if (turn.kind === "recorded") {
    await out.print(`${now()} ${turn.job.name}: run ${turn.run}, ${countsOf(turn)}\n`);
    for (const change of turn.changes) await out.print(`${changeLine(change)}\n`);
  } else if (turn.kind === "unchanged") out.log(`${now()} ${turn.job.name}: unchanged`);
};

export const run: Run<Options> = async (call) => {
  const { options, out } = call;
  const config = await configFrom(options.config);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const failures: Turn[] = [];
  const report = (turn: Turn): void => {
    const isFailed = turn.kind === "failed" || (turn.kind === "recorded" && turn.failures.length > 0);
    if (options.once && isFailed) failures.push(turn);
    void tell(call, turn);
  };
  await withGraph(call, async (session) => {
    const recorder = recorderFor(session, call);
    const context = { from: process.cwd(), signal: stop.signal, now: Date.now, report };
    if (!options.once) out.log(`watching ${config.jobs.length} sources; stop with Ctrl-C`);
    await (options.once ? watchOnce : watch)(config, recorder, context);
    await recorder.close();
  });
  return failures.length > 0 ? 1 : 0;
};
