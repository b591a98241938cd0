import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { SourceError } from "../errors.ts";
import { addressOfPath } from "./address.ts";
import { failureOf, fileError, type Failure, type Reading } from "./failure.ts";
import { readOneFile } from "./file.ts";
import { filesBelow, readable } from "./folder.ts";
import type { SourceOptions } from "./options.ts";

const refound = ({ address, error }: Failure, from: string): Failure => {
  const told = addressOfPath(address, from);
  return { address: told, error: fileError(told, error.cause) };
};

// Each file is told from the working folder, so that it has one address whichever folder above it was named.
async function* readFolder(folder: string, address: string, options: SourceOptions): AsyncGenerator<Reading> {
  const from = options.from ?? process.cwd();
  let files = 0;
  for await (const found of filesBelow(folder)) {
    files++;
    if (typeof found === "string") yield* readOneFile(found, addressOfPath(found, from), options);
    else yield refound(found, from);
  }
  if (files > 0 || options.mayBeEmpty) return;
  const message = `${address} holds no file that can be read`;
  yield failureOf(address, new SourceError(message, `put articles into it as ${readable.join(", ")}`));
}

/** The articles of a file, or of every readable file below a folder. */
export async function* readPath(path: string, options: SourceOptions): AsyncGenerator<Reading> {
  const from = options.from ?? process.cwd();
  const absolute = resolve(from, path);
  const address = addressOfPath(path, from);
  try {
    const found = await stat(absolute);
    if (found.isDirectory()) yield* readFolder(absolute, address, options);
    else if (found.isFile() || found.isFIFO()) yield* readOneFile(absolute, address, options);
    else
      yield failureOf(address, new SourceError(`${address} is neither a file nor a folder`, "name a file or a folder"));
  } catch (error) {
    yield { address, error: fileError(address, error) };
  }
}
