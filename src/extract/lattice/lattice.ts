import { termKinds } from "../../lexicon/lexicon.ts";
import type { CertainNames } from "../mentions/certain-names.ts";
import { inNumber, Unit, unitKind } from "./characters.ts";
import { isCutOff, isVerb } from "./neighbours.ts";
import { childAmong, pairNode, tablesOf, term, word, type Tables } from "./tables.ts";
import type { Terms } from "./terms.ts";
import { kindOf, Tokens, TokenType } from "./token.ts";

const maxNameLength = 4;
/** Costs of the names at one place, by length. */
const nameCosts = new Float64Array(maxNameLength + 1);
const certainNameCost = 2;
const openNamePrior = 2.5;
const unknownCost = 12;
const placeKind = termKinds.indexOf("place");

/** Working arrays of one lattice, reused from sentence to sentence so that nothing is allocated on the way. */
interface Arrays {
  /** The sentence's units, and what each of them is. */
  readonly units: Uint16Array;
  readonly cost: Float64Array;
  readonly from: Int32Array;
  /** Entry and type of the edge that leads here. */
  readonly kind: Int32Array;
}

/** Finds the cheapest path of typed edges over `text[start, end)`; steps are linear in the length. */
export interface Lattice {
  readonly tokens: (text: string, start: number, end: number, names: CertainNames) => Tokens;
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
      fill(arrays, text, start, length);
      const run: Run = { arrays, text, start, length, names, terms, tables };
      for (let i = 0; i < length; i++) if (arrays.cost[i]! < Infinity) edgesFrom(run, i);
      return backtrack(arrays, start, length);
    },
  };
}

interface Run {
  readonly arrays: Arrays;
  readonly text: string;
  readonly start: number;
  readonly length: number;
  readonly names: CertainNames;
  readonly terms: Terms;
  readonly tables: Tables;
}

const allocate = (size: number): Arrays => ({
  units: new Uint16Array(size + 1),
  cost: new Float64Array(size + 1),
  from: new Int32Array(size + 1),
  kind: new Int32Array(size + 1),
});

function fill({ units, cost }: Arrays, text: string, start: number, length: number): void {
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(start + i);
  cost.fill(Infinity, 0, length + 1);
  cost[0] = 0;
}

// eslint-disable-next-line max-params -- plain values, because an object each would be all that the lattice allocates
function relax({ cost, from, kind }: Arrays, i: number, to: number, edgeCost: number, edge: number): void {
  const total = cost[i]! + edgeCost;
  if (total >= cost[to]!) return;
  cost[to] = total;
  from[to] = i;
  kind[to] = edge;
}

const character = kindOf(TokenType.Character, -1);
const certainName = kindOf(TokenType.Name, -1);
const openName = kindOf(TokenType.Name, 0);

function edgesFrom(run: Run, i: number): void {
  const { arrays, length, terms } = run;
  const code = arrays.units[i]!;
  const kind = unitKind[code]!;
  if (kind !== Unit.Han && kind !== Unit.High) {
    fixedEdge(run, i, kind);
    return;
  }
  termEdges(run, i, code);
  certainEdges(run, i);
  if (terms.names.opens(code) && !isVerb(arrays.units, i)) nameEdges(run, i);
  relax(arrays, i, i + (kind === Unit.High && i + 1 < length ? 2 : 1), unknownCost, character);
}

/** Digits, Latin runs, 《…》, spaces and punctuation: at these places no other edge is possible. */
function fixedEdge({ arrays, text, start, length }: Run, i: number, kind: number): void {
  const { units } = arrays;
  let to = i + 1;
  let type: number = TokenType.Punctuation;
  if (kind === Unit.Space) {
    type = TokenType.Space;
    while (to < length && unitKind[units[to]!] === Unit.Space) to++;
  } else if (kind === Unit.Digit) {
    type = TokenType.Number;
    while (to < length && inNumber[units[to]!] === 1) to++;
  } else if (kind === Unit.Opening) {
    const close = closing(text, start + i, start + length);
    if (close > 0) type = TokenType.Title;
    if (close > 0) to = close - start + 1;
  }
  relax(arrays, i, to, 1, kindOf(type, -1));
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
function termEdges({ arrays, length, tables }: Run, i: number, code: number): void {
  const { units } = arrays;
  const { roots, pairs, label, packed } = tables;
  const root = roots[code]!;
  if (root === 0) return;
  endsOf(arrays, tables, root, i, i + 1);
  let node = i + 1 < length ? pairNode(pairs, code, units[i + 1]!) : 0;
  for (let to = i + 2; node !== 0; to++) {
    const children = endsOf(arrays, tables, node, i, to);
    if (children === 0 || to >= length) return;
    node = childAmong(label, packed[node << 2]!, children, units[to]!);
  }
}

/** The edges of what ends at a node; the number of its children. */
// eslint-disable-next-line max-params -- as above
function endsOf(arrays: Arrays, tables: Tables, node: number, i: number, to: number): number {
  const base = node << 2;
  const ends = tables.packed[base + 1]!;
  if ((ends & word) !== 0) relax(arrays, i, to, tables.costs[base + 2]!, kindOf(TokenType.Word, node));
  if ((ends & term) !== 0) termEdgesOf(arrays, tables, node, i, to);
  return ends >>> 2;
}

// eslint-disable-next-line max-params -- as above
function termEdgesOf(arrays: Arrays, tables: Tables, node: number, i: number, to: number): void {
  const { firstTerm, termKind, termEntry, types, kindCosts } = tables;
  const last = firstTerm[node + 1]!;
  if (isCutOff(arrays.units, to)) return;
  for (let t = firstTerm[node]!; t < last; t++) {
    const kind = termKind[t]!;
    const entry = kind === placeKind ? node : termEntry[t]!;
    relax(arrays, i, to, kindCosts[kind]!, kindOf(types[kind]!, entry));
  }
}

function certainEdges({ arrays, text, start, length, names }: Run, i: number): void {
  for (const found of names.lengthsAt(text, start + i, start + length))
    relax(arrays, i, i + found, certainNameCost, certainName);
}

function nameEdges({ arrays, text, start, length, terms }: Run, i: number): void {
  const longest = Math.min(maxNameLength, length - i);
  terms.names.costsAt(text, start + i, nameCosts);
  for (let size = 2; size <= longest; size++)
    if (nameCosts[size]! < Infinity) relax(arrays, i, i + size, nameCosts[size]! + openNamePrior, openName);
}

function backtrack({ from, kind }: Arrays, start: number, length: number): Tokens {
  let count = 0;
  for (let to = length; to > 0; to = from[to]!) count++;
  const ends = new Array<number>(count);
  const kinds = new Array<number>(count);
  for (let to = length; to > 0; to = from[to]!) {
    count--;
    ends[count] = start + to;
    kinds[count] = kind[to]!;
  }
  return new Tokens(start, ends, kinds);
}
