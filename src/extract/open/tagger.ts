import type { Atoms } from "./atoms.ts";
import { labelsOf, mayBegin, mayEnd, namesOf, type Labels, type Named } from "./labels.ts";
import type { Model } from "./model.ts";
import { rowsOf } from "./rows.ts";
import { templates } from "./templates.ts";

/** Finds the names of one sentence; offsets are those of its atoms. */
export type Tagger = (atoms: Atoms) => Named[];

const never = -(2 ** 30);
/** A row of weights in words of two: as much as three kinds of name need, and so much that a row begins where a line of memory may. */
const words = 8;

/** Working arrays, reused from sentence to sentence so that nothing is allocated on the way. */
interface Arrays {
  readonly size: number;
  readonly rows: Int32Array;
  /** Sums of weights, two labels a word. */
  readonly sums: Int32Array;
  readonly scores: Int32Array;
  readonly from: Uint8Array;
  readonly path: Uint8Array;
}

export function tagger(model: Model): Tagger {
  const labels = labelsOf(model.kinds);
  const packed = pack(model, labels.count);
  const steps = stepsOf(model, labels);
  let arrays = allocate(256, labels.count);
  return (atoms) => {
    const { length } = atoms;
    if (length === 0) return [];
    if (arrays.size < length) arrays = allocate(2 * length, labels.count);
    arrays.sums.fill(0, 0, length * words);
    for (let template = 0; template < templates.length; template++) {
      rowsOf(atoms, template, model.bits, arrays.rows);
      addRows(packed, arrays, length);
    }
    bestPath(arrays, length, labels, steps);
    return namesOf(arrays.path, length, labels);
  };
}

const allocate = (size: number, labels: number): Arrays => ({
  size,
  rows: new Int32Array(size),
  sums: new Int32Array(size * words),
  scores: new Int32Array(size * labels),
  from: new Uint8Array(size * labels),
  path: new Uint8Array(size),
});

/** Two weights in one number, since a sum of so many small ones never leaves sixteen bits: half the additions. */
function pack({ bits, weights }: Model, count: number): Int32Array {
  const packed = new Int32Array(words * 2 ** bits);
  for (let row = 0; row < 2 ** bits; row++)
    for (let label = 0; label < count; label++)
      packed[row * words + (label >> 1)]! += weights[row * count + label]! * (label & 1 ? 65536 : 1);
  return packed;
}

/** Written out, because a loop of so few turns costs more than what it does. */
function addRows(packed: Int32Array, { rows, sums }: Arrays, length: number): void {
  for (let i = 0; i < length; i++) {
    const from = rows[i]! * words;
    const to = i * words;
    sums[to] = sums[to]! + packed[from]!;
    sums[to + 1] = sums[to + 1]! + packed[from + 1]!;
    sums[to + 2] = sums[to + 2]! + packed[from + 2]!;
    sums[to + 3] = sums[to + 3]! + packed[from + 3]!;
    sums[to + 4] = sums[to + 4]! + packed[from + 4]!;
    sums[to + 5] = sums[to + 5]! + packed[from + 5]!;
    sums[to + 6] = sums[to + 6]! + packed[from + 6]!;
  }
}

const sumOf = (sums: Int32Array, at: number, label: number): number => {
  const both = sums[at + (label >> 1)]!;
  const low = (both << 16) >> 16;
  return label & 1 ? (both - low) >> 16 : low;
};

/** The steps that are allowed, those to one label side by side: where they come from and what they are worth. */
interface Steps {
  /** Steps to label n are `[first[n], first[n + 1])`. */
  readonly first: Int32Array;
  readonly before: Int32Array;
  readonly worth: Int32Array;
}

function stepsOf({ transitions }: Model, { count, allowed }: Labels): Steps {
  const first = new Int32Array(count + 1);
  const before: number[] = [];
  const worth: number[] = [];
  for (let label = 0; label < count; label++) {
    for (let from = 0; from < count; from++) {
      if (allowed[from * count + label] !== 1) continue;
      before.push(from);
      worth.push(transitions[from * count + label]!);
    }
    first[label + 1] = before.length;
  }
  return { first, before: Int32Array.from(before), worth: Int32Array.from(worth) };
}

/** Viterbi over the sums. */
function bestPath(arrays: Arrays, length: number, { count }: Labels, steps: Steps): void {
  const { sums, scores, from, path } = arrays;
  for (let label = 0; label < count; label++) scores[label] = mayBegin(label) ? sumOf(sums, 0, label) : never;
  for (let i = 1; i < length; i++) forward(arrays, i, count, steps);
  let label = 0;
  const last = (length - 1) * count;
  for (let end = 1; end < count; end++) if (mayEnd(end) && scores[last + end]! > scores[last + label]!) label = end;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = from[i * count + label]!;
  }

  function forward({ sums: all }: Arrays, i: number, labels: number, { first, before, worth }: Steps): void {
    const row = i * labels;
    const above = row - labels;
    for (let to = 0; to < labels; to++) {
      let best = 2 * never;
      let origin = 0;
      for (let step = first[to]!; step < first[to + 1]!; step++) {
        const score = scores[above + before[step]!]! + worth[step]!;
        if (score <= best) continue;
        best = score;
        origin = before[step]!;
      }
      from[row + to] = origin;
      scores[row + to] = best + sumOf(all, i * words, to);
    }
  }
}
