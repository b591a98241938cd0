import { Worker } from "node:worker_threads";
import { SourceError } from "../errors.ts";
import type { SharedLexicon } from "../lexicon/load.ts";
import type { Article } from "../source/article.ts";

/** What threads can make of an article. */
export type Product = "contribution" | "extraction";

/** Turns articles into extractions or contributions. */
export interface Reader<Result> {
  read(article: Article): Promise<Result>;
  /** How many articles it reads at one time. */
  readonly width: number;
  close(): Promise<void>;
}

/** What a thread is started with. */
export interface WorkerTask {
  readonly product: Product;
  readonly lexicon: SharedLexicon;
}

export type WorkerAnswer = { readonly result: unknown } | { readonly reason: string };

const brokenWorker = (detail: string): SourceError =>
  new SourceError(`a worker ended while it read an article: ${detail}`, "repeat the command with --workers 1");

/** One thread, which reads one article at a time. */
const startThread = <Result>(task: WorkerTask): Reader<Result> => {
  const worker = new Worker(new URL("./reading-worker.js", import.meta.url), { workerData: task });
  let turn: Promise<unknown> = Promise.resolve();
  const ask = (article: Article): Promise<Result> =>
    new Promise((resolve, reject) => {
      const settle = (answer: WorkerAnswer): void => {
        worker.off("error", fail);
        if ("result" in answer) resolve(answer.result as Result);
        else reject(new SourceError(answer.reason, "report the article: no text should do this"));
      };
      const fail = (error: Error): void => {
        worker.off("message", settle);
        reject(brokenWorker(error.message));
      };
      worker.once("message", settle);
      worker.once("error", fail);
      worker.postMessage(article);
    });
  return {
    width: 1,
    read: (article) => {
      const answer = turn.then(() => ask(article));
      turn = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      await worker.terminate();
    },
  };
};

/** So many threads, which share one lexicon; articles go round. */
export const threads = <Result>(count: number, task: WorkerTask): Reader<Result> => {
  const crew = Array.from({ length: count }, () => startThread<Result>(task));
  let next = 0;
  return {
    width: count,
    read: (article) => crew[next++ % count]!.read(article),
    close: async () => {
      await Promise.all(crew.map((thread) => thread.close()));
    },
  };
};

/** Reads in this process; what it needs is loaded with the first article. */
export const inProcess = <Result>(load: () => Promise<(article: Article) => Result>): Reader<Result> => {
  let loaded: ReturnType<typeof load> | undefined;
  return {
    width: 1,
    read: async (article) => (await (loaded ??= load()))(article),
    close: async () => undefined,
  };
};

/** Threads cost their start, so they are worth it only from the hundredth article on. */
const few = 100;

/** Begins in this process and goes on with threads when there turn out to be many articles. */
export const growing = <Result>(small: Reader<Result>, large: () => Promise<Reader<Result>>): Reader<Result> => {
  let read = 0;
  let width = small.width;
  let grown: Promise<Reader<Result>> | undefined;
  const grow = async (): Promise<Reader<Result>> => {
    const reader = await large();
    width = reader.width;
    return reader;
  };
  return {
    get width() {
      return width;
    },
    read: async (article) => {
      if (read++ < few) return small.read(article);
      return (await (grown ??= grow())).read(article);
    },
    close: async () => {
      await small.close();
      await (await grown)?.close();
    },
  };
};
