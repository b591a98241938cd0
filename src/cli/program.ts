import { Command } from "commander";
import { declareAsking } from "./declare/asking.ts";
import { declareChanging } from "./declare/changing.ts";
import { declareKeeping } from "./declare/keeping.ts";
import { declareReading } from "./declare/reading.ts";

const version = "0.1.0";

/** Commander's message on one line, with where to look. */
const reword = (message: string): string => {
  const [said = "", ...more] = message
    .replace(/^error: /, "")
    .trim()
    .split("\n");
  return `wenmai: ${[said, ...more].join(" ")} (see wenmai --help, or wenmai COMMAND --help)\n`;
};

/** The whole command line as data; the commands' code is loaded when they are called. */
export const buildProgram = (): Command => {
  const program = new Command("wenmai");
  program
    .description("文脉: Chinese official news as a knowledge graph in which every line leads to its sentence")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .option("--data <dir>", "folder of ledger and embedded store; WENMAI_DATA (default: .wenmai)")
    .option("--store <address>", "neo4j://user@host, bolt://… or grafeo:FILE; WENMAI_STORE, NEO4J_PASSWORD")
    .configureOutput({ outputError: (message, write) => write(reword(message)) })
    .exitOverride();
  for (const declare of [declareReading, declareChanging, declareAsking, declareKeeping]) declare(program);
  return program;
};
