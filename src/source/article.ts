/** What every source must produce. `text` holds the title as its first line; spans count its code points. */
export interface Article {
  /** Canonical URL, else the address it was read from, else a hash of the text. */
  readonly id: string;
  /** Where it was read from: a path, a URL, or `path#line` of a JSONL file; the key of change and withdrawal. */
  readonly address: string;
  readonly title: string;
  /** ISO date; absent when the page does not say. */
  readonly publishedOn?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly text: string;
}
