import { basename } from "node:path";
import { extract } from "../src/extract/index.ts";
import { loadLexicon } from "../src/lexicon/load.ts";
import { read } from "../src/text/index.ts";
import { sliceCodePoints } from "../src/text/span.ts";
import { casesOf, corpusFiles, said, wanted } from "./support/corpus.ts";

const lexicon = loadLexicon();
const folders = ["tests/corpus/mentions", "tests/corpus/relations"];

describe.each(folders.flatMap(corpusFiles))("%s", (file) => {
  it.each(casesOf(file).map((one) => [one.title, one] as const))("%s", (_, one) => {
    const id = basename(file);
    const article = { id, address: id, title: one.text.split("\n")[0]!, publishedOn: one.publishedOn, text: one.text };
    const extraction = extract(read(article), lexicon);
    expect(said(extraction, one.expected)).toEqual(wanted(one.expected));
    for (const fact of extraction.facts)
      for (const { start, end, quote } of fact.evidence) expect(sliceCodePoints(one.text, start, end)).toBe(quote);
  });
});
