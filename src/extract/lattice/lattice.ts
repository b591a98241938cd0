import { termKinds } from "../../lexicon/lexicon.ts";
import type { CertainNames } from "../mentions/certain-names.ts";
import { inNumber, Unit, unitKind } from "./characters.ts";
import { childAmong, tablesOf, term, word, type Tables } from "./tables.ts";
import type { Terms } from "./terms.ts";
import { TokenType, type Token } from "./token.ts";

const maxNameLength = 4;
const certainNameCost = 2;
const openNamePrior = 2.5;
const unknownCost = 12;
const placeKind = termKinds.indexOf("place");

/** Working arrays of one lattice, reused from sentence to sentence so that nothing is allocated on the way. */
interface Arrays {
  cost: Float64Array;
  from: Int32Array;
  type: Uint8Array;
  entry: Int32Array;
}

/** Finds the cheapest path of typed edges over `text[start, end)`; steps are linear in the length. */
export interface Lattice {
  readonly tokens: (text: string, start: number, end: number, names: CertainNames) => Token[];
}

const made = new WeakMap<Terms, Lattice>();

/** The lattice of these terms; one serves all articles, since no two are read at once. */
export function lattice(terms: Terms): Lattice {
  const known = made.get(terms) ?? makeLattice(terms);
  made.set(terms, known);
  return known;
}

function makeLattice(terms: Terms): Lattice {
  let arrays = allocate(1024);
  const tables = tablesOf(terms);
  return {
    tokens(text, start, end, names) {
      const length = end - start;
      if (arrays.cost.length <= length) arrays = allocate(length * 2);
      fill(arrays, length);
      const run: Run = { arrays, text, start, end, names, terms, tables };
      for (let i = 0; i < length; i++) if (arrays.cost[i]! < Infinity) edgesFrom(run, i);
      return backtrack(arrays, start, length);
    },
  };
}

interface Run {
  readonly arrays: Arrays;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly names: CertainNames;
  readonly terms: Terms;
  readonly tables: Tables;
}

const allocate = (size: number): Arrays => ({
  cost: new Float64Array(size + 1),
  from: new Int32Array(size + 1),
  type: new Uint8Array(size + 1),
  entry: new Int32Array(size + 1),
});

function fill(arrays: Arrays, length: number): void {
  arrays.cost.fill(Infinity, 0, length + 1);
  arrays.cost[0] = 0;
}

// eslint-disable-next-line max-params -- plain values, because an object each would be all that the lattice allocates
function relax(arrays: Arrays, i: number, length: number, edgeCost: number, type: number, entry: number): void {
  const to = i + length;
  const cost = arrays.cost[i]! + edgeCost;
  if (cost >= arrays.cost[to]!) return;
  arrays.cost[to] = cost;
  arrays.from[to] = i;
  arrays.type[to] = type;
  arrays.entry[to] = entry;
}

function edgesFrom(run: Run, i: number): void {
  const { arrays, text, start, end, terms } = run;
  const at = start + i;
  const code = text.charCodeAt(at);
  const kind = unitKind[code]!;
  if (kind !== Unit.Han && kind !== Unit.High) {
    fixedEdge(run, i, kind);
    return;
  }
  termEdges(run, i);
  certainEdges(run, i);
  if (terms.names.opens(code)) nameEdges(run, i);
  relax(arrays, i, kind === Unit.High && at + 1 < end ? 2 : 1, unknownCost, TokenType.Character, -1);
}

/** Digits, Latin runs, 《…》, spaces and punctuation: at these places no other edge is possible. */
function fixedEdge({ arrays, text, start, end }: Run, i: number, kind: number): void {
  const at = start + i;
  let to = at + 1;
  let type: number = TokenType.Punctuation;
  if (kind === Unit.Space) {
    type = TokenType.Space;
    while (to < end && unitKind[text.charCodeAt(to)] === Unit.Space) to++;
  } else if (kind === Unit.Digit) {
    type = TokenType.Number;
    while (to < end && inNumber[text.charCodeAt(to)] === 1) to++;
  } else if (kind === Unit.Opening) {
    const close = closing(text, at, end);
    if (close > 0) type = TokenType.Title;
    if (close > 0) to = close + 1;
  }
  relax(arrays, i, to - at, 1, type, -1);
}

/** No title holds titles that hold titles any deeper; so a run of 《 costs no more than other text. */
const deepestTitle = 4;

/** The 》 that closes the 《 at `at`, nested marks counted; −1 where the sentence ends first. */
export function closing(text: string, at: number, end: number): number {
  let depth = 0;
  for (let i = at; i < end; i++) {
    if (text[i] === "《" && ++depth > deepestTitle) return -1;
    else if (text[i] === "》" && --depth === 0) return i;
  }
  return -1;
}

/** Every word and term of the lexicon that begins here. A place's entry is its trie node, another term's its list index. */
function termEdges(run: Run, i: number): void {
  const { arrays, text, start, end, tables } = run;
  const { roots, label, packed, costs } = tables;
  const at = start + i;
  let node = roots[text.charCodeAt(at)]!;
  for (let to = at + 1; node !== 0; to++) {
    const base = node << 2;
    const ends = packed[base + 1]!;
    if ((ends & word) !== 0) relax(arrays, i, to - at, costs[base + 2]!, TokenType.Word, node);
    if ((ends & term) !== 0) termEdgesOf(run, node, i, to - at);
    if (to >= end) return;
    node = childAmong(label, packed[base]!, ends >>> 2, text.charCodeAt(to));
  }
}

function termEdgesOf({ arrays, tables }: Run, node: number, i: number, length: number): void {
  const { firstTerm, termKind, termEntry, types, kindCosts } = tables;
  const last = firstTerm[node + 1]!;
  for (let t = firstTerm[node]!; t < last; t++) {
    const kind = termKind[t]!;
    relax(arrays, i, length, kindCosts[kind]!, types[kind]!, kind === placeKind ? node : termEntry[t]!);
  }
}

function certainEdges({ arrays, text, start, end, names }: Run, i: number): void {
  for (const length of names.lengthsAt(text, start + i, end))
    relax(arrays, i, length, certainNameCost, TokenType.Name, -1);
}

function nameEdges({ arrays, text, start, end, terms }: Run, i: number): void {
  const at = start + i;
  for (let length = 2; length <= maxNameLength && at + length <= end; length++) {
    const cost = terms.names.costAt(text, at, length);
    if (cost < Infinity) relax(arrays, i, length, cost + openNamePrior, TokenType.Name, 0);
  }
}

function backtrack(arrays: Arrays, start: number, length: number): Token[] {
  const tokens: Token[] = [];
  for (let to = length; to > 0; to = arrays.from[to]!) {
    const from = arrays.from[to]!;
    tokens.push({ start: start + from, end: start + to, type: arrays.type[to] as TokenType, entry: arrays.entry[to]! });
  }
  return tokens.reverse();
}
