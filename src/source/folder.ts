import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { failureOf, fileError, type Failure } from "./failure.ts";

/** Endings of the files that a folder is searched for. */
export const readable: readonly string[] = [".txt", ".md", ".html", ".htm", ".shtml", ".jsonl"];

const isReadable = (name: string): boolean => readable.includes(extname(name).toLowerCase());

/** A link to a file counts as a file; a link to a folder is not followed, so that no loop can arise. */
const isFile = async (entry: Dirent, path: string): Promise<boolean> => {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
};

const entriesOf = async (folder: string): Promise<readonly Dirent[] | Failure> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return failureOf(folder, fileError(folder, error));
  }
};

/** Every readable file below a folder, sorted; hidden ones are skipped, a folder that cannot be opened is a failure. */
export async function* filesBelow(folder: string): AsyncGenerator<string | Failure> {
  const entries = await entriesOf(folder);
  if ("error" in entries) yield entries;
  else
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* filesBelow(path);
      else if (isReadable(entry.name) && (await isFile(entry, path))) yield path;
    }
}
