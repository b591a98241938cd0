import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../errors.ts";
import { openGrafeo } from "./grafeo.ts";
import { grafeoFiles, StoreLockedError } from "./grafeo-open.ts";
import type { Store } from "./store.ts";

export interface StoreOptions {
  /** `grafeo:FILE`, `neo4j://user@host`, `bolt://…`; without it the embedded store of the data folder. */
  readonly address?: string | undefined;
  readonly dataDir: string;
  readonly password?: string | undefined;
  /** Called with a line for the reader when a damaged store was put aside. */
  readonly report: (line: string) => void;
}

const free = (path: string, number = 1): string =>
  existsSync(`${path}.damaged-${String(number)}`) ? free(path, number + 1) : `${path}.damaged-${String(number)}`;

const putAside = (file: string, reason: string, report: StoreOptions["report"]): void => {
  const away = free(file);
  for (const path of grafeoFiles(file)) if (existsSync(path)) renameSync(path, path.replace(file, away));
  report(`${reason}; it was put aside as ${away} and is rebuilt from the ledger`);
};

const openFile = async (file: string, report: StoreOptions["report"]): Promise<Store> => {
  try {
    const store = await openGrafeo(file);
    if (await store.intact().catch(() => false)) return store;
    await store.close();
    putAside(file, `the store ${file} does not hold what it says it holds`, report);
  } catch (error) {
    if (error instanceof StoreLockedError) throw error;
    putAside(file, error instanceof Error ? error.message : String(error), report);
  }
  return openGrafeo(file);
};

const openAt = async (address: string, { report }: StoreOptions): Promise<Store> => {
  const [, scheme = "", rest = ""] = /^([a-z0-9+]+):(.*)$/s.exec(address) ?? [];
  if (scheme === "grafeo" && rest !== "") return openFile(rest, report);
  throw new UsageError(
    `the store address ${address} is not known`,
    "use grafeo:FILE, neo4j://user@host or bolt://user@host",
  );
};

/** Opens the store at an address, with its constraints and indexes. */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  mkdirSync(options.dataDir, { recursive: true });
  const store = await openAt(options.address ?? `grafeo:${join(options.dataDir, "graph.grafeo")}`, options);
  await store.prepare();
  return store;
};
