import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { join } from "node:path";
import { LedgerError } from "../errors.ts";
import { ledgerError } from "./failure.ts";
import type { Ledger } from "./ledger.ts";
import { claimFolder, releaseFolder } from "./owner.ts";
import { sqliteLedger } from "./sqlite.ts";
import { PlainDialect, preparingOnce } from "./dialect.ts";
import { createTables, format, type Tables } from "./tables.ts";

const connect = (file: string): Database.Database => {
  const database = new Database(file, { timeout: 5000 });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = NORMAL"); // WAL survives a crash of the process; a power cut may lose the last articles, whole
  database.pragma("cache_size = -65536"); // KiB: the indexes of some ten thousand articles
  database.pragma("wal_autocheckpoint = 8000");
  return database;
};

const checkFormat = async (db: Kysely<Tables>, file: string): Promise<void> => {
  const stored = await db.selectFrom("meta").select("value").where("key", "=", "format").executeTakeFirstOrThrow();
  if (stored.value === format) return;
  const message = `the ledger ${file} has format ${String(stored.value)}, this wenmai reads ${String(format)}`;
  throw new LedgerError(message, "use the wenmai that wrote it, or name another folder with --data");
};

type Method = (...request: readonly unknown[]) => unknown;

const explain =
  (method: Method, file: string): Method =>
  (...request) => {
    const answer = method(...request);
    return answer instanceof Promise
      ? answer.catch((error: unknown) => Promise.reject(ledgerError(error, file)))
      : answer;
  };

/** Every failure of the database leaves the ledger as an error that names the file and the remedy. */
const explained = (ledger: Ledger, file: string): Ledger => {
  const methods = Object.entries(ledger) as readonly (readonly [string, Method])[];
  return Object.fromEntries(methods.map(([name, method]) => [name, explain(method, file)])) as unknown as Ledger;
};

/** Opens the ledger of a data folder, creating both where they are missing, and owns the folder until it is closed. More rows
 * than `many` are summed up. */
export const openLedger = async (dataDir: string, many?: number): Promise<Ledger> => {
  const file = join(dataDir, "ledger.sqlite");
  claimFolder(dataDir);
  try {
    const db = new Kysely<Tables>({ dialect: new PlainDialect({ database: preparingOnce(connect(file)) }) });
    await createTables(db);
    await checkFormat(db, file);
    const ledger = sqliteLedger(db, many);
    const close = () => ledger.close().finally(() => releaseFolder(dataDir));
    return explained({ ...ledger, close }, file);
  } catch (error) {
    releaseFolder(dataDir);
    throw ledgerError(error, file);
  }
};
