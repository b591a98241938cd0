import { createHash } from "node:crypto";
import { failureOf, isFailure, type Reading } from "../source/failure.ts";
import type { FetchState } from "../source/fetch.ts";
import type { FetchOptions } from "../source/options.ts";
import type { WebVisit } from "../source/web.ts";
import type { Gone, Job, Recorder, Turn } from "./job.ts";

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

const hash = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** What is remembered of a page: how the site marks its version, what was read from it, and what `wenmai.yaml` added. */
const remembered = (job: Job, state: FetchState, readings: readonly Reading[]): FetchState =>
  readings.some(isFailure) ? {} : { ...state, given: givenBy(job), fingerprint: hash(readings) };

const givenBy = ({ date, outlet }: Job): string => hash([date, outlet]);

const known = async (job: Job, recorder: Recorder): Promise<FetchState> => {
  const state = (await recorder.sourceState(job.address)) ?? {};
  return state.given === givenBy(job) ? state : {}; // another date or outlet: the page is read again
};

const liveAt = async ({ address }: Job, recorder: Recorder): Promise<readonly string[]> => {
  const below = await recorder.liveAddresses(address);
  return below.filter((live) => live === address || live.startsWith(`${address}#`));
};

/** Live articles that the page no longer holds; none where the page could not be read. */
const missing = (live: readonly string[], { address, name }: Job, seen: WebVisit): readonly Gone[] => {
  const readings = seen.kind === "read" ? seen.readings : [];
  if (readings.some((reading) => isFailure(reading) && reading.address === address)) return [];
  const met = new Set(readings.map((reading) => reading.address));
  const reason = seen.kind === "gone" ? `HTTP ${seen.status}` : `no longer in ${name}`;
  return live.filter((each) => !met.has(each)).map((each) => ({ address: each, reason }));
};

/** One visit to a web address: read where something is new, closed where the page is gone. */
export const webTurn = async (job: Job, recorder: Recorder, fetch: FetchOptions | undefined): Promise<Turn> => {
  const state = await known(job, recorder);
  const seen = await visit(job, state, fetch);
  const live = await liveAt(job, recorder);
  if (seen.kind === "unchanged" || (seen.kind === "gone" && live.length === 0)) return { job, kind: "unchanged" };
  const readings = seen.kind === "read" ? seen.readings : [];
  const now = seen.kind === "read" ? remembered(job, seen.state, readings) : {};
  if (now.fingerprint !== undefined && now.fingerprint === state.fingerprint) {
    await recorder.saveSourceState(job.address, now);
    return { job, kind: "unchanged" };
  }
  const gone = (): Promise<readonly Gone[]> => Promise.resolve(missing(live, job, seen));
  const recorded = await recorder.record({ command: `watch ${job.name}`, readings: each(readings), gone });
  await recorder.saveSourceState(job.address, recorded.articles.failed === 0 ? now : {});
  return { job, kind: "recorded", ...recorded };
};
