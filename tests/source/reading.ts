import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isFailure, readSource, type Article, type SourceOptions } from "../../src/source/index.ts";

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own holding the given files, removed after the tests. */
export const folderOf = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), "wenmai-source-"));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
};

export interface Read {
  readonly articles: readonly Article[];
  /** `address: message` and the remedy of each failure. */
  readonly failures: readonly { readonly address: string; readonly message: string; readonly remedy: string }[];
}

/** Everything an address yields. */
export const readAll = async (address: string, options: SourceOptions = {}): Promise<Read> => {
  const articles: Article[] = [];
  const failures: Read["failures"][number][] = [];
  for await (const reading of readSource(address, options)) {
    if (!isFailure(reading)) articles.push(reading);
    else failures.push({ address: reading.address, message: reading.error.message, remedy: reading.error.remedy });
  }
  return { articles, failures };
};

/** The articles and failures of one file with this content. */
export const readFileOf = (
  content: string | Uint8Array,
  name = "notice.txt",
  options: SourceOptions = {},
): Promise<Read> => readAll(name, { from: folderOf({ [name]: content }), ...options });

export async function* chunksOf(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}
