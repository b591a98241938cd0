import { canonicalUrl, isWebAddress } from "./canonical.ts";
import { failureOf, type Reading } from "./failure.ts";
import type { SourceOptions } from "./options.ts";
import { readPath } from "./path.ts";
import { readStdin } from "./stdin.ts";

export type { Article } from "./article.ts";
export { addressOfPath } from "./address.ts";
export { isFailure, type Reading } from "./failure.ts";
export type { SourceOptions } from "./options.ts";

/** The articles at an address: file, folder, `.jsonl`, `-`, http(s) URL; what cannot be read comes as a failure in its place. */
export async function* readSource(address: string, options: SourceOptions = {}): AsyncGenerator<Reading> {
  if (address === "-") yield* readStdin(options.stdin, options);
  else if (isWebAddress(address)) yield* readAddress(address, options);
  else yield* readPath(address, options);
}

async function* readAddress(address: string, options: SourceOptions): AsyncGenerator<Reading> {
  try {
    const { readWeb } = await import("./web.ts"); // the HTTP client is loaded only where there is a web address
    yield* await readWeb(canonicalUrl(address), options);
  } catch (error) {
    yield failureOf(address, error);
  }
}
