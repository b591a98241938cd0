import type { Ledger, LiveEvidence } from "../ledger/ledger.ts";
import { sliceCodePoints } from "../text/span.ts";
import type { Session } from "./session.ts";

/** A stored quote that is not what its article says at that place. */
export interface BrokenQuote {
  readonly evidence: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly text: string;
}

export interface Verification {
  readonly articles: number;
  readonly quotes: number;
  readonly broken: readonly BrokenQuote[];
  readonly store: {
    readonly kind: string;
    readonly position: number;
    readonly ledger: number;
    readonly intact: boolean;
  };
}

const pageSize = 500;

const pagesOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / pageSize) }, (_, page) =>
    ids.slice(page * pageSize, (page + 1) * pageSize),
  );

const textsOf = async (ledger: Ledger, rows: readonly LiveEvidence[]): Promise<ReadonlyMap<string, string>> => {
  const articles = await ledger.liveArticles([...new Set(rows.map((row) => row.article))]);
  return new Map(articles.map(({ id, text }) => [id, text]));
};

const brokenIn = (rows: readonly LiveEvidence[], texts: ReadonlyMap<string, string>): BrokenQuote[] =>
  rows.flatMap(({ id, article, start, end, quote }) => {
    const text = sliceCodePoints(texts.get(article) ?? "", start, end);
    return text === quote ? [] : [{ evidence: id, article, start, end, quote, text }];
  });

/** Compares every quote that stands with its text, and the store with the ledger. */
export const verify = async ({ ledger, store }: Session): Promise<Verification> => {
  await ledger.check();
  const { facts, articles } = await ledger.allTouched();
  const broken: BrokenQuote[] = [];
  let quotes = 0;
  for (const page of pagesOf(facts)) {
    const rows = await ledger.liveEvidence(page);
    quotes += rows.length;
    broken.push(...brokenIn(rows, await textsOf(ledger, rows)));
  }
  const reached = { kind: store.kind, position: await store.position(), ledger: await ledger.position() };
  return { articles: articles.length, quotes, broken, store: { ...reached, intact: await store.intact() } };
};
