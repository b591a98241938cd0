#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { CommanderError } from "commander";
import { explainError } from "./failure.ts";
import { buildProgram } from "./program.ts";

/** Commander has already said what was wrong; used wrongly is 2, help and version are 0. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { line, exitCode } = explainError(error);
  console.error(line);
  return exitCode;
};

/** A connection that never answered cannot be closed, and would hold a process that has nothing left to do. */
const endSoon = (): void => {
  setTimeout(() => process.exit(), 1000).unref();
};

// A run that reads thousands of articles lives on some 100 MB: half as much garbage again is enough before it is collected.
setFlagsFromString("--heap-growing-percent=50");

try {
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  endSoon();
}
