import type { Compiled } from "./compiled.ts";
import { wordClasses, type Lexicon, type VisitEntry } from "./lexicon.ts";
import { openTextFile } from "./open-file.ts";
import { childOf, nodeOf } from "./trie.ts";

/** Opens compiled arrays as a lexicon. */
export function view(compiled: Compiled): Lexicon {
  const { trie, cost, mark, tag, firstTerm, lists } = compiled;
  const roots = rootsOf(compiled);
  const find = (text: string): number => {
    const node = nodeOf(trie, text);
    return node !== 0 && mark[node] !== 0 ? node : -1;
  };
  const wordAt = (text: string): number | undefined => {
    const node = find(text);
    return node < 0 || Number.isNaN(cost[node]) ? undefined : node;
  };
  const classAt = (node: number): (typeof wordClasses)[number] => wordClasses[mark[node]! - 1] ?? "other";
  return {
    version: compiled.version,
    surnames: new Map(lists.surnames),
    given: { first: new Map(lists.givenFirst), second: new Map(lists.givenSecond), single: new Map(lists.givenSingle) },
    eachEntry: entryWalk(compiled, roots),
    flat: { roots, trie, cost, firstTerm },
    costAt: (node) => cost[node]!,
    classAt,
    tagAt: (node) => tag[node]!,
    firstTerm: (node) => firstTerm[node]!,
    termCount: (node) => firstTerm[node + 1]! - firstTerm[node]!,
    termKind: compiled.termKind,
    termEntry: compiled.termEntry,
    find,
    wordCost: (word) => costOf(wordAt(word)),
    wordClass: (word) => {
      const node = wordAt(word);
      return node === undefined ? undefined : classAt(node);
    },
    places: lists.places,
    areas: lists.areas,
    organizations: lists.organizations,
    heads: lists.heads,
    openText: openTextFile,
    foreign: new Map(lists.foreign),
    ethnicGroups: new Set(lists.ethnicGroups),
  };

  function costOf(node: number | undefined): number | undefined {
    return node === undefined ? undefined : cost[node];
  }
}

/** Children of the root are looked up in a table: every character of every text is looked for there. */
function rootsOf({ trie }: Compiled): Int32Array {
  const roots = new Int32Array(65536);
  for (let node = trie.first[0]!; node < trie.first[1]!; node++) roots[trie.label[node]!] = node;
  return roots;
}

function entryWalk({ trie, mark }: Compiled, roots: Int32Array): Lexicon["eachEntry"] {
  return (text: string, at: number, end: number, visit: VisitEntry): void => {
    if (at >= end) return;
    let node = roots[text.charCodeAt(at)]!;
    for (let to = at + 1; node !== 0; to++) {
      if (mark[node] !== 0) visit(to - at, node);
      if (to >= end) return;
      node = childOf(trie, node, text.charCodeAt(to));
    }
  };
}
