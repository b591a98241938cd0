import { createHash } from "node:crypto";
import type { Store } from "../store/store.ts";
import { exportLines } from "./jsonl.ts";

/** SHA-256 of the exported lines, hexadecimal: two stores with one digest hold the same graph. */
export async function digest(store: Store): Promise<string> {
  const hash = createHash("sha256");
  for await (const line of exportLines(store)) hash.update(line).update("\n");
  return hash.digest("hex");
}
