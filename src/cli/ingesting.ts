import { SourceError } from "../errors.ts";
import { readIn, type IngestReport } from "../pipeline/report.ts";
import { ingest } from "../pipeline/run.ts";
import { countArticles } from "../source/count.ts";
import { answerMeanwhile } from "./answering.ts";
import type { Call } from "./call.ts";
import { lineOf } from "./failure.ts";
import { progressShown } from "./progress.ts";
import { readerFor } from "./readers.ts";
import type { Session } from "./session.ts";
import { readAll } from "./sources.ts";

export interface IngestFlags {
  readonly date?: string;
  readonly workers?: number;
  readonly again?: boolean;
}

/** The first Ctrl-C ends the run in good order, the second one at once. */
const stopOnInterrupt = (log: (line: string) => void) => {
  const stop = new AbortController();
  const interrupt = (): void => {
    log("wenmai: finishing the articles that are being read; Ctrl-C again ends at once");
    stop.abort();
  };
  process.once("SIGINT", interrupt);
  return { signal: stop.signal, release: () => process.off("SIGINT", interrupt) };
};

const interrupted = (report: IngestReport): SourceError => {
  const remedy = "run the same command again to go on: what has been read costs nothing";
  return new SourceError(`stopped by Ctrl-C after ${readIn(report)} articles, which are kept`, remedy);
};

/** Reads sources into a session and says on standard error what was left out. */
export const ingestAll = async (
  session: Session,
  sources: readonly string[],
  { options, config, out, now }: Call<IngestFlags>,
): Promise<IngestReport> => {
  const reader = readerFor("contribution", options.workers ?? config.cores);
  const { date, again = false } = options;
  const readings = readAll(sources, { stdin: process.stdin, ...(date && { date }) });
  const isWatched = process.stderr.isTTY;
  const show = isWatched ? progressShown(countArticles(sources), (text) => process.stderr.write(text)) : undefined;
  const answering = answerMeanwhile(session, config);
  const { signal, release } = stopOnInterrupt((line) => out.log(line));
  const progress = (report: IngestReport): void => {
    answering.goOn();
    show?.(report);
  };
  try {
    const command = `ingest ${sources.join(" ")}`;
    const report = await ingest(readings, { ...session, reader, command, now, again, progress, signal });
    if (isWatched) process.stderr.write("\r\x1b[K");
    for (const { reason, remedy } of report.failures) out.log(lineOf(reason, remedy));
    if (signal.aborted) throw interrupted(report);
    return report;
  } finally {
    release();
    await answering.close();
    await reader.close();
  }
};

/** What a run did, on one line. */
export const summaryOf = ({ run, articles, facts }: IngestReport): string =>
  `run ${run}: ${articles.new} new, ${articles.changed} changed, ${articles.unchanged} unchanged, ${articles.failed} failed; ` +
  `${facts.opened} facts opened, ${facts.closed} closed`;
