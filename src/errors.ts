/** Errors are named by what the reader of the message should do; every message says what, where, and the remedy. */
export class WenmaiError extends Error {
  readonly remedy: string;
  readonly exitCode: 1 | 2 = 1;

  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.remedy = remedy;
  }
}

/** One article or page cannot be read; other articles go on. */
export class SourceError extends WenmaiError {}

/** The command was called wrongly: unknown name, missing parameter, bad flag. */
export class UsageError extends WenmaiError {
  override readonly exitCode = 2;
}

/** The schema, a rule or a lexicon file contradicts itself: an author's mistake, found at start. */
export class DefinitionError extends WenmaiError {}

/** The ledger (system of record) cannot be opened, read or written. */
export class LedgerError extends WenmaiError {}

/** The Cypher store is down, refuses the password, is owned by another process, or rejects a query. */
export class StoreError extends WenmaiError {}
