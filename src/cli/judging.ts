import { existsSync } from "node:fs";
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../errors.ts";
import { nameId } from "../graph/ids.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { judgementLine, parseJudgements } from "../resolve/judgements.ts";
import { partsOf, plain, type Judgement } from "../resolve/sighting.ts";
import type { Config } from "./config.ts";

/** Where `wenmai judge` writes: beside the ledger, so that a rebuild finds it. */
export const judgementsFile = ({ dataDir }: Pick<Config, "dataDir">): string => join(dataDir, "judgements.tsv");

/** The judgements that wenmai brings along and those of the data folder. */
export const readJudgements = async (config: Pick<Config, "dataDir" | "root">): Promise<readonly Judgement[]> => {
  const files = [join(config.root, "data", "judgements.tsv"), judgementsFile(config)].filter((file) =>
    existsSync(file),
  );
  const texts = await Promise.all(files.map(async (file) => parseJudgements(await readFile(file, "utf8"), file)));
  return texts.flat();
};

/** Adds a line to the data folder's judgements. */
export const writeJudgement = async (config: Pick<Config, "dataDir">, judgement: Judgement): Promise<void> => {
  const file = judgementsFile(config);
  const head = existsSync(file)
    ? ""
    : "# one judgement a line; take the line out to undo it\na\tb\tverdict\twho\twhy\n";
  await appendFile(file, `${head}${judgementLine(judgement)}\n`);
};

const unknown = (reference: string): UsageError =>
  new UsageError(
    `no article that was read names ${reference}`,
    "write NAME, or NAME@POST, NAME@ARTICLE: `wenmai person NAME` prints both",
  );

/** Refuses a reference to nobody: a judgement with a slip of the pen would never apply, and never say so. */
export const checkReference = async (ledger: Ledger, reference: string): Promise<void> => {
  const { name, what } = partsOf(reference);
  const at = await ledger.position();
  const namings = await ledger.namingsAt([nameId(name)], at);
  if (namings.length === 0) throw unknown(reference);
  if (what === undefined) return;
  const posts = (await ledger.sightingsAt([nameId(name)], at)).map(({ post }) => plain(post));
  const told = new Set([...posts, ...namings.flatMap(({ article, qualifier = "" }) => [article, qualifier])]);
  if (!told.has(what)) throw unknown(reference);
};
