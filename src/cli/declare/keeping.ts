import type { Command } from "commander";
import { lazily } from "../call.ts";

/** Commands that look after what is kept. */
export const declareKeeping = (program: Command): void => {
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
