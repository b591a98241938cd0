import { nextAt } from "./cron-line.ts";
import type { WatchConfig } from "./config.ts";
import type { Job, Recorder, Turn } from "./job.ts";
import { waitUntil } from "./pause.ts";
import { takeTurn, type TurnOptions } from "./take-turn.ts";

export interface WatchOptions extends TurnOptions {
  /** Stops the watch; a turn that has begun is finished first. */
  readonly signal: AbortSignal;
  /** The clock, in milliseconds. */
  readonly now: () => number;
  /** Told after every turn. */
  readonly report: (turn: Turn) => void;
}

/** Takes turns one after the other, whichever job asks: a run never meets another run. */
const inTurn = (recorder: Recorder, options: WatchOptions): ((job: Job) => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  const take = async (job: Job): Promise<void> => {
    if (!options.signal.aborted) options.report(await takeTurn(job, { ...options, recorder }));
  };
  return (job) => (last = last.then(() => take(job)));
};

/** Runs every job once, in order. */
export const watchOnce = async ({ jobs }: WatchConfig, recorder: Recorder, options: WatchOptions): Promise<void> => {
  const take = inTurn(recorder, options);
  for (const job of jobs) await take(job);
};

/** Runs jobs as they fall due until the signal: `every` at once and then again, `cron` at its times; a time that passes while the job runs is left out. */
export const watch = async (config: WatchConfig, recorder: Recorder, options: WatchOptions): Promise<void> => {
  const { signal, now } = options;
  const take = inTurn(recorder, options);
  const follow = async (job: Job): Promise<void> => {
    const { timing } = job;
    const due = (after: number): number =>
      "every" in timing ? after + timing.every : nextAt(timing.cron, config.timezone, after);
    let at = "every" in timing ? now() : due(now());
    while (await waitUntil(at, now, signal)) {
      await take(job);
      at = "every" in timing ? Math.max(due(at), now()) : due(now());
    }
  };
  await Promise.all(config.jobs.map(follow));
};
