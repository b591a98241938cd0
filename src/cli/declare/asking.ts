import { Option, type Command } from "commander";
import { lazily } from "../call.ts";
import { count, day, parameter, port, when, workers } from "./values.ts";

/** Commands that answer questions. */
export const declareAsking = (program: Command): void => {
  program
    .command("query")
    .description("run a named query or read-only Cypher; alone it lists the named queries")
    .argument("[name-or-cypher]", "a name from the list, or Cypher")
    .option("--param <name=value>", "a parameter, as often as needed", parameter)
    .option("--at <day>", "what the world was: the parameter `date`", when)
    .option("--known <day>", "what wenmai had read by then: the graph of that day's articles", when)
    .addOption(
      new Option("--format <format>", "default: table on a terminal, else json").choices(["table", "json", "csv"]),
    )
    .option("--json", "the same as --format json")
    .option("--rows <n>", "most rows", count, 1000)
    .action(lazily(() => import("../commands/query.ts")));
  program
    .command("who")
    .description("who held a post, with the sentences")
    .argument("<post>", "its full name: 江西省委书记")
    .requiredOption("--at <day>", "on this day", when)
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/who.ts")));
  program
    .command("person")
    .description("a person's posts and events, with the sentences")
    .argument("<name>", "a name: 尹弘")
    .option("--why", "why these are one person, and others of the name are not")
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/person.ts")));
  program
    .command("conflicts")
    .description("what articles say against each other, side by side")
    .option("--limit <n>", "how many", count, 100)
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/conflicts.ts")));
  program
    .command("event")
    .description("an event's people, places and agreements, with the sentences")
    .argument("<name>", "its name or a part of it")
    .option("--json", "print JSON")
    .action(lazily(() => import("../commands/event.ts")));
  program
    .command("serve")
    .description("API and viewer; prints its address")
    .option("--port <n>", "0 takes a free one (default: 4180, or a free one)", port)
    .option("--host <address>", "address to listen at", "127.0.0.1")
    .option("--ingest <source...>", "read these first")
    .option("--date <day>", "publication date of articles that tell none", day)
    .option("--workers <n>", "threads (default: the cores)", workers)
    .action(lazily(() => import("../commands/serve.ts")));
};
