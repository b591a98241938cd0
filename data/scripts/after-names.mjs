// Counts what stands right behind the names that articles vouch for elsewhere, and that no list of `cues.ts` holds yet:
// `node data/scripts/after-names.mjs [least number of names]`. Needs `npm run build`; the corpus is the one of the bench.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { termsOf } from "../../dist/extract/lattice/terms.js";
import { harvest } from "../../dist/extract/mentions/harvest.js";
import { rightContext } from "../../dist/extract/mentions/name-context.js";
import { loadLexicon } from "../../dist/lexicon/load.js";
import { read } from "../../dist/text/index.js";

const corpus = process.env.WENMAI_CORPUS ?? "../shared/corpus/cctv-2022-2024.jsonl.gz";
const least = Number(process.argv[2] ?? 3);
const terms = termsOf(loadLexicon());
const namesBefore = new Map();

function count(text, name) {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const word = text.slice(end, end + 2);
    if (rightContext(text, end, text.length) > 0 || /[^\u4e00-\u9fff]/.test(word)) continue;
    namesBefore.set(word, (namesBefore.get(word) ?? new Set()).add(name));
  }
}

for (const line of gunzipSync(readFileSync(corpus)).toString("utf8").split("\n").filter(Boolean)) {
  const { id, title, publishedOn, text } = JSON.parse(line);
  const document = read({ id, address: id, title, publishedOn, text: `${title}\n${text}` });
  const lines = document.lines.filter(({ kind }) => kind !== "furniture").map(({ start, end }) => [start, end]);
  for (const name of harvest(document.text, lines, terms).all()) count(document.text, name);
}
const counted = [...namesBefore].map(([word, names]) => [word, names.size]).filter(([, names]) => names >= least);
for (const [word, names] of counted.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) console.log(`${word}\t${names}`);
