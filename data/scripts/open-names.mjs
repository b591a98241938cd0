// Writes data/open/names.bin: the weights that find names in open text. See data/README.md.
// Run from the repository, after `npm run build`: node data/scripts/open-names.mjs FOLDER [--folds N]
// FOLDER holds peoplesdaily-ner.dev.txt.gz, resume-ner.train.txt.gz and cctv-2022-2024.jsonl.gz. With --folds nothing is
// written: the sentences of each set are cut into N parts, each of which is read with weights learnt from the others.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { atomReader } from "../../dist/extract/open/atoms.js";
import { openClusters } from "../../dist/extract/open/clusters.js";
import { labelled, labelsOf } from "../../dist/extract/open/labels.js";
import { encodeModels } from "../../dist/extract/open/model.js";
import { rowsOf } from "../../dist/extract/open/rows.js";
import { tagger } from "../../dist/extract/open/tagger.js";
import { templates } from "../../dist/extract/open/templates.js";
import { extract } from "../../dist/extract/index.js";
import { termsOf } from "../../dist/extract/lattice/terms.js";
import { readDocument } from "../../dist/extract/mentions/document-reading.js";
import { loadLexicon } from "../../dist/lexicon/load.js";
import { read } from "../../dist/text/index.js";
import { cluster } from "./open/cluster.mjs";
import { quantized, train } from "./open/crf.mjs";
import { random, readNews, readSet } from "./open/sets.mjs";
import { varier } from "./open/variants.mjs";

const [folder, flag, number] = process.argv.slice(2);
if (!folder) throw new Error("Say where the sets are: node data/scripts/open-names.mjs FOLDER");
const folds = flag === "--folds" ? Number(number) : 0;
const setting = (name, otherwise) => Number(process.env[name] ?? otherwise);

const lexicon = loadLexicon();
const terms = termsOf(lexicon);
const documentOf = (text, title = "", publishedOn = "1998-01-05") => read({ id: "", address: "", title, publishedOn, text });
const log = (...words) => console.error(...words);

const news = readNews(join(folder, "cctv-2022-2024.jsonl.gz"));
const dictionaryPath = join(dirname(createRequire(import.meta.url).resolve("nodejieba")), "submodules", "cppjieba", "dict", "jieba.dict.utf8");
const dictionary = [...readFileSync(dictionaryPath, "utf8").matchAll(/^(\S+) \d+ ([a-z]*)/gm)].map(([, word, tag]) => [word, tag]);

const hashOf = (word) => {
  let hash = 17;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
};

/** Tokens of every sentence of the news, and names in transliteration that facts vouch for. */
function gather() {
  const sequences = [];
  const foreign = new Set();
  for (const { title, publishedOn, text } of news) {
    const document = documentOf(text, title, publishedOn);
    for (const { tokens } of readDocument(document, terms).sentences)
      sequences.push(tokens.slice(0, tokens.length).map(({ start, end, type }) => (type === 10 ? "0" : document.text.slice(start, end))));
    const { entities, facts } = extract(document, lexicon);
    const vouched = new Set(facts.flatMap(({ subject, object }) => [subject, object]));
    for (const { id, type, name } of entities)
      if (type === "Person" && vouched.has(id) && !(lexicon.surnames.has(name[0]) && name.length < 4)) foreign.add(name);
  }
  return { sequences, foreign: [...foreign].filter((name) => name.length <= 12 && !/[和与及祝计划同夫人愿]/.test(name)).sort() };
}
const { sequences, foreign } = gather();
const words = cluster(sequences, 5, 250);
const characters = cluster(sequences.map((sequence) => [...sequence.join("")]), 5, 120);
log(`${sequences.length} sentences of news, ${words.length} words and ${characters.length} characters in clusters, ${foreign.length} foreign names`);

const other = 254;
const clusters = {
  character: new Uint8Array(65536).fill(other),
  hashes: Int32Array.from(words, ([word]) => hashOf(word)),
  numbers: Uint8Array.from(words, ([, k]) => k),
};
for (const [character, k] of characters) if (character.length === 1) clusters.character[character.charCodeAt(0)] = k;
const atomsOf = atomReader(lexicon, openClusters(clusters));
const vary = varier(lexicon, dictionary, foreign);

/** Rows and path of each sentence of a labelled text; what the document blanks (credits) is no name. */
function examplesOf({ text, names }, labels, bits, weight) {
  const document = documentOf(text);
  if (document.offsets || document.text.length !== text.length) return [];
  const scratch = new Int32Array(text.length);
  return readDocument(document, terms).sentences.map(({ sentence: { start, end }, tokens }) => {
    const atoms = atomsOf(document.text, start, tokens);
    const rows = new Int32Array(atoms.length * templates.length);
    templates.forEach((_, template) => {
      rowsOf(atoms, template, bits, scratch);
      for (let i = 0; i < atoms.length; i++) rows[i * templates.length + template] = scratch[i];
    });
    const here = names.filter((name) => name.start >= start && name.end <= start + atoms.length && document.text.slice(name.start, name.end).trim() !== "");
    const path = labelled(atoms.length, here.map((name) => ({ ...name, start: name.start - start, end: name.end - start })), labels);
    return { rows, path, weight };
  });
}

const plans = [
  { name: "news", set: "peoplesdaily-ner.dev.txt.gz", kinds: { PER: "PER", LOC: "LOC", ORG: "ORG" }, bits: setting("BITS", 18), epochs: setting("EPOCHS", 5), variants: setting("VARIANTS", 2), rate: 0.05 },
  { name: "resume", set: "resume-ner.train.txt.gz", kinds: { NAME: "PER", LOC: "LOC", ORG: "ORG", TITLE: "TITLE" }, bits: setting("BITSR", 16), epochs: 5, variants: 0, rate: 0.05 },
].filter(({ name }) => !process.env.ONLY || process.env.ONLY === name);
const varied = 0.5;
const scale = 32;

function examplesFor(plan, labels) {
  const next = random(7);
  return readSet(join(folder, plan.set), plan.kinds).map((sentence) => {
    const made = Array.from({ length: plan.variants }, () => vary(sentence, next)).filter(Boolean);
    return { sentence, own: examplesOf(sentence, labels, plan.bits, 1), others: made.flatMap((variant) => examplesOf(variant, labels, plan.bits, varied)) };
  });
}

function modelOf(plan, labels, examples) {
  const { bits, epochs, rate } = plan;
  const trained = train(examples.flatMap(({ own, others }) => [...own, ...others]), labels, { bits, templates: templates.length, epochs, rate, log: (epoch, off) => log(plan.name, epoch, off.toFixed(0)) });
  return { name: plan.name, kinds: labels.kinds, bits, ...quantized(trained, scale) };
}

function crossValidate(plan, labels, examples) {
  const counts = new Map(labels.kinds.map((kind) => [kind, { right: 0, found: 0, wanted: 0 }]));
  for (let fold = 0; fold < folds; fold++) {
    const tag = tagger(modelOf(plan, labels, examples.filter((_, i) => i % folds !== fold)));
    for (const { sentence } of examples.filter((_, i) => i % folds === fold)) count(sentence, tag, counts);
  }
  for (const [kind, { right, found, wanted }] of counts)
    console.log(`${plan.name} ${kind}: P ${((100 * right) / found).toFixed(1)} R ${((100 * right) / wanted).toFixed(1)} F1 ${((200 * right) / (found + wanted)).toFixed(1)} of ${wanted}`);
}

function count({ text, names }, tag, counts) {
  const document = documentOf(text);
  const key = ({ kind, start, end }) => `${kind} ${start} ${end}`;
  const wanted = new Set(names.map(key));
  for (const { kind } of names) counts.get(kind).wanted++;
  for (const { sentence, tokens } of readDocument(document, terms).sentences)
    for (const { kind, start, end } of tag(atomsOf(document.text, sentence.start, tokens))) {
      counts.get(kind).found++;
      if (wanted.has(key({ kind, start: start + sentence.start, end: end + sentence.start }))) counts.get(kind).right++;
    }
}

const models = [];
for (const plan of plans) {
  const labels = labelsOf([...new Set(Object.values(plan.kinds))]);
  const examples = examplesFor(plan, labels);
  log(plan.name, examples.length, "sentences");
  if (folds) crossValidate(plan, labels, examples);
  else models.push(modelOf(plan, labels, examples));
}
if (!folds) {
  const bytes = encodeModels({ clusters, models });
  const target = join(dirname(fileURLToPath(import.meta.url)), "..", "open", "names.bin");
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  console.log(`${target}: ${bytes.length} bytes, sha256 ${createHash("sha256").update(bytes).digest("hex")}`);
}
