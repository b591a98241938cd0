import { SourceError, WenmaiError } from "../errors.ts";
import type { Article } from "./article.ts";

/** An article that could not be read: where it stands, and an error that says what is wrong and what to do. */
export interface Failure {
  readonly address: string;
  readonly error: WenmaiError;
}

/** What a source yields: articles, and in their place a failure for each that cannot be read. */
export type Reading = Article | Failure;

export const isFailure = (reading: Reading): reading is Failure => "error" in reading;

const report = "run the command again; if it persists, report it";

/** Turns whatever was thrown while reading an address into its failure. */
export const failureOf = (address: string, error: unknown): Failure => {
  if (error instanceof WenmaiError) return { address, error };
  const detail = error instanceof Error ? error.message : String(error);
  return { address, error: new SourceError(`${address} cannot be read: ${detail}`, report, error) };
};

const causes: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ["does not exist", "check the spelling of the path, and the folder the command runs in"],
  EACCES: ["may not be read by this user", "give this user the right to read it (chmod +r), or run as its owner"],
  EPERM: ["may not be read by this user", "give this user the right to read it (chmod +r), or run as its owner"],
  ENOTDIR: ["lies below something that is not a folder", "check the spelling of the path"],
  ELOOP: ["is a symbolic link that leads to itself", "point the link at a file"],
  EMFILE: ["cannot be opened: too many files are open", "raise the limit (ulimit -n) or use fewer workers"],
  EIO: ["cannot be read: the disk reports an error", "check the disk, then repeat"],
};

/** Puts a file system error into words that name the file and the remedy. */
export const fileError = (path: string, error: unknown): WenmaiError => {
  if (error instanceof WenmaiError) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const known = causes[code];
  if (known) return new SourceError(`${path} ${known[0]}`, known[1], error);
  return failureOf(path, error).error;
};
