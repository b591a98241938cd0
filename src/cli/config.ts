import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a command needs to know about where it runs. */
export interface Config {
  /** Holds ledger and embedded store. */
  readonly dataDir: string;
  /** `grafeo:FILE`, `neo4j://user@host` or `bolt://…`; without it the embedded store of the data folder. */
  readonly store?: string;
  readonly password?: string;
  readonly cores: number;
  /** Folder of the package: queries, viewer and data lie below it. */
  readonly root: string;
}

export interface GlobalOptions {
  readonly data?: string;
  readonly store?: string;
}

/** The only reader of the environment: flags first, then WENMAI_DATA, WENMAI_STORE and NEO4J_PASSWORD. */
export const readConfig = (options: GlobalOptions): Config => {
  const { WENMAI_DATA, WENMAI_STORE, NEO4J_PASSWORD } = process.env;
  const store = options.store ?? WENMAI_STORE;
  return {
    dataDir: options.data ?? (WENMAI_DATA || ".wenmai"),
    ...(store && { store }),
    ...(NEO4J_PASSWORD !== undefined && { password: NEO4J_PASSWORD }),
    cores: availableParallelism(),
    root: join(dirname(fileURLToPath(import.meta.url)), "..", ".."),
  };
};
