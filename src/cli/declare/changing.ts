import type { Command } from "commander";
import { lazily } from "../call.ts";
import { count, day, runs, workers } from "./values.ts";

/** Commands that change ledger and store. */
export const declareChanging = (program: Command): void => {
  program
    .command("ingest")
    .description("read sources into the graph; what is unchanged costs nothing")
    .argument("<source...>", "files, folders, .jsonl, web addresses; - is standard input")
    .option("--date <day>", "publication date of articles that tell none", day)
    .option("--workers <n>", "threads (default: the cores)", workers)
    .option("--again", "read unchanged articles too: after a change of rules or dictionaries")
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/ingest.ts")));
  program
    .command("retract")
    .description("withdraw articles: exactly the facts that rested on them alone disappear")
    .argument("<address-or-id...>", "where an article was read from, or its id")
    .option("--reason <text>", "why, for the journal", "withdrawn")
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/retract.ts")));
  program
    .command("judge")
    .description("say that two are one person, or are not; undone by taking the line out of judgements.tsv")
    .argument("<a>", "NAME@POST or NAME@ARTICLE; a whole NAME against another name")
    .argument("<b>", "the same")
    .argument("<verdict>", "same or different")
    .requiredOption("--why <text>", "why, for whoever reads it later")
    .option("--who <name>", "who says so (default: the user)")
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/judge.ts")));
  program
    .command("watch")
    .description("read the sources of wenmai.yaml again and again, each on its schedule")
    .option("--config <file>", "what to read, and when", "wenmai.yaml")
    .option("--once", "read every source once, now, and end")
    .option("--json", "print one JSON document a run")
    .action(lazily(() => import("../commands/watch.ts")));
  program
    .command("diff")
    .description("what a run changed, or what changed between two, fact by fact")
    .argument("[runs]", "its number in wenmai log, or two as 3..5 (default: the last run)", runs)
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/diff.ts")));
  program
    .command("log")
    .description("the latest runs and what came of them")
    .option("--limit <n>", "how many", count, 20)
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/log.ts")));
};
