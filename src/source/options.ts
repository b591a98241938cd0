/** Limits and permissions of web access; every number has a default. */
export interface FetchOptions {
  /** Hosts (`host:port`) that are let through although they are not public: for tests; nothing a user sets leads here. */
  readonly allowed?: readonly string[];
  /** Largest page in bytes, after decompression. */
  readonly maxBytes?: number;
  /** Milliseconds for the whole exchange, redirects included. */
  readonly timeout?: number;
  /** Milliseconds until the headers of one answer must be there. */
  readonly headerTimeout?: number;
  readonly signal?: AbortSignal;
}

/** What a caller may say about the articles it reads. */
export interface SourceOptions {
  /** ISO day for articles that tell none. */
  readonly date?: string;
  /** Outlet for articles that tell none. */
  readonly outlet?: string;
  /** The bytes behind the address `-`. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly fetch?: FetchOptions;
  /** Folder that relative paths start from and addresses are told from; default the current one. */
  readonly from?: string;
  /** A folder without a readable file is no failure: a watched folder may run empty. */
  readonly mayBeEmpty?: boolean;
}

/** The day and outlet that stand in where an article tells none. */
export type Defaults = Pick<SourceOptions, "date" | "outlet">;
