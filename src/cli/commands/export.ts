import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { WenmaiError } from "../../errors.ts";
import { exportLines } from "../../export/jsonl.ts";
import type { Store } from "../../store/store.ts";
import type { Run } from "../call.ts";
import { withGraph } from "../session.ts";

interface Options {
  readonly out?: string;
}

async function* linesOf(store: Store): AsyncGenerator<string> {
  for await (const line of exportLines(store)) yield `${line}\n`;
}

const unwritten = (path: string, error: unknown): WenmaiError => {
  const detail = error instanceof Error ? error.message : String(error);
  return new WenmaiError(`the file ${path} cannot be written: ${detail}`, "name another one with --out", error);
};

const toFile = async (store: Store, path: string): Promise<void> => {
  const file = createWriteStream(path);
  const failed = new Promise<never>((_, reject) => file.once("error", (error) => reject(unwritten(path, error))));
  await Promise.race([failed, pipeline(Readable.from(linesOf(store)), file)]);
};

export const run: Run<Options> = (call) =>
  withGraph(call, async ({ store }): Promise<0> => {
    if (call.options.out !== undefined) await toFile(store, call.options.out);
    else for await (const line of linesOf(store)) await call.out.print(line);
    return 0;
  });
