#!/usr/bin/env node
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

try {
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
