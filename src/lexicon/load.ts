import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "./compile.ts";
import { decode, encode } from "./compiled.ts";
import { readInputs, root } from "./inputs.ts";
import type { Lexicon } from "./lexicon.ts";
import { view } from "./view.ts";

/** Where the build puts the compiled lexicon. */
export const compiledPath = join(root, "dist", "lexicon", "lexicon.bin");

/** The compiled lexicon in memory that all threads of a process look into: none keeps a copy. */
export interface SharedLexicon {
  readonly version: string;
  readonly bytes: SharedArrayBuffer;
}

let shared: SharedLexicon | undefined;
let opened: Lexicon | undefined;

/** The lexicon of this package: the compiled file where that is up to date, else made of the lists in memory. */
export function shareLexicon(): SharedLexicon {
  shared ??= share();
  return shared;
}

/** The lexicon of this package, opened for this thread. */
export function loadLexicon(): Lexicon {
  opened ??= openLexicon(shareLexicon());
  return opened;
}

/** Opens what another thread has loaded. */
export function openLexicon({ version, bytes }: SharedLexicon): Lexicon {
  return view(decode(new Uint8Array(bytes), version)!);
}

function share(): SharedLexicon {
  const inputs = readInputs();
  const compiled = readCompiled(inputs.version) ?? encode(compile(inputs));
  const bytes = new SharedArrayBuffer(compiled.length);
  new Uint8Array(bytes).set(compiled);
  return { version: inputs.version, bytes };
}

function readCompiled(version: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(compiledPath);
    return decode(bytes, version) && bytes;
  } catch {
    return undefined;
  }
}
