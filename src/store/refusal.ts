import { UsageError } from "../errors.ts";

const longest = 200;

const brief = (text: string): string => {
  const line = text
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

/** A store cannot run a query; the query is shown without comments, and cut where it is long. */
export const refusedQuery = (reason: string, text: string): UsageError =>
  new UsageError(
    `the store refuses the query: ${reason} (${brief(text)})`,
    "correct the query; `wenmai query` lists the named ones",
  );
