import type { WenmaiError } from "../errors.ts";
import type { FactChange, Ledger, Outcome } from "../ledger/ledger.ts";
import type { Reading } from "../source/failure.ts";

/** When a job runs: at a cron line, or again and again with a pause in milliseconds. */
export type Timing = { readonly cron: string } | { readonly every: number };

/** One entry of `wenmai.yaml`: what is read, and when. */
export interface Job {
  readonly name: string;
  readonly kind: "folder" | "url";
  /** An absolute path, or a canonical URL. */
  readonly address: string;
  readonly timing: Timing;
  /** ISO day for articles that tell none. */
  readonly date?: string;
  readonly outlet?: string;
}

/** An article that is no longer at its source. */
export interface Gone {
  readonly address: string;
  readonly reason: string;
}

/** What one turn of a job wants recorded, as one run. */
export interface Work {
  /** What the journal calls the run. */
  readonly command: string;
  /** Articles and failures, to be consumed to the end; unchanged articles are among them. */
  readonly readings: AsyncIterable<Reading>;
  /** To be called once the readings are consumed: the articles to retract in the same run. */
  readonly gone: () => Promise<readonly Gone[]>;
}

/** An article that was left out: why, in words that name it, and what to do. */
export interface LeftOut {
  readonly address: string;
  readonly reason: string;
  readonly remedy: string;
}

/** What the recorder answers. */
export interface Recorded {
  readonly run: number;
  readonly articles: Readonly<Record<Outcome | "gone" | "failed", number>>;
  readonly failures: readonly LeftOut[];
  /** The facts the run opened and closed, as `ledger.changes(run)` tells them. */
  readonly changes: readonly FactChange[];
}

/** What the schedule needs of the rest: the pipeline implements `record`, the ledger the other three. */
export interface Recorder extends Pick<Ledger, "liveAddresses" | "sourceState" | "saveSourceState"> {
  record(work: Work): Promise<Recorded>;
}

/** How one turn of a job ended. */
export type Turn = { readonly job: Job } & (
  | ({ readonly kind: "recorded" } & Recorded)
  | { readonly kind: "unchanged" }
  | { readonly kind: "failed"; readonly error: WenmaiError }
);
