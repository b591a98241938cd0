// Draws facts of a corpus at random, some of each predicate, to be read against their sentences: `node tests/bench/sample.mjs
// [facts of each predicate] [seed]`. The same seed draws the same facts. Needs `npm run build`.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { extract } from "../../dist/extract/index.js";
import { loadLexicon } from "../../dist/lexicon/load.js";
import { read } from "../../dist/text/index.js";

const corpus = process.env.WENMAI_CORPUS ?? "../shared/corpus/cctv-2022-2024.jsonl.gz";
const each = Number(process.argv[2] ?? 30);
let state = Number(process.argv[3] ?? 1);

/** Park and Miller's generator: a number in [0, 1). */
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;

const lexicon = loadLexicon();
const drawn = new Map();
for (const line of gunzipSync(readFileSync(corpus)).toString("utf8").split("\n").filter(Boolean)) {
  const { id, title, publishedOn, text } = JSON.parse(line);
  const { entities, facts } = extract(
    read({ id, address: id, title, publishedOn, text: `${title}\n${text}` }),
    lexicon,
  );
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  for (const fact of facts) keep(fact, `${names.get(fact.subject)} → ${names.get(fact.object)}`, id);
}

/** Reservoir of `each` facts a predicate: every fact has the same chance. */
function keep({ predicate, qualifiers, evidence }, ends, id) {
  const pool = drawn.get(predicate) ?? { seen: 0, lines: [] };
  drawn.set(predicate, pool);
  const slot = pool.seen++ < each ? pool.lines.length : Math.floor(random() * pool.seen);
  if (slot < each) pool.lines[slot] = `${id}\t${ends}\t${JSON.stringify(qualifiers)}\t「${evidence[0].quote}」`;
}

for (const [predicate, { seen, lines }] of [...drawn].sort())
  console.log(`${predicate} (${lines.length} of ${seen})\n${lines.join("\n")}`);
