import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "./compile.ts";
import { decode, encode, type Compiled } from "./compiled.ts";
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

interface Loaded {
  readonly shared: SharedLexicon;
  readonly compiled: Compiled;
}

let loaded: Loaded | undefined;
let opened: Lexicon | undefined;

const load = (): Loaded => (loaded ??= share());

/** The lexicon of this package: the compiled file where that is up to date, else made of the lists in memory. */
export const shareLexicon = (): SharedLexicon => load().shared;

/** The lexicon of this package, opened for this thread. */
export const loadLexicon = (): Lexicon => (opened ??= view(load().compiled));

/** Opens what another thread has loaded. */
export const openLexicon = ({ version, bytes }: SharedLexicon): Lexicon =>
  view(decode(new Uint8Array(bytes), version)!);

function share(): Loaded {
  const inputs = readInputs();
  const { version } = inputs;
  return sharing(fileOf(), version) ?? sharing(encode(compile(inputs)), version)!;
}

/** Puts bytes where all threads see them and opens them; undefined where they are of another version. */
function sharing(file: Uint8Array | undefined, version: string): Loaded | undefined {
  if (!file) return undefined;
  const bytes = new SharedArrayBuffer(file.length);
  const seen = new Uint8Array(bytes);
  seen.set(file);
  const compiled = decode(seen, version);
  return compiled && { shared: { version, bytes }, compiled };
}

function fileOf(): Uint8Array | undefined {
  try {
    return readFileSync(compiledPath);
  } catch {
    return undefined;
  }
}
