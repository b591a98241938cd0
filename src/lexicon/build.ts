import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { compile } from "./compile.ts";
import { encode } from "./compiled.ts";
import { readInputs } from "./inputs.ts";
import { compiledPath } from "./load.ts";

/** Build step: writes the compiled lexicon beside the compiled sources, whole or not at all. */
const part = `${compiledPath}.${process.pid}.part`;
mkdirSync(dirname(compiledPath), { recursive: true });
writeFileSync(part, encode(compile(readInputs())));
renameSync(part, compiledPath);
