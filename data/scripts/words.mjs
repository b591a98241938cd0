// Writes data/lexicon/words.tsv: everyday words that the dictionary of nodejieba lacks or takes for names of persons, with
// their cost there (−ln of their share) or the cost of a word of middling frequency.
// Run from the repository: node data/scripts/words.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const here = dirname(new URL(import.meta.url).pathname);
const dictionary = join(dirname(createRequire(import.meta.url).resolve("nodejieba")), "submodules", "cppjieba", "dict", "jieba.dict.utf8");
const counts = new Map([...readFileSync(dictionary, "utf8").matchAll(/^(\S+) (\d+) /gm)].map(([, word, count]) => [word, Number(count)]));
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
const middling = 300;
const dearest = 12;

const words = readFileSync(join(here, "ordinary-words.tsv"), "utf8").trim().split("\n").slice(1);
const cost = (word) => Math.min(Math.log(total / (counts.get(word) ?? middling)), dearest).toFixed(2);
const rows = [...new Set(words)].sort().map((word) => `${word}\t${cost(word)}\tother`);
writeFileSync(join(here, "..", "lexicon", "words.tsv"), `word\tcost\tclass\n${rows.join("\n")}\n`);
