import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { z } from "zod";

const shape = z.object({ ledger: z.number(), position: z.number(), size: z.number(), changed: z.number() });

/** Where an embedded store that was closed in good order stands. */
export type Standing = Pick<z.infer<typeof shape>, "ledger" | "position">;

/** Beside a closed database: how far it is, so that it need not be opened to be told that there is nothing to do. */
export const noteOf = (file: string): string => `${file}.closed.json`;

const stateOf = (file: string) => {
  const { size, mtimeMs: changed } = statSync(file);
  return { size, changed };
};

/** Notes that a database was closed; one that cannot be noted is opened next time, as after a crash. */
export const settle = (file: string, { ledger, position }: Standing): void => {
  try {
    writeFileSync(noteOf(file), JSON.stringify({ ledger, position, ...stateOf(file) }));
  } catch {
    unsettle(file);
  }
};

/** Takes the note away, before the database is opened. */
export const unsettle = (file: string): void => {
  try {
    rmSync(noteOf(file), { force: true });
  } catch {
    // The folder is read-only: opening the database will say so.
  }
};

/** Where a closed database stands; undefined after a crash, and where its file is not as it was left. */
export const settledAt = (file: string): Standing | undefined => {
  try {
    if (!existsSync(noteOf(file))) return undefined;
    const { size, changed, ...standing } = shape.parse(JSON.parse(readFileSync(noteOf(file), "utf8")));
    const now = stateOf(file);
    return now.size === size && now.changed === changed ? standing : undefined;
  } catch {
    return undefined;
  }
};
