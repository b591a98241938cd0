// Writes data/open/names.bin: the weights that find names in open text. See data/README.md.
// Run from the repository, after `npm run build`: node data/scripts/open-names.mjs FOLDER [--folds N [news|resume]]
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
import { templates } from "../../dist/extract/open/templates.js";
import { termsOf } from "../../dist/extract/lattice/terms.js";
import { readDocument } from "../../dist/extract/mentions/document-reading.js";
import { extract } from "../../dist/extract/index.js";
import { relate } from "../../dist/extract/relate/relate.js";
import { tellStory } from "../../dist/extract/relate/story.js";
import { loadLexicon } from "../../dist/lexicon/load.js";
import { read, withCredits } from "../../dist/text/index.js";
import { cluster } from "./open/cluster.mjs";
import { quantized, train } from "./open/crf.mjs";
import { random, readNews, readSet } from "./open/sets.mjs";
import { varier } from "./open/variants.mjs";

const [folder, flag, number, only] = process.argv.slice(2);
if (!folder) throw new Error("Say where the sets are: node data/scripts/open-names.mjs FOLDER");
const folds = flag === "--folds" ? Number(number) : 0;
const setting = (name, otherwise) => Number(process.env[name] ?? otherwise);

const lexicon = loadLexicon();
const terms = termsOf(lexicon);
const documentOf = (text, title = "", publishedOn = "1998-01-05") => read({ id: "", address: "", title, publishedOn, text });
const log = (...words) => console.error(...words);

const news = readNews(join(folder, "cctv-2022-2024.jsonl.gz"));
const dictionaryPath = join(dirname(createRequire(import.meta.url).resolve("nodejieba")), "submodules", "cppjieba", "dict", "jieba.dict.utf8");
const dictionary = [...readFileSync(dictionaryPath, "utf8").matchAll(/^(\S+) (\d+) ([a-z]*)/gm)].map(([, word, times, tag]) => [word, tag, Number(times)]);

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
    const reading = readDocument(document, terms);
    for (const { tokens } of reading.sentences)
      sequences.push(tokens.slice(0, tokens.length).map(({ start, end, type }) => (type === 10 ? "0" : document.text.slice(start, end))));
    for (const { subject, object } of relate(tellStory(reading), terms))
      for (const { type, key } of [subject, object])
        if (type === "Person" && !(lexicon.surnames.has(key[0]) && key.length < 4)) foreign.add(key);
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
const atomsOf = atomReader(terms, openClusters(clusters));
const vary = varier(lexicon, dictionary, foreign);

/** Rows and path of each sentence of a labelled text, with its credits. */
function examplesOf({ text, names }, labels, bits, weight) {
  const document = withCredits(documentOf(text));
  if (document.offsets || document.text.length !== text.length) return [];
  const scratch = new Int32Array(text.length);
  return readDocument(document, terms).sentences.map(({ sentence: { start, end }, tokens }) => {
    const atoms = atomsOf(document.text, start, tokens);
    const rows = new Int32Array(atoms.length * templates.length);
    templates.forEach((_, template) => {
      rowsOf(atoms, template, bits, scratch);
      for (let i = 0; i < atoms.length; i++) rows[i * templates.length + template] = scratch[i];
    });
    const here = names.filter((name) => name.start >= start && name.end <= start + atoms.length);
    const path = labelled(atoms.length, here.map((name) => ({ ...name, start: name.start - start, end: name.end - start })), labels);
    return { rows, path, weight };
  });
}

const plans = [
  { name: "news", set: "peoplesdaily-ner.dev.txt.gz", kinds: { PER: "Person", LOC: "Place", ORG: "Organization" }, bits: setting("BITS", 18), epochs: setting("EPOCHS", 5), variants: setting("VARIANTS", 2), rate: 0.05, leaning: { Place: 12, Organization: 40 } },
  { name: "resume", set: "resume-ner.train.txt.gz", kinds: { NAME: "Person", ORG: "Organization", TITLE: "Post" }, bits: setting("BITSR", 16), epochs: 5, variants: 0, rate: 0.05, leaning: {} },
];
const varied = 0.5;
const scale = 32;
const orders = setting("ORDERS", 3);

function examplesFor(plan, labels) {
  const next = random(7);
  return readSet(join(folder, plan.set), plan.kinds).map((sentence) => {
    const made = Array.from({ length: plan.variants }, () => vary(sentence, next)).filter(Boolean);
    return { sentence, own: examplesOf(sentence, labels, plan.bits, 1), others: made.flatMap((variant) => examplesOf(variant, labels, plan.bits, varied)) };
  });
}

/** Makes it easier for a name to begin: what is found rarely and rightly is worth more than what is found surely. */
function lean(transitions, count, begin, by) {
  for (let before = 0; before < count; before++) for (const label of [begin, begin + 3]) transitions[before * count + label] += by;
}

/** The mean of several runs over the sentences, each in another order: what one order taught by chance cancels out. */
function modelOf(plan, labels, examples) {
  const { bits, epochs, rate } = plan;
  const sentences = examples.flatMap(({ own, others }) => [...own, ...others]);
  const runs = Array.from({ length: orders }, (_, run) =>
    train(sentences, labels, { bits, templates: templates.length, epochs, rate, seed: run + 1, log: (epoch, off) => log(plan.name, run, epoch, off.toFixed(0)) }),
  );
  const mean = (part) => runs[0][part].map((_, i) => runs.reduce((sum, run) => sum + run[part][i], 0) / orders);
  const model = { name: plan.name, kinds: labels.kinds, bits, ...quantized({ W: mean("W"), T: mean("T") }, scale) };
  labels.kinds.forEach((kind, k) => lean(model.transitions, labels.count, 1 + 4 * k, plan.leaning[kind] ?? 0));
  return model;
}

/** What `extract` prints of each part of a set, read with weights learnt from the other parts. */
function crossValidate({ name, labels, examples, ...plan }, others) {
  const counts = new Map(labels.kinds.map((kind) => [kind, { right: 0, touched: 0, found: 0, wanted: 0 }]));
  for (let fold = 0; fold < folds; fold++) {
    const model = modelOf({ name, ...plan }, labels, examples.filter((_, i) => i % folds !== fold));
    const file = encodeModels({ clusters, models: [model, ...others] });
    const unseen = { ...lexicon, openText: () => file };
    for (const { sentence } of examples.filter((_, i) => i % folds === fold)) count(sentence, unseen, counts);
  }
  const percent = (part, whole) => ((100 * part) / whole).toFixed(1);
  for (const [kind, { right, touched, found, wanted }] of counts)
    console.log(`${name} ${kind}: P ${percent(right, found)} R ${percent(right, wanted)} F1 ${percent(2 * right, found + wanted)}; ${percent(touched, wanted)} % of ${wanted} at least touched`);
}

function count({ text, names }, unseen, counts) {
  const mentions = extract(documentOf(text), unseen).mentions.filter(({ type }) => counts.has(type));
  for (const { type } of mentions) counts.get(type).found++;
  for (const { kind, start, end } of names) {
    const known = counts.get(kind);
    known.wanted++;
    const touching = mentions.filter((mention) => mention.type === kind && mention.start < end && mention.end > start);
    if (touching.length > 0) known.touched++;
    if (touching.some((mention) => mention.start === start && mention.end === end)) known.right++;
  }
}

const prepared = plans.map((plan) => {
  const labels = labelsOf([...new Set(Object.values(plan.kinds))]);
  const examples = examplesFor(plan, labels);
  log(plan.name, examples.length, "sentences");
  return { ...plan, labels, examples };
});
const models = prepared.map((plan) => modelOf(plan, plan.labels, plan.examples));
if (folds) prepared.filter(({ name }) => !only || name === only).forEach((plan) => crossValidate(plan, models.filter(({ name }) => name !== plan.name)));
else {
  const bytes = encodeModels({ clusters, models });
  const target = join(dirname(fileURLToPath(import.meta.url)), "..", "open", "names.bin");
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  console.log(`${target}: ${bytes.length} bytes, sha256 ${createHash("sha256").update(bytes).digest("hex")}`);
}
