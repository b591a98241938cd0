import { readSource, type Reading, type SourceOptions } from "../source/index.ts";

/** The articles of several addresses, one after the other. */
export async function* readAll(addresses: readonly string[], options: SourceOptions): AsyncGenerator<Reading> {
  for (const address of addresses) yield* readSource(address, options);
}
