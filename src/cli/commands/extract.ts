import type { Extraction } from "../../extract/extraction.ts";
import { dated } from "../../pipeline/dated.ts";
import { failureOf, isFailure, type Failure } from "../../source/failure.ts";
import type { Article } from "../../source/article.ts";
import type { Call, Run } from "../call.ts";
import { lineOf } from "../failure.ts";
import { extractionFormats } from "../print/extraction.ts";
import { readerFor } from "../readers.ts";
import { readAll } from "../sources.ts";

interface Options {
  readonly format?: keyof typeof extractionFormats;
  readonly date?: string;
  readonly workers?: number;
}

type Reader = ReturnType<typeof readerFor<"extraction">>;

const attempt = (reader: Reader, article: Article): Promise<Extraction | Failure> =>
  reader.read(article).catch((error: unknown) => failureOf(article.address, error));

/** Extractions and failures in the order of the articles, however many are read at a time. */
async function* extractions({ args, options }: Call<Options>, reader: Reader): AsyncGenerator<Extraction | Failure> {
  const pending: Promise<Extraction | Failure>[] = [];
  const readings = readAll(args, { stdin: process.stdin, ...(options.date && { date: options.date }) });
  for await (const each of readings) {
    const reading = dated(each);
    pending.push(isFailure(reading) ? Promise.resolve(reading) : attempt(reader, reading));
    if (pending.length >= 4 * reader.width) yield await pending.shift()!;
  }
  while (pending.length > 0) yield await pending.shift()!;
}

export const run: Run<Options> = async (call) => {
  const { options, config, out } = call;
  const print = extractionFormats[options.format ?? (out.isTerminal ? "table" : "jsonl")];
  const reader = readerFor("extraction", options.workers ?? config.cores);
  let exitCode: 0 | 1 = 0;
  try {
    for await (const result of extractions(call, reader)) {
      if ("error" in result) {
        out.log(lineOf(result.error.message, result.error.remedy));
        exitCode = 1;
      } else await out.print(print(result));
    }
  } finally {
    await reader.close();
  }
  return exitCode;
};
