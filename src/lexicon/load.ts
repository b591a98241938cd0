import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "./compile.ts";
import { decode, type Compiled } from "./compiled.ts";
import { readInputs, root, type Inputs } from "./inputs.ts";
import type { Lexicon } from "./lexicon.ts";
import { view } from "./view.ts";

/** Where the build puts the compiled lexicon. */
export const compiledPath = join(root, "dist", "lexicon", "lexicon.bin");

let loaded: Lexicon | undefined;

/** The lexicon of this package: from the compiled file where that is up to date, else made of the lists in memory. */
export function loadLexicon(): Lexicon {
  loaded ??= view(current(readInputs()));
  return loaded;
}

const current = (inputs: Inputs): Compiled => readCompiled(inputs.version) ?? compile(inputs);

function readCompiled(version: string): Compiled | undefined {
  try {
    return decode(readFileSync(compiledPath), version);
  } catch {
    return undefined;
  }
}
