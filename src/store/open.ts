import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../errors.ts";
import { openGrafeo } from "./grafeo.ts";
import { StoreUnusableError } from "./grafeo-failure.ts";
import { grafeoFiles } from "./grafeo-open.ts";
import { isNeo4j, neo4jAddress, shown } from "./neo4j-address.ts";
import { lateStore } from "./late-store.ts";
import { settledAt } from "./settled.ts";
import type { Store } from "./store.ts";

export interface StoreOptions {
  /** `grafeo:FILE`, `neo4j://user@host`, `bolt://…`; without it the embedded store of the data folder. */
  readonly address?: string | undefined;
  readonly dataDir: string;
  readonly password?: string | undefined;
  /** Identity of the ledger that the store follows. */
  readonly ledger: number;
  /** Whether a server's graph of another ledger may be replaced. */
  readonly takeOver?: boolean;
  /** Called with a line for the reader when a damaged store, or another ledger's, is made again. */
  readonly report: (line: string) => void;
}

const free = (path: string, number = 1): string =>
  existsSync(`${path}.damaged-${String(number)}`) ? free(path, number + 1) : `${path}.damaged-${String(number)}`;

const putAside = (file: string, reason: string, report: StoreOptions["report"]): void => {
  const away = free(file);
  for (const path of grafeoFiles(file)) if (existsSync(path)) renameSync(path, path.replace(file, away));
  report(`${reason}; it was put aside as ${away} and is rebuilt from the ledger`);
};

const openFile = async (file: string, { ledger, report }: StoreOptions): Promise<Store> => {
  try {
    const store = await openGrafeo(file, ledger);
    if (await store.intact().catch(() => false)) return store;
    await store.close();
    putAside(file, `the store ${file} does not hold what it says it holds`, report);
  } catch (error) {
    if (error instanceof StoreUnusableError) throw error;
    putAside(file, error instanceof Error ? error.message : String(error), report);
  }
  return openGrafeo(file, ledger);
};

/** A store that cannot be used is closed: an open connection would keep the process alive. */
const prepared = async (store: Store): Promise<Store> => {
  try {
    await store.prepare();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};

// The driver is loaded only where it is used: commands on the embedded store start without it.
const openServer = async (address: string, { takeOver = false, ...options }: StoreOptions): Promise<Store> => {
  const where = neo4jAddress(address);
  const { ownNeo4j } = await import("./neo4j-own.ts");
  return ownNeo4j({ ...options, address: where, takeOver });
};

const openAt = async (address: string, options: StoreOptions): Promise<Store> => {
  if (isNeo4j(address)) return openServer(address, options);
  const [, scheme = "", rest = ""] = /^([a-z0-9+]+):(.*)$/s.exec(address) ?? [];
  if (scheme === "grafeo" && rest !== "") return openFile(rest, options);
  throw new UsageError(
    `the store address ${shown(address)} is not known`,
    "use grafeo:FILE, neo4j://user@host or bolt://user@host",
  );
};

const addressOf = ({ address, dataDir }: StoreOptions): string => address ?? `grafeo:${join(dataDir, "graph.grafeo")}`;

/** Opens the store at an address, with its constraints and indexes. */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  mkdirSync(options.dataDir, { recursive: true });
  return prepared(await openAt(addressOf(options), options));
};

/** Opens the store, or leaves that until something is asked of it where its file stands at the ledger's position. */
export const openStoreLate = async (options: StoreOptions, reached: () => Promise<number>): Promise<Store> => {
  const standing = settledAt(addressOf(options).replace(/^grafeo:/, ""));
  const isCurrent = standing?.ledger === options.ledger && standing.position === (await reached());
  return isCurrent ? lateStore(() => openStore(options), { at: standing.position, reached }) : openStore(options);
};

type Beside = Pick<StoreOptions, "address" | "password">;

/** Opens a store beside the process that writes it, only to read; undefined where a store admits one process. */
export const openBeside = async ({ address = "", password }: Beside): Promise<Store | undefined> => {
  if (!isNeo4j(address)) return undefined;
  const { openNeo4j } = await import("./neo4j-own.ts");
  return openNeo4j({ address: neo4jAddress(address), password, ledger: 0 });
};
