import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { layoutVersion, type Point, type Positions } from "./layout.ts";

interface LayoutFile {
  readonly version: number;
  readonly positions: Readonly<Record<string, Point>>;
}

/** Positions of the last run; empty when the file is missing, broken or of another layout version. */
export const readPositions = async (path: string): Promise<Positions> => {
  try {
    const file = JSON.parse(await readFile(path, "utf8")) as LayoutFile;
    return new Map(file.version === layoutVersion ? Object.entries(file.positions) : []);
  } catch {
    return new Map();
  }
};

/** Written beside the old file and moved over it, so that a crash leaves one whole file. */
export const writePositions = async (path: string, positions: Positions): Promise<void> => {
  const file: LayoutFile = { version: layoutVersion, positions: Object.fromEntries(positions) };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(file));
  await rename(`${path}.new`, path);
};
