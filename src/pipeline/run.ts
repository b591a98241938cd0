import { LedgerError, StoreError, WenmaiError } from "../errors.ts";
import type { Contribution } from "../graph/contribution.ts";
import { articleHash } from "../graph/build.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Article } from "../source/article.ts";
import { failureOf, isFailure, type Failure, type Reading } from "../source/failure.ts";
import { catchUp } from "../store/project.ts";
import type { Store } from "../store/store.ts";
import { dated } from "./dated.ts";
import type { Reader } from "./readers.ts";
import { stoppable } from "./stoppable.ts";
import { emptyReport, withResult, type IngestReport, type Result } from "./report.ts";

export interface IngestOptions {
  readonly ledger: Ledger;
  readonly store: Store;
  readonly reader: Reader<Contribution>;
  /** What the journal calls this run. */
  readonly command: string;
  /** The instant now, ISO. */
  readonly now: () => string;
  /** Reads articles again whose text has not changed: for new rules and dictionaries. */
  readonly again?: boolean;
  readonly progress?: (report: IngestReport) => void;
  /** Called when all is read: articles that are no longer at their source, to be withdrawn in the same run. */
  readonly gone?: () => Promise<readonly { readonly address: string; readonly reason: string }[]>;
  /** Ends the run early: what has been read is recorded and projected, the rest is left. */
  readonly signal?: AbortSignal;
}

/** Articles a transaction of the ledger. */
const batchSize = 32;

/** Articles that are read ahead, so that threads have work while the ledger or the store is written. */
const ahead = 128;

type Read = { readonly contribution: Contribution } | Failure;

// What fails these fails every article: going on would only repeat the message.
const isFatal = (error: unknown): boolean => error instanceof LedgerError || error instanceof StoreError;

const attempt = async (reader: Reader<Contribution>, article: Article): Promise<Read> => {
  try {
    return { contribution: await reader.read(article) };
  } catch (error) {
    if (isFatal(error)) throw error;
    return failureOf(article.address, error);
  }
};

const unchanged: Result = { outcome: "unchanged", opened: 0, closed: 0 };

const failed = ({ address, error }: Failure): Result => {
  const known = error instanceof WenmaiError ? error : failureOf(address, error).error;
  return { outcome: "failed", address, reason: known.message, remedy: known.remedy };
};

interface Run extends IngestOptions {
  readonly number: number;
}

const note = async ({ ledger, number, now }: Run, failure: Failure): Promise<Result> => {
  await ledger.fail(number, failure.address, failure.error.message, now());
  return failed(failure);
};

const recordOne = async (run: Run, read: Read): Promise<Result> => {
  if ("error" in read) return note(run, read);
  try {
    return await run.ledger.record(run.number, read.contribution, run.now());
  } catch (error) {
    if (isFatal(error)) throw error;
    return note(run, failureOf(read.contribution.article.address, error));
  }
};

/** Records what was read in one transaction; where one article of it cannot be recorded, each in its own. */
const record = async (run: Run, reads: readonly Read[]): Promise<readonly Result[]> => {
  const contributions = reads.flatMap((read) => ("error" in read ? [] : [read.contribution]));
  try {
    const recorded = await run.ledger.recordAll(run.number, contributions, run.now());
    const failures: Result[] = [];
    for (const read of reads) if ("error" in read) failures.push(await note(run, read));
    return [...recorded, ...failures];
  } catch (error) {
    if (isFatal(error)) throw error;
    const results: Result[] = [];
    for (const read of reads) results.push(await recordOne(run, read));
    return results;
  }
};

const isKnown = async ({ ledger, again }: Run, article: Article): Promise<boolean> =>
  again !== true && (await ledger.hashAt(article.address)) === articleHash(article);

/** An article that is being read. */
interface Pending {
  readonly address: string;
  readonly read: Promise<Read>;
}

// The store gets ready beside the reading; where it cannot, the first change tells why.
const readArticle = (run: Run, article: Article, isFirst: boolean): Pending => {
  if (isFirst) void run.store.ready().catch(() => undefined);
  return { address: article.address, read: attempt(run.reader, article) };
};

/** One result an article, many of them being read while the ledger writes. */
async function* results(run: Run, readings: AsyncIterable<Reading>): AsyncGenerator<Result> {
  const pending: Pending[] = [];
  const take = async (): Promise<readonly Result[]> =>
    record(run, await Promise.all(pending.splice(0, batchSize).map(({ read }) => read)));
  for await (const each of stoppable(readings, run.signal)) {
    const reading = dated(each);
    // The ledger does not know yet what an address that is being read will hold.
    const isPending = pending.some(({ address }) => address === reading.address);
    if (isFailure(reading)) yield await note(run, reading);
    else if (!isPending && (await isKnown(run, reading))) yield unchanged;
    else pending.push(readArticle(run, reading, pending.length === 0));
    if (pending.length >= (run.reader.width === 1 ? batchSize : ahead)) yield* await take();
  }
  while (pending.length > 0) yield* await take();
  if (!run.signal?.aborted) yield* withdrawals(run);
}

async function* withdrawals({ ledger, number, now, gone }: Run): AsyncGenerator<Result> {
  for (const { address, reason } of (await gone?.()) ?? []) {
    const withdrawn = await ledger.retract(number, address, reason, now());
    if (withdrawn) yield { outcome: "gone", opened: 0, closed: withdrawn.closed };
  }
}

/**
 * A store is brought up to date after so many recorded articles, so that a long run can be watched. They grow with the run:
 * a node that all articles name is made again each time.
 */
const projectionSize = (recorded: number): number => Math.min(Math.max(200, recorded / 2), 2000);

const follow = async (run: Run, readings: AsyncIterable<Reading>): Promise<IngestReport> => {
  let report = emptyReport(run.number);
  let [recorded, waiting] = [0, 0];
  for await (const result of results(run, readings)) {
    report = withResult(report, result);
    if (result.outcome !== "unchanged" && result.outcome !== "failed") waiting += 1;
    if (waiting >= projectionSize(recorded)) {
      await catchUp(run.ledger, run.store);
      [recorded, waiting] = [recorded + waiting, 0];
    }
    run.progress?.(report);
  }
  return report;
};

/** Articles → ledger → store. An article that fails is noted and the others go on; only ledger and store can end a run. */
export const ingest = async (readings: AsyncIterable<Reading>, options: IngestOptions): Promise<IngestReport> => {
  const number = await options.ledger.startRun(options.command, options.now());
  const finish = async (): Promise<void> => {
    await catchUp(options.ledger, options.store);
    if (!options.signal?.aborted) await options.ledger.finishRun(number, options.now());
  };
  try {
    const report = await follow({ ...options, number }, readings);
    await finish();
    return report;
  } catch (error) {
    // The first error says why; a store that has just failed is not asked again.
    if (!(error instanceof StoreError)) await finish().catch(() => undefined);
    throw error;
  }
};
