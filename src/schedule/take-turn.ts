import { WenmaiError } from "../errors.ts";
import { failureOf, isFailure, type Failure, type Reading } from "../source/failure.ts";
import type { FetchState } from "../source/fetch.ts";
import type { FetchOptions } from "../source/options.ts";
import type { WebVisit } from "../source/web.ts";
import { fingerprint, folderGone, folderReadings, type Met } from "./folder-turn.ts";
import type { Gone, Job, Recorder, Turn } from "./job.ts";

/** Where relative addresses start from, and the limits of web access. */
export interface TurnOptions {
  readonly from: string;
  readonly fetch?: FetchOptions;
}

type Context = TurnOptions & { readonly recorder: Recorder };

const folderTurn = async (job: Job, { recorder, from }: Context): Promise<Turn> => {
  const key = `watch:${job.address}`;
  const print = await fingerprint(job);
  if ((await recorder.sourceState(key))?.fingerprint === print) return { job, kind: "unchanged" };
  const met: Met = { addresses: new Set(), failures: [] };
  const readings = folderReadings(job, from, met);
  const gone = (): Promise<readonly Gone[]> => folderGone(job, from, { met, recorder });
  const recorded = await recorder.record({ command: `watch ${job.name}`, readings, gone });
  if (recorded.articles.failed === 0) await recorder.saveSourceState(key, { fingerprint: print });
  return { job, kind: "recorded", failures: met.failures, ...recorded };
};

const visit = async (job: Job, state: FetchState, fetch: FetchOptions | undefined): Promise<WebVisit> => {
  const { visitWeb } = await import("../source/web.ts"); // the HTTP client is loaded only where there is a web address
  const { date, outlet } = job;
  const options = {
    ...(date !== undefined && { date }),
    ...(outlet !== undefined && { outlet }),
    ...(fetch && { fetch }),
  };
  try {
    return await visitWeb(job.address, options, state);
  } catch (error) {
    return { kind: "read", readings: [failureOf(job.address, error)], state: {} };
  }
};

async function* each(readings: readonly Reading[]): AsyncGenerator<Reading> {
  for (const reading of readings) yield await Promise.resolve(reading);
}

const liveAt = async ({ address }: Job, recorder: Recorder): Promise<readonly string[]> => {
  const below = await recorder.liveAddresses(address);
  return below.filter((live) => live === address || live.startsWith(`${address}#`));
};

const webTurn = async (job: Job, { recorder, fetch }: Context): Promise<Turn> => {
  const live = await liveAt(job, recorder);
  const known = await recorder.sourceState(job.address);
  const seen = await visit(job, known ?? {}, fetch);
  if (seen.kind === "unchanged" || (seen.kind === "gone" && live.length === 0)) return { job, kind: "unchanged" };
  const readings = seen.kind === "read" ? seen.readings : [];
  const failures: readonly Failure[] = readings.filter(isFailure);
  const met = new Set(readings.map(({ address }) => address));
  const reason = seen.kind === "gone" ? `HTTP ${String(seen.status)}` : `no longer in ${job.name}`;
  const left = failures.some(({ address }) => address === job.address)
    ? []
    : live.filter((address) => !met.has(address));
  const gone = (): Promise<readonly Gone[]> => Promise.resolve(left.map((address) => ({ address, reason })));
  const recorded = await recorder.record({ command: `watch ${job.name}`, readings: each(readings), gone });
  const state = seen.kind === "read" && recorded.articles.failed === 0 ? seen.state : {};
  await recorder.saveSourceState(job.address, state);
  return { job, kind: "recorded", failures, ...recorded };
};

/** Runs a job once; whatever goes wrong is its turn's ending, so that the other jobs go on. */
export const takeTurn = async (job: Job, context: Context): Promise<Turn> => {
  try {
    return await (job.kind === "folder" ? folderTurn(job, context) : webTurn(job, context));
  } catch (error) {
    return { job, kind: "failed", error: error instanceof WenmaiError ? error : failureOf(job.name, error).error };
  }
};
