// Writes surnames.tsv, given-first.tsv, given-second.tsv, given-single.tsv and foreign.tsv: how likely a character is in
// that place of a name, as −ln p. Only counts of characters leave this script, no name of any source.
// Run from the repository: node data/scripts/names.mjs FOLDER
// FOLDER holds the public name-recognition sets (*ner*.txt.gz, one `character label` a line; labels PER or NAME) and news
// as JSON lines (*.jsonl.gz), of which the strings between a title and a stop are counted.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";

const here = dirname(new URL(import.meta.url).pathname);
const require = createRequire(import.meta.url);
const folder = process.argv[2];
if (!folder) throw new Error("Say where the name-recognition sets are: node data/scripts/names.mjs FOLDER");

const column = (path) => readFileSync(join(here, path), "utf8").trim().split("\n").slice(1).map((line) => line.split("\t")[0]);
const surnames = new Set(column("known-surnames.tsv"));

/** Names of a BIO, BMES or BIOES set, one for each time it is printed. */
function taggedNames(path) {
  const names = [];
  let name = "";
  const flush = () => name && names.push(name) && (name = "");
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    const [character, tag] = line.trim().split(/\s+/);
    if (!tag || !/(?:PER|NAME)$/.test(tag)) flush();
    else {
      if (/^[BS]/.test(tag)) flush();
      name += character;
    }
  }
  flush();
  return names;
}

const titled =
  /(?:书记|[省市县州部厅局处会院校社所行司台署]长|主席|主任|委员|代表|检察长|董事长|总经理|研究员|教授|工程师|院士|司令员|政委|大使|专员|总师|设计师|村民|居民|农民|职工|医生|教师|运动员|选手|队员|记者)([\u4e00-\u9fff]{2,4})(?=[，、。；：（]|说：|主持|出席|表示|介绍|率|陪同|代表)/g;

/** Strings behind a title in news, where a stop or a verb shows their end. */
function titledNames(path) {
  const texts = gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).text);
  return texts.flatMap((text) => [...text.matchAll(titled)].map(([, name]) => name)).filter((name) => surnames.has(name[0]) || surnames.has(name.slice(0, 2)));
}

const sets = readdirSync(folder).filter((file) => /ner.*\.txt\.gz$/.test(file)).sort();
const news = readdirSync(folder).filter((file) => file.endsWith(".jsonl.gz")).sort();
const tagged = [...sets.flatMap((file) => taggedNames(join(folder, file))), ...news.flatMap((file) => titledNames(join(folder, file)))];
const dictionary = join(dirname(require.resolve("nodejieba")), "submodules", "cppjieba", "dict", "jieba.dict.utf8");
const entries = [...readFileSync(dictionary, "utf8").matchAll(/^(\S+) \d+ (nrt?)$/gm)].map(([, text, tag]) => ({ text, tag }));

// Much that the dictionary calls a name is none.
const dictionaryWeight = 0.3;
const surnameWeight = 0.3;
const rareSurname = 0.5;
// A component stands for all names it is part of.
const componentWeight = 3;
// A name counts once however famous its bearer, and a little more where many print it.
const weights = new Map();
const times = new Map();
for (const name of tagged) times.set(name, (times.get(name) ?? 0) + 1);
const weightOf = (name) => (times.has(name) ? 1 + Math.log(times.get(name)) : 0);
for (const { text, tag } of entries) if (tag === "nr" && text.length < 4) weights.set(text, dictionaryWeight);
for (const name of times.keys()) weights.set(name, (weights.get(name) ?? 0) + weightOf(name));

const counts = { surnames: new Map(), "given-first": new Map(), "given-second": new Map(), "given-single": new Map(), foreign: new Map() };
const add = (list, key, weight) => counts[list].set(key, (counts[list].get(key) ?? 0) + weight);
for (const name of surnames) add("surnames", name, rareSurname);
for (const [name, weight] of weights) if (/^[\u4e00-\u9fff]{2,4}$/.test(name)) countHan(name, weight);
for (const name of new Set(tagged)) if (name.includes("·")) countForeign(name, 1);
for (const { text, tag } of entries) if (tag === "nrt" && text.length > 2) countForeign(text, 0.5);
for (const text of column("name-components.tsv")) countForeign(text, componentWeight);

function countHan(name, weight) {
  const length = surnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : surnames.has(name[0]) ? 1 : 0;
  const given = name.slice(length);
  if (length === 0 || given.length > 2) return;
  // Much in the dictionary only begins with a character that is also a surname: 海马, 山水.
  add("surnames", name.slice(0, length), weightOf(name) + (weight > weightOf(name) ? surnameWeight : 0));
  if (given.length === 1) add("given-single", given, weight);
  else {
    add("given-first", given[0], weight);
    add("given-second", given[1], weight);
  }
}

function countForeign(name, weight) {
  for (const character of name) if (/[\u4e00-\u9fff]/.test(character)) add("foreign", character, weight);
}

// What is hardly ever seen there says nothing: the reading has its own cost for characters a list lacks.
const least = { surnames: 0, "given-first": 0.3, "given-second": 0.3, "given-single": 0.3, foreign: 3 };
for (const [list, found] of Object.entries(counts)) {
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  const rows = [...found].filter(([, count]) => count >= least[list]).map(([text, count]) => `${text}\t${(-Math.log(count / total)).toFixed(2)}`);
  writeFileSync(join(here, "..", "lexicon", `${list}.tsv`), `text\tcost\n${rows.sort().join("\n")}\n`);
}
