import { WenmaiError } from "../errors.ts";

/** One line: what and where, then what to do. */
export const lineOf = (message: string, remedy: string): string =>
  `wenmai: ${`${message} (${remedy})`.replace(/\s*\n\s*/g, " ")}`;

/** The line and the exit code an error deserves; what no one foresaw is shown whole. */
export const explainError = (error: unknown): { readonly line: string; readonly exitCode: number } => {
  if (error instanceof WenmaiError) return { line: lineOf(error.message, error.remedy), exitCode: error.exitCode };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { line: `wenmai: unforeseen: ${detail}`, exitCode: 1 };
};
