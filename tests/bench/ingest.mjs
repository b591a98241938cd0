// Ingests the whole corpus into the embedded store, and into the Neo4j that WENMAI_STORE names (it is filled: give an empty
// one), then again unchanged, and prints times as ratios to `extract` alone and to nodejieba's `tag`. Needs `npm run build`.
import { spawn } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import nodejieba from "nodejieba";

const corpus = process.env.WENMAI_CORPUS ?? "../shared/corpus/cctv-2022-2024.jsonl.gz";
const { WENMAI_STORE: server, ...plain } = process.env;
const folder = mkdtempSync(join(tmpdir(), "wenmai-bench-"));
const articles = join(folder, "articles.jsonl");

if (existsSync(corpus)) await pipeline(createReadStream(corpus), createGunzip(), createWriteStream(articles));
else {
  console.error(`bench: ${corpus} is not there; the seed article is read 1000 times under other titles instead`);
  const text = readFileSync("data/articles/2023-middle-yangtze-readout.txt", "utf8");
  const line = (number) =>
    JSON.stringify({ id: String(number), title: `第${number}篇`, publishedOn: "2023-12-01", text });
  writeFileSync(articles, Array.from({ length: 1000 }, (_, number) => line(number)).join("\n"));
}

const statusOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
};
const numberIn = (status, key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);

/** Memory of a process and its children, in MB; 0 where the system does not tell. */
const memoryOf = (pid) => {
  if (!existsSync("/proc")) return 0;
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const family = all
    .map(statusOf)
    .filter((status) => [numberIn(status, "Pid"), numberIn(status, "PPid")].includes(pid));
  return Math.round(family.reduce((sum, status) => sum + numberIn(status, "VmRSS"), 0) / 1024);
};

/** Runs a command to its end; seconds and most memory. */
const run = async (args, env = plain) => {
  const begun = process.hrtime.bigint();
  const child = spawn(process.execPath, ["dist/cli/main.js", ...args], { env, stdio: ["ignore", "pipe", "inherit"] });
  let memory = 0;
  let said = "";
  const timer = globalThis.setInterval(() => (memory = Math.max(memory, memoryOf(child.pid))), 250);
  child.stdout.on("data", (text) => (said = (said + text).slice(-2000)));
  const code = await new Promise((resolve) => child.on("close", resolve));
  globalThis.clearInterval(timer);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (code !== 0) throw new Error(`wenmai ${args.join(" ")} ended with ${code}: ${said}`);
  return { seconds, memory, said: said.trim() };
};

const texts = readFileSync(articles, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line).text);
nodejieba.tag("预热");
const begun = process.hrtime.bigint();
for (const text of texts) nodejieba.tag(text);
const tag = Number(process.hrtime.bigint() - begun) / 1e9;

const extract = await run(["extract", articles, "--format", "facts", "--workers", "2"]);
const told = ({ seconds, memory }) =>
  `${seconds.toFixed(1)} s (${(seconds / extract.seconds).toFixed(2)} × extract, ${(seconds / tag).toFixed(2)} × tag), ${memory} MB`;
console.log(`${texts.length} articles; nodejieba tag ${tag.toFixed(1)} s on one thread`);
console.log(`extract, 2 workers: ${told(extract)}`);

const measure = async (name, at, env) => {
  const first = await run([...at, "ingest", articles, "--workers", "2"], env);
  const again = await run([...at, "ingest", articles, "--workers", "2"], env);
  console.log(`${name}, first: ${told(first)}`);
  console.log(`${name}, unchanged: ${told(again)}, ${(first.seconds / again.seconds).toFixed(0)} times faster`);
  const verify = await run([...at, "verify"], env);
  console.log(`${name}, verify in ${verify.seconds.toFixed(1)} s: ${verify.said.replace(/\n/g, "; ")}`);
};

try {
  await measure("embedded store", ["--data", join(folder, "embedded")], plain);
  if (server) await measure("Neo4j", ["--data", join(folder, "server")], { ...plain, WENMAI_STORE: server });
  else console.log("Neo4j: not measured (name an empty database with WENMAI_STORE=neo4j://user@host)");
} finally {
  rmSync(folder, { recursive: true });
}
