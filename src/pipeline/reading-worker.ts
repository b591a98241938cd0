import { parentPort, workerData } from "node:worker_threads";
import { loadLexicon } from "../lexicon/load.ts";
import type { Article } from "../source/article.ts";
import type { Product, WorkerAnswer } from "./readers.ts";
import { stages } from "./stages.ts";

const make = stages[workerData as Product];
const lexicon = loadLexicon();

const answer = (article: Article): WorkerAnswer => {
  try {
    return { result: make(article, lexicon) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", (article: Article) => parentPort?.postMessage(answer(article)));
