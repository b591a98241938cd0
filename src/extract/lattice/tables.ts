import type { FlatLexicon } from "../../lexicon/lexicon.ts";
import type { Terms } from "./terms.ts";

/** What may end at a node. */
export const word = 1;
export const term = 2;

/** The lexicon as the lattice walks it. */
export interface Tables {
  readonly roots: Int32Array;
  /** Nodes of the second level by their two units, as `pairNode` finds them. */
  readonly pairs: Int32Array;
  readonly label: Uint16Array;
  /** By node: first child; number of children, and whether a word (1) or a term (2) ends there; cost of the word. */
  readonly packed: Int32Array;
  readonly costs: Float32Array;
  /** Terms of node n are `[firstTerm[n], firstTerm[n + 1])`. */
  readonly firstTerm: Int32Array;
  readonly termKind: Uint8Array;
  readonly termEntry: Int32Array;
  /** Token type and edge cost by kind of term. */
  readonly types: Uint8Array;
  readonly kindCosts: Float64Array;
}

export function tablesOf({ lexicon, edges }: Terms): Tables {
  const { flat, termKind, termEntry } = lexicon;
  return {
    roots: flat.roots,
    pairs: pairsOf(flat),
    label: flat.trie.label,
    ...pack(flat),
    firstTerm: flat.firstTerm,
    termKind,
    termEntry,
    types: Uint8Array.from(edges, ({ type }) => type),
    kindCosts: Float64Array.from(edges, ({ cost }) => cost),
  };
}

/** What the walk needs of a node, four words side by side: one look into memory where four arrays would take four. */
function pack({ trie, cost, firstTerm }: FlatLexicon): { packed: Int32Array; costs: Float32Array } {
  const packed = new Int32Array(cost.length * 4);
  const costs = new Float32Array(packed.buffer);
  for (let node = 0; node < cost.length; node++) {
    const first = trie.first[node]!;
    const ends = (Number.isNaN(cost[node]!) ? 0 : word) | (firstTerm[node + 1]! > firstTerm[node]! ? term : 0);
    packed[node * 4] = first;
    packed[node * 4 + 1] = ((trie.first[node + 1]! - first) << 2) | ends;
    costs[node * 4 + 2] = cost[node]!;
  }
  return { packed, costs };
}

/** Two units and their node a row, in a table with open addresses: the widest step of the walk takes one look. */
function pairsOf({ roots, trie }: FlatLexicon): Int32Array {
  const table = new Int32Array(pairSlots * 2);
  for (let first = 0; first < roots.length; first++) {
    const root = roots[first]!;
    if (root === 0) continue;
    for (let node = trie.first[root]!; node < trie.first[root + 1]!; node++) {
      const key = (first << 16) | trie.label[node]!;
      let slot = slotOf(key);
      while (table[slot + 1] !== 0) slot = (slot + 2) & lastSlot;
      table[slot] = key;
      table[slot + 1] = node;
    }
  }
  return table;
}

/** Twice as many as there are pairs, so that most are found where they are first looked for. */
const pairSlots = 2 ** 19;
const lastSlot = pairSlots * 2 - 1;

const slotOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 13) << 1;

/** The node that two units lead to; 0 where there is none. */
export function pairNode(pairs: Int32Array, first: number, second: number): number {
  const key = (first << 16) | second;
  for (let slot = slotOf(key); ; slot = (slot + 2) & lastSlot) {
    const node = pairs[slot + 1]!;
    if (node === 0 || pairs[slot] === key) return node;
  }
}

/** The child that `unit` leads to among `count` children from `first` on; 0 where there is none. */
export function childAmong(label: Uint16Array, first: number, count: number, unit: number): number {
  let low = first;
  let high = first + count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = label[middle]!;
    if (found === unit) return middle;
    if (found < unit) low = middle + 1;
    else high = middle;
  }
  return 0;
}
