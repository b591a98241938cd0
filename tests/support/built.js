import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const filesBelow = (folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file));
const isSource = (path) => /\.(?:ts|css|html|tsv)$/.test(path) && !path.startsWith("viewer/dist");

const sources = () => ["src", "viewer", "data/lexicon"].flatMap(filesBelow).filter(isSource);
const made = ["dist/cli/main.js", "dist/lexicon/lexicon.bin", "viewer/dist/index.html"];

/** Jest's global setup: builds once where what is built is older than its sources, so that no test sees old code. */
export default () => {
  const newest = Math.max(...[...sources(), "tsconfig.json", "package.json"].map(timeOf));
  if (Math.min(...made.map(timeOf)) > newest) return;
  process.stderr.write("building…\n");
  execFileSync("npm", ["run", "-s", "build"], { stdio: ["ignore", "inherit", "inherit"] });
};
