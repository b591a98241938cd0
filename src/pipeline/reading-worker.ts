import { parentPort, workerData } from "node:worker_threads";
import { openLexicon } from "../lexicon/load.ts";
import type { Article } from "../source/article.ts";
import type { WorkerAnswer, WorkerTask } from "./readers.ts";
import { stages } from "./stages.ts";

const { product, lexicon: shared } = workerData as WorkerTask;
const make = stages[product];
const lexicon = openLexicon(shared);

const answer = (article: Article): WorkerAnswer => {
  try {
    return { result: make(article, lexicon) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", (article: Article) => parentPort?.postMessage(answer(article)));
