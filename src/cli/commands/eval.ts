import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SourceError, UsageError } from "../../errors.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import { dated } from "../../pipeline/dated.ts";
import { stages } from "../../pipeline/stages.ts";
import { isFailure } from "../../source/index.ts";
import type { Run } from "../call.ts";
import { compare } from "../evaluate/compare.ts";
import { parseGold } from "../evaluate/gold.ts";
import { reportOf, type Report } from "../evaluate/report.ts";
import type { measured } from "../evaluate/tally.ts";
import { tableOf } from "../print/table.ts";
import { readAll } from "../sources.ts";

interface Options {
  readonly verbose?: boolean;
  readonly json?: boolean;
}

const extension = ".gold";

const goldFilesAt = (path: string): readonly string[] => {
  if (!existsSync(path)) throw new SourceError(`${path} does not exist`, "name .gold files, or folders that hold them");
  if (!statSync(path).isDirectory()) return [path];
  const found = readdirSync(path).filter((name) => name.endsWith(extension));
  if (found.length > 0) return found.sort().map((name) => join(path, name));
  throw new SourceError(`${path} holds no ${extension} file`, "put NAME.gold beside each NAME.txt");
};

const articleOf = async (gold: string) => {
  if (!gold.endsWith(extension))
    throw new UsageError(`${gold} is not a ${extension} file`, "name .gold files or folders");
  const file = `${gold.slice(0, -extension.length)}.txt`;
  if (!existsSync(file)) throw new SourceError(`${gold} has no article beside it`, `put its text into ${file}`);
  for await (const reading of readAll([file], {})) {
    const article = dated(reading);
    if (isFailure(article)) throw article.error;
    return article;
  }
  throw new SourceError(`${file} holds no article`, "check the file");
};

type Line = readonly [name: string, measure: ReturnType<typeof measured>];

const shown = (rate: number | null): string => (rate === null ? "–" : rate.toFixed(1));

const tableFor = ({ types, predicates, entities, facts, qualifiers, broken, calibration }: Report): string => {
  const lines: readonly Line[] = [
    ...Object.entries(types),
    ["all entities", entities],
    ...Object.entries(predicates),
    ["all facts", facts],
  ];
  const rows = lines.map(([name, { precision, recall, f1, right, extra, missed }]) => [
    name,
    ...[precision, recall, f1].map(shown),
    ...[right, extra, missed].map(String),
  ]);
  const table = tableOf(["", "P", "R", "F1", "right", "extra", "missed"], rows);
  const sure = calibration.map(({ least, stated, right }) => `${right} of ${stated} right at ${least} or more`);
  return `${table}\nqualifiers ${qualifiers.right} of ${qualifiers.asked} right; ${broken} broken spans\nconfidence ${sure.join("; ")}\n`;
};

export const run: Run<Options> = async ({ args, options, out }) => {
  const files = args.flatMap(goldFilesAt);
  const lexicon = loadLexicon();
  const comparisons = [];
  for (const file of files) {
    const article = await articleOf(file);
    const comparison = compare(parseGold(readFileSync(file, "utf8")), stages.extraction(article, lexicon));
    if (options.verbose) for (const remark of comparison.remarks) out.log(`${file}: ${remark}`);
    comparisons.push(comparison);
  }
  const report = reportOf(comparisons);
  if (options.json) await out.json(report);
  else await out.print(tableFor(report));
  return report.broken > 0 ? 1 : 0;
};
