// Counts how often the functions and blocks of the reading engine run on texts given as JSON on standard input, with the
// counters of V8 itself: the engine needs none. Prints the steps of each text. Needs `npm run build`.
import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { extract } from "../../dist/extract/index.js";
import { loadLexicon } from "../../dist/lexicon/load.js";
import { read } from "../../dist/text/index.js";

const engine = /\/dist\/(?:extract|text|lexicon)\//;

/** Executions of all blocks since they were last asked for. */
const taken = async (session) => {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const functions = result.filter(({ url }) => engine.test(url)).flatMap((script) => script.functions);
  return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
};

const lexicon = loadLexicon();
const readText = (text) =>
  extract(read({ id: "a", address: "a", title: "", publishedOn: "2024-03-02", text }), lexicon);
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
readText("南昌消息\n江西省委书记尹弘出席会议并讲话。"); // tables that are made once
const steps = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  await taken(session);
  readText(text);
  steps.push(await taken(session));
}
session.disconnect();
process.stdout.write(JSON.stringify(steps));
