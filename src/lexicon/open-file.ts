import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DefinitionError } from "../errors.ts";
import { root } from "./inputs.ts";

const path = join(root, "data", "open", "names.bin");

let read: Uint8Array | undefined;

/** The trained weights for open text; read with the first text that needs them, since most articles do not. */
export function openTextFile(): Uint8Array {
  try {
    return (read ??= readFileSync(path));
  } catch (cause) {
    throw new DefinitionError(`${path} cannot be read`, "Install wenmai again; the file is part of it.", cause);
  }
}
