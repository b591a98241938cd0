import type { IngestReport } from "../pipeline/report.ts";
import { ingest } from "../pipeline/run.ts";
import type { Call } from "./call.ts";
import { lineOf } from "./failure.ts";
import { readerFor } from "./readers.ts";
import type { Session } from "./session.ts";
import { readAll } from "./sources.ts";

export interface IngestFlags {
  readonly date?: string;
  readonly workers?: number;
  readonly again?: boolean;
}

const counter = (now: () => number, show: (text: string) => void) => {
  let shown = now();
  return ({ articles }: IngestReport): void => {
    if (now() - shown < 200) return;
    shown = now();
    const read = Object.values(articles).reduce((sum, count) => sum + count, 0);
    show(`\r${read} articles, ${articles.new + articles.changed} new or changed, ${articles.failed} failed `);
  };
};

/** Reads sources into a session and says on standard error what was left out. */
export const ingestAll = async (
  { ledger, store }: Session,
  sources: readonly string[],
  { options, config, out, now }: Call<IngestFlags>,
): Promise<IngestReport> => {
  const reader = readerFor("contribution", options.workers ?? config.cores);
  const { date, again = false } = options;
  const readings = readAll(sources, { stdin: process.stdin, ...(date && { date }) });
  const progress = process.stderr.isTTY && { progress: counter(Date.now, (text) => process.stderr.write(text)) };
  try {
    const command = `ingest ${sources.join(" ")}`;
    const report = await ingest(readings, { ledger, store, reader, command, now, again, ...progress });
    if (progress) process.stderr.write("\r\x1b[K");
    for (const { reason, remedy } of report.failures) out.log(lineOf(reason, remedy));
    return report;
  } finally {
    await reader.close();
  }
};

/** What a run did, on one line. */
export const summaryOf = ({ run, articles, facts }: IngestReport): string =>
  `run ${run}: ${articles.new} new, ${articles.changed} changed, ${articles.unchanged} unchanged, ${articles.failed} failed; ` +
  `${facts.opened} facts opened, ${facts.closed} closed`;
