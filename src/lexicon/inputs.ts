import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DefinitionError } from "../errors.ts";

/** Changes whenever the same inputs would compile to another file. */
const format = "2";

export const dataFiles = [
  "areas",
  "bodies",
  "countries",
  "ethnic-groups",
  "foreign",
  "foreign-cities",
  "former",
  "gazetteer",
  "given-first",
  "given-second",
  "given-single",
  "levels",
  "modifiers",
  "organizations",
  "posts",
  "surnames",
  "words",
] as const;
export type DataFile = (typeof dataFiles)[number];

/** Everything a lexicon is made of: the project's own lists, and the dictionary that nodejieba ships. */
export interface Inputs {
  readonly tables: Readonly<Record<DataFile, string>>;
  readonly dictionary: string;
  /** Hash of all inputs and of the compiled form. */
  readonly version: string;
}

/** The package's own folder, the same from src and from dist. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
/** Name of a list as errors give it. */
export const pathOf = (file: DataFile): string => `data/lexicon/${file}.tsv`;

export function readInputs(): Inputs {
  const texts = dataFiles.map((file) => [file, read(join(root, pathOf(file)))] as const);
  const dictionary = read(dictionaryPath());
  return inputs(Object.fromEntries(texts) as Record<DataFile, string>, dictionary);
}

/** Puts inputs together under their version. */
export function inputs(tables: Readonly<Record<DataFile, string>>, dictionary: string): Inputs {
  const hash = createHash("sha256").update(format);
  for (const file of dataFiles) hash.update(`\0${file}\0`).update(tables[file]);
  return { tables, dictionary, version: hash.update("\0").update(dictionary).digest("hex").slice(0, 16) };
}

/** Resolved, not imported: the dictionary is wanted without the native module beside it. */
function dictionaryPath(): string {
  const entry = createRequire(import.meta.url).resolve("nodejieba");
  return join(dirname(entry), "submodules", "cppjieba", "dict", "jieba.dict.utf8");
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new DefinitionError(
      `${path} cannot be read`,
      "Install wenmai again; the file is part of it or of nodejieba.",
      cause,
    );
  }
}
