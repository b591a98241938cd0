import type { Outcome } from "../ledger/ledger.ts";

/** An article that was left out: why, in words that name it, and what to do. */
export interface LeftOut {
  readonly address: string;
  readonly reason: string;
  readonly remedy: string;
}

/** What came of one article. */
export type Result =
  | { readonly outcome: Outcome | "gone"; readonly opened: number; readonly closed: number }
  | ({ readonly outcome: "failed" } & LeftOut);

/** What a run did, as `wenmai ingest --json` prints it, with the number under which `wenmai diff` finds it. */
export interface IngestReport {
  readonly run: number;
  readonly articles: Readonly<Record<Outcome | "gone" | "failed", number>>;
  readonly facts: { readonly opened: number; readonly closed: number };
  readonly failures: readonly LeftOut[];
}

export const emptyReport = (run: number): IngestReport => ({
  run,
  articles: { new: 0, changed: 0, unchanged: 0, gone: 0, failed: 0 },
  facts: { opened: 0, closed: 0 },
  failures: [],
});

/** The report with one more result. */
export const withResult = (report: IngestReport, result: Result): IngestReport => {
  const articles = { ...report.articles, [result.outcome]: report.articles[result.outcome] + 1 };
  if (result.outcome === "failed") {
    const { address, reason, remedy } = result;
    return { ...report, articles, failures: [...report.failures, { address, reason, remedy }] };
  }
  const { opened, closed } = report.facts;
  return { ...report, articles, facts: { opened: opened + result.opened, closed: closed + result.closed } };
};

/** How many articles a run has looked at, whatever came of them. */
export const readIn = ({ articles }: IngestReport): number =>
  Object.values(articles).reduce((sum, count) => sum + count, 0);
