// Compares `extract` with nodejieba's `tag` on the same text in one run and prints the ratio. Needs `npm run build`.
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import nodejieba from "nodejieba";
import { extract } from "../../dist/extract/index.js";
import { loadLexicon } from "../../dist/lexicon/load.js";
import { read } from "../../dist/text/index.js";

const corpus = process.env.WENMAI_CORPUS ?? "../shared/corpus/cctv-2022-2024.jsonl.gz";
const seed = "data/articles/2023-middle-yangtze-readout.txt";

function articles() {
  if (!existsSync(corpus)) {
    console.error(`bench: ${corpus} is not there; the seed article is read 200 times instead`);
    const text = readFileSync(seed, "utf8");
    return Array.from({ length: 200 }, (_, i) => ({
      id: String(i),
      address: seed,
      title: "",
      publishedOn: "2023-12-01",
      text,
    }));
  }
  const lines = gunzipSync(readFileSync(corpus)).toString("utf8").split("\n").filter(Boolean);
  return lines
    .filter((_, i) => i % 7 === 0)
    .map((line) => JSON.parse(line))
    .map((a) => ({
      id: a.id,
      address: a.id,
      title: a.title,
      publishedOn: a.publishedOn,
      text: `${a.title}\n${a.text}`,
    }));
}

const clock = (work) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

const texts = articles();
const bytes = texts.reduce((sum, a) => sum + Buffer.byteLength(a.text), 0);
let lexicon;
const load = clock(() => (lexicon = loadLexicon()));
nodejieba.tag("预热");
let facts = 0;
const round = () => {
  const tag = clock(() => texts.forEach((a) => nodejieba.tag(a.text)));
  facts = 0;
  const ours = clock(() => texts.forEach((a) => (facts += extract(read(a), lexicon).facts.length)));
  return { tag, ours, ratio: tag / ours };
};
// The first round is what a short run sees, while the program is still being compiled; the others are its steady speed.
const first = round();
const steady = [0, 1, 2, 3, 4].map(round).sort((a, b) => a.ratio - b.ratio)[2];
const rate = (seconds) => `${(bytes / 1e6 / seconds).toFixed(2)} MB/s`;
console.log(
  `lexicon loaded in ${(load * 1000).toFixed(0)} ms; ${texts.length} articles, ${(bytes / 1e6).toFixed(1)} MB, ${facts} facts`,
);
for (const [name, { tag, ours, ratio }] of Object.entries({ "first round": first, "steady, median of five": steady }))
  console.log(`${name}: nodejieba tag ${rate(tag)}, extract ${rate(ours)}, ratio ${ratio.toFixed(2)}`);
