import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DefinitionError } from "../errors.ts";
import { root } from "./inputs.ts";

let weights: Uint8Array | undefined;

/** The trained weights for open text; read with the first text that needs them, since most articles do not. */
export const openTextFile = (): Uint8Array => (weights ??= read("names.bin"));

/** People of history, letters and science, whom any text names without a word about them. */
export const figures = (): string[] => new TextDecoder().decode(read("figures.tsv")).trimEnd().split("\n").slice(1);

function read(name: string): Uint8Array {
  const path = join(root, "data", "open", name);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new DefinitionError(`${path} cannot be read`, "Install wenmai again; the file is part of it.", cause);
  }
}
