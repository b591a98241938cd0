import { StoreError } from "../errors.ts";

/** The file may be sound but cannot be used now: it must not be put aside. */
export class StoreUnusableError extends StoreError {}

const causes: readonly (readonly [RegExp, string, string])[] = [
  [/locked/, "is in use by another process", "ask that process, or stop it and repeat the command"],
  [
    /No space left|os error (28|27|122)\b|quota|File too large/i,
    "cannot grow: the disk is full",
    "free some space and repeat the command; nothing stored before is lost",
  ],
  [
    /Read-only|Permission denied|os error (30|13)\b/i,
    "cannot be written",
    "make its folder writable, or name another one with --data or --store",
  ],
];

/** Why a file cannot be used now, if that is all that is wrong with it. */
export const unusable = (error: string, file: string): StoreUnusableError | undefined => {
  const known = causes.find(([pattern]) => pattern.test(error));
  return known && new StoreUnusableError(`the store ${file} ${known[1]} (${error})`, known[2]);
};
