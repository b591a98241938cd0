import { Option, type Command } from "commander";
import { lazily } from "../call.ts";
import { day, workers } from "./values.ts";

const formats = ["table", "jsonl", "facts", "triples"];

/** Commands that read articles and keep nothing. */
export const declareReading = (program: Command): void => {
  program
    .command("extract")
    .description("print what articles say, without any store")
    .argument("<file...>", "text, HTML, Markdown or .jsonl files, folders, web addresses; - is standard input")
    .addOption(new Option("--format <format>", "default: table on a terminal, else jsonl").choices(formats))
    .option("--date <day>", "publication date of articles that tell none", day)
    .option("--workers <n>", "threads (default: the cores)", workers)
    .action(lazily(() => import("../commands/extract.ts")));
  program
    .command("explain")
    .description("draw a sentence's mentions, the rules that fired, and those that nearly did")
    .argument("<sentence>", "a sentence, or a whole text")
    .option("--date <day>", "the day on which it was printed", day)
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/explain.ts")));
  program
    .command("eval")
    .description("measure extract against gold files: precision, recall, F1")
    .argument("<path...>", "folders of NAME.txt beside NAME.gold, or .gold files")
    .option("--verbose", "name every missed and extra fact")
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/eval.ts")));
};
