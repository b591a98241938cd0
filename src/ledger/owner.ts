import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LedgerError } from "../errors.ts";
import { ledgerError } from "./failure.ts";

/** The process that has a data folder open; `address` is its loopback API where it serves one. */
export interface Owner {
  readonly pid: number;
  /** Start of the process in clock ticks since boot, where the system tells it: a pid alone may be used again. */
  readonly started?: string;
  readonly address?: string;
}

const fileIn = (folder: string): string => join(folder, "owner.json");

const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined; // not Linux, or the process is gone
  }
};

const isRunning = ({ pid, started }: Owner): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return started === undefined || startOf(pid) === undefined || startOf(pid) === started;
};

const parse = (text: string): Owner | undefined => {
  try {
    const owner: unknown = JSON.parse(text);
    const valid = typeof owner === "object" && owner !== null && "pid" in owner && typeof owner.pid === "number";
    return valid ? (owner as Owner) : undefined;
  } catch {
    return undefined; // cut off by a crash while it was written
  }
};

const read = (folder: string): Owner | undefined => {
  try {
    return parse(readFileSync(fileIn(folder), "utf8"));
  } catch {
    return undefined;
  }
};

/** The other process that owns the folder now, if any. */
export const ownerOf = (folder: string): Owner | undefined => {
  const owner = read(folder);
  return owner && owner.pid !== process.pid && isRunning(owner) ? owner : undefined;
};

const refuse = (folder: string, owner: Owner): LedgerError => {
  const where = owner.address === undefined ? "" : ` (it answers at ${owner.address})`;
  const remedy = `wait for process ${String(owner.pid)} to finish, stop it, or use another folder with --data`;
  return new LedgerError(`the data folder ${folder} is in use by process ${String(owner.pid)}${where}`, remedy);
};

const own = (address?: string): string => {
  const started = startOf(process.pid);
  return JSON.stringify({ pid: process.pid, ...(started && { started }), ...(address && { address }) });
};

/** Makes this process the owner of the folder; refused while another one that still runs owns it. */
export const claimFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    const owner = ownerOf(folder);
    if (owner) throw refuse(folder, owner);
    rmSync(fileIn(folder), { force: true });
    writeFileSync(fileIn(folder), own(), { flag: "wx" });
  } catch (error) {
    const rival = ownerOf(folder);
    throw rival ? refuse(folder, rival) : ledgerError(error, folder);
  }
};

/** Leaves the loopback address at which this process answers for the folder. */
export const announceAddress = (folder: string, address: string): void => {
  writeFileSync(fileIn(folder), own(address));
};

/** Gives the folder up, if this process owns it. */
export const releaseFolder = (folder: string): void => {
  if (read(folder)?.pid === process.pid) rmSync(fileIn(folder), { force: true });
};
