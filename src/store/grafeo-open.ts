import { rmSync } from "node:fs";
import { StoreError } from "../errors.ts";
import { unusable } from "./grafeo-failure.ts";
import { noteOf, unsettle } from "./settled.ts";
import { startGrafeo, type GrafeoProcess } from "./grafeo-process.ts";

const tries = 10;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const refusal = (error: string, file: string): StoreError =>
  unusable(error, file) ?? new StoreError(`the store ${file} does not open: ${error}`, "run `wenmai rebuild`");

/** Starts a process that holds the database file, created where it is missing. */
export const holdGrafeo = async (file: string): Promise<GrafeoProcess> => {
  unsettle(file);
  for (let tried = 1; ; tried += 1) {
    const held = startGrafeo();
    const { error } = await held
      .ask({ act: "open", text: file })
      .catch((failure: unknown) => ({ error: String(failure) }));
    if (error === undefined) return held;
    await held.kill();
    // The process of a wenmai that was killed gives its lock back a moment later.
    if (!/locked/.test(error) || tried >= tries) throw refusal(error, file);
    await pause(100);
  }
};

/** The files of a database: itself, its log, and the note of where it stands. */
export const grafeoFiles = (file: string): readonly string[] => [file, `${file}.wal`, noteOf(file)];

/** Removes a database. */
export const removeGrafeo = (file: string): void => {
  for (const path of grafeoFiles(file)) rmSync(path, { recursive: true, force: true });
};
