import type { CertainNames } from "../mentions/certain-names.ts";
import type { Terms } from "./terms.ts";
import { TokenType, type Token } from "./token.ts";

const maxNameLength = 4;
const certainNameCost = 2;
const openNamePrior = 2.5;
const unknownCost = 12;

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

export function lattice(terms: Terms): Lattice {
  let arrays = allocate(1024);
  return {
    tokens(text, start, end, names) {
      const length = end - start;
      if (arrays.cost.length <= length) arrays = allocate(length * 2);
      fill(arrays, length);
      const run: Run = { arrays, text, start, end, names, terms };
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
function relax(run: Run, i: number, length: number, edgeCost: number, type: TokenType, entry: number): void {
  const { arrays } = run;
  const to = i + length;
  const cost = arrays.cost[i]! + edgeCost;
  if (cost >= arrays.cost[to]!) return;
  arrays.cost[to] = cost;
  arrays.from[to] = i;
  arrays.type[to] = type;
  arrays.entry[to] = entry;
}

function edgesFrom(run: Run, i: number): void {
  const { text, start, end, terms } = run;
  const at = start + i;
  const code = text.charCodeAt(at);
  const fixed = fixedEdge(text, at, end);
  if (fixed) {
    relax(run, i, fixed.length, 1, fixed.type, -1);
    return;
  }
  terms.eachEdge(text, at, end, (length, type, entry, cost) => relax(run, i, length, cost, type, entry));
  nameEdges(run, i);
  const width = code >= 0xd800 && code <= 0xdbff && at + 1 < end ? 2 : 1;
  relax(run, i, width, unknownCost, TokenType.Character, -1);
}

/** Digits, Latin runs, 《…》, spaces and punctuation: at these places no other edge is possible. */
function fixedEdge(text: string, at: number, end: number): { length: number; type: TokenType } | undefined {
  const c = text[at]!;
  if (/\s/.test(c)) return { length: runLength(text, at, end, /\s/), type: TokenType.Space };
  if (/[0-9A-Za-z]/.test(c)) return { length: runLength(text, at, end, /[0-9A-Za-z.%-]/), type: TokenType.Number };
  if (c === "《") {
    const close = closing(text, at, end);
    if (close > 0) return { length: close - at + 1, type: TokenType.Title };
  }
  return /[\u4e00-\u9fff\u3400-\u4dbf\ud800-\udfff〇]/.test(c) ? undefined : { length: 1, type: TokenType.Punctuation };
}

function runLength(text: string, at: number, end: number, kind: RegExp): number {
  let to = at;
  while (to < end && kind.test(text[to]!)) to++;
  return to - at;
}

/** The 》 that closes the 《 at `at`, nested marks counted; −1 where the sentence ends first. */
export function closing(text: string, at: number, end: number): number {
  let depth = 0;
  for (let i = at; i < end; i++) {
    if (text[i] === "《") depth++;
    else if (text[i] === "》" && --depth === 0) return i;
  }
  return -1;
}

function nameEdges(run: Run, i: number): void {
  const { text, start, end, names, terms } = run;
  const at = start + i;
  for (const length of names.lengthsAt(text, at, end)) relax(run, i, length, certainNameCost, TokenType.Name, -1);
  if (terms.names.surnameLength(text.slice(at, at + 3)) === 0) return;
  for (let length = 2; length <= maxNameLength && at + length <= end; length++) {
    const cost = terms.names.cost(text.slice(at, at + length));
    if (cost < Infinity) relax(run, i, length, cost + openNamePrior, TokenType.Name, 0);
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
