import { Option, type Command } from "commander";
import { lazily } from "../call.ts";

/** Commands that look after what is kept. */
export const declareKeeping = (program: Command): void => {
  program
    .command("export")
    .description("the whole graph, the same bytes whatever the order of reading or the store")
    .addOption(new Option("--format <format>", "format").choices(["jsonl"]).default("jsonl"))
    .option("--out <file>", "write to a file (default: standard output)")
    .action(lazily(() => import("../commands/export.ts")));
  program
    .command("verify")
    .description("compare every stored quote with its text, and the store with the ledger")
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/verify.ts")));
  program
    .command("rebuild")
    .description("throw the store's content away and make it again from the ledger")
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/rebuild.ts")));
};
