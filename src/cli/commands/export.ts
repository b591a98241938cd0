import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { exportLines } from "../../export/jsonl.ts";
import type { Store } from "../../store/store.ts";
import type { Run } from "../call.ts";
import { withGraph } from "../session.ts";

interface Options {
  readonly out?: string;
}

const toFile = async (store: Store, path: string): Promise<void> => {
  const file = createWriteStream(path);
  for await (const line of exportLines(store)) if (!file.write(`${line}\n`)) await once(file, "drain");
  file.end();
  await finished(file);
};

export const run: Run<Options> = (call) =>
  withGraph(call, async ({ store }): Promise<0> => {
    if (call.options.out !== undefined) await toFile(store, call.options.out);
    else for await (const line of exportLines(store)) await call.out.print(`${line}\n`);
    return 0;
  });
