import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isWebAddress } from "./canonical.ts";
import { filesBelow } from "./folder.ts";

const linesOf = async (file: string): Promise<number> => {
  let lines = 0;
  let last = 10;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    last = chunk.at(-1) ?? last;
  }
  return last === 10 ? lines : lines + 1;
};

const countFile = (file: string): Promise<number> | number => (file.endsWith(".jsonl") ? linesOf(file) : 1);

const countPath = async (path: string): Promise<number> => {
  if (!(await stat(path)).isDirectory()) return countFile(path);
  let articles = 0;
  for await (const found of filesBelow(path)) articles += typeof found === "string" ? await countFile(found) : 1;
  return articles;
};

/** How many articles there are at addresses; undefined where that is known only after reading them. */
export const countArticles = async (addresses: readonly string[]): Promise<number | undefined> => {
  if (addresses.some((address) => address === "-" || isWebAddress(address))) return undefined;
  try {
    const counts = await Promise.all(addresses.map(countPath));
    return counts.reduce((sum, count) => sum + count, 0);
  } catch {
    return undefined; // reading it will tell what is wrong
  }
};
