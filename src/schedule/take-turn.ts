import { WenmaiError } from "../errors.ts";
import { failureOf } from "../source/failure.ts";
import type { FetchOptions } from "../source/options.ts";
import { fingerprint, folderGone, folderReadings, type Met } from "./folder-turn.ts";
import type { Gone, Job, Recorder, Turn } from "./job.ts";
import { webTurn } from "./web-turn.ts";

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
  return { job, kind: "recorded", ...recorded };
};

/** Runs a job once; whatever goes wrong is its turn's ending, so that the other jobs go on. */
export const takeTurn = async (job: Job, { recorder, ...options }: Context): Promise<Turn> => {
  try {
    if (job.kind === "folder") return await folderTurn(job, { recorder, ...options });
    return await webTurn(job, recorder, options.fetch);
  } catch (error) {
    return { job, kind: "failed", error: error instanceof WenmaiError ? error : failureOf(job.name, error).error };
  }
};
