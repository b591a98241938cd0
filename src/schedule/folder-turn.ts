import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { addressOfPath } from "../source/address.ts";
import { isFailure, type Failure, type Reading } from "../source/failure.ts";
import { filesBelow } from "../source/folder.ts";
import { readPath } from "../source/path.ts";
import type { Gone, Job, Recorder } from "./job.ts";

/** The state of a folder's files (path, size, times), so that one in which nothing moved is not read again. */
export const fingerprint = async (job: Job): Promise<string> => {
  const hash = createHash("sha256").update(JSON.stringify([job.date, job.outlet]));
  const found = await stat(job.address).catch(() => undefined);
  if (!found) return "missing";
  for await (const file of found.isDirectory() ? filesBelow(job.address) : [job.address]) {
    if (typeof file !== "string") return "unreadable";
    const state = await stat(file).catch(() => undefined);
    hash.update(JSON.stringify([file, state?.size, state?.mtimeMs, state?.ctimeMs]));
  }
  return hash.digest("hex");
};

/** What was met while a folder was read. */
export interface Met {
  readonly addresses: Set<string>;
  readonly failures: Failure[];
}

/** The readings of a folder, noting every address that was met. */
export async function* folderReadings(job: Job, from: string, met: Met): AsyncGenerator<Reading> {
  const { date, outlet } = job;
  const defaults = { ...(date !== undefined && { date }), ...(outlet !== undefined && { outlet }) };
  for await (const reading of readPath(job.address, { ...defaults, from, mayBeEmpty: true })) {
    if (isFailure(reading)) met.failures.push(reading);
    else met.addresses.add(reading.address);
    yield reading;
  }
}

/** Whether a path is another one, a line of it, or below it. */
const isWithin = (path: string, other: string): boolean =>
  path === other || path.startsWith(`${other}#`) || path.startsWith(other.endsWith(sep) ? other : other + sep);

// What could not be read may still be there: a file half written, a folder whose disk is not mounted.
const isUnsure = (path: string, from: string, { failures }: Met): boolean =>
  failures.map(({ address }) => resolve(from, address)).some((failed) => isWithin(path, failed));

/** Live articles of the folder that were not met; none of those that could not be read. */
export const folderGone = async (
  job: Job,
  from: string,
  { met, recorder }: { met: Met; recorder: Recorder },
): Promise<readonly Gone[]> => {
  const told = addressOfPath(job.address, from);
  const prefix = resolve(from) === job.address ? "" : told;
  const live = await recorder.liveAddresses(prefix);
  const isMissing = (address: string): boolean => {
    const path = resolve(from, address);
    return isWithin(path, job.address) && !met.addresses.has(address) && !isUnsure(path, from, met);
  };
  return live
    .filter((address) => !/^(?:https?:|-#)/.test(address) && isMissing(address))
    .map((address) => ({ address, reason: `no longer in ${job.name}` }));
};
