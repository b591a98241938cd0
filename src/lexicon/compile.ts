import type { Compiled } from "./compiled.ts";
import type { Word } from "./dictionary.ts";
import type { Inputs } from "./inputs.ts";
import { termKinds, wordClasses } from "./lexicon.ts";
import { readLists } from "./lists.ts";
import type { Term } from "./term.ts";
import { buildTrie } from "./trie.ts";
import { readWords } from "./words.ts";

/** Makes the lexicon out of its inputs; throws a DefinitionError that names file and line where a list is broken. */
export function compile(inputs: Inputs): Compiled {
  const { lists, terms } = readLists(inputs);
  const words = readWords(inputs, terms);
  const texts = [...new Set([...words.keys(), ...terms.map((term) => term.text)])].sort(byUnit);
  const { trie, nodes } = buildTrie(texts);
  const size = trie.label.length;
  const nodeOf = new Map(texts.map((text, index) => [text, nodes[index]!]));
  return {
    version: inputs.version,
    trie,
    lists,
    ...wordArrays(words, nodeOf, size),
    ...termArrays(terms, nodeOf, size),
  };
}

const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type NodeOf = ReadonlyMap<string, number>;

type WordArrays = Pick<Compiled, "cost" | "mark" | "tag">;

function wordArrays(words: ReadonlyMap<string, Word>, nodeOf: NodeOf, size: number): WordArrays {
  const cost = new Float32Array(size).fill(NaN);
  const mark = new Uint8Array(size);
  const tag = new Uint8Array(size);
  for (const node of nodeOf.values()) mark[node] = 1;
  for (const word of words.values()) {
    const node = nodeOf.get(word.text)!;
    cost[node] = word.cost;
    mark[node] = 1 + wordClasses.indexOf(word.class);
    tag[node] = word.tag;
  }
  return { cost, mark, tag };
}

type TermArrays = Pick<Compiled, "firstTerm" | "termKind" | "termEntry">;

/** Terms in the order of their nodes; those of one node keep the order they came in. */
function termArrays(terms: readonly Term[], nodeOf: NodeOf, size: number): TermArrays {
  const placed = terms.map((term) => ({ ...term, node: nodeOf.get(term.text)! })).sort((a, b) => a.node - b.node);
  const distinct = placed.filter(
    (term, i) => !placed.slice(Math.max(0, i - 8), i).some((other) => isSame(term, other)),
  );
  const firstTerm = new Int32Array(size + 1);
  for (const { node } of distinct) firstTerm[node + 1]!++;
  for (let node = 0; node < size; node++) firstTerm[node + 1]! += firstTerm[node]!;
  return {
    firstTerm,
    termKind: Uint8Array.from(distinct, ({ kind }) => termKinds.indexOf(kind)),
    termEntry: Int32Array.from(distinct, ({ entry }) => entry),
  };
}

const isSame = (a: Term & { node: number }, b: Term & { node: number }): boolean =>
  a.node === b.node && a.kind === b.kind && a.entry === b.entry;
