import { LedgerError, WenmaiError } from "../errors.ts";

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

const causes: readonly (readonly [RegExp, string, string])[] = [
  [
    /^SQLITE_(NOTADB|CORRUPT)/,
    "is damaged",
    "put back a copy of it, or move it (with its -wal and -shm files) elsewhere and ingest the articles again",
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    "cannot grow: the disk is full",
    "free some space and repeat the command; nothing stored before is lost",
  ],
  [
    /^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST|EISDIR)/,
    "cannot be written",
    "make the folder writable, or name another one with --data or WENMAI_DATA",
  ],
  [/^SQLITE_(BUSY|LOCKED)/, "is in use by another process", "wait for that process to finish, or stop it"],
  [
    /^SQLITE_IOERR|^EIO/,
    "cannot be read or written: the disk reports an error",
    "check the disk and its free space, then repeat",
  ],
];

/** What went wrong with a ledger file, in words that name the file and the remedy. */
export const ledgerError = (error: unknown, file: string): WenmaiError => {
  if (error instanceof WenmaiError) return error;
  const code = codeOf(error);
  const known = causes.find(([pattern]) => pattern.test(code));
  const detail = error instanceof Error ? error.message : String(error);
  if (known) return new LedgerError(`the ledger ${file} ${known[1]} (${detail})`, known[2], error);
  return new LedgerError(
    `the ledger ${file} failed: ${detail}`,
    "run the command again; if it persists, report it",
    error,
  );
};
