import type { Atoms } from "./atoms.ts";
import { labelsOf, mayBegin, mayEnd, namesOf, type Labels, type Named } from "./labels.ts";
import type { Model } from "./model.ts";
import { rowsOf } from "./rows.ts";
import { templates } from "./templates.ts";

/** Finds the names of one sentence; offsets are those of its atoms. */
export type Tagger = (atoms: Atoms) => Named[];

const never = -(2 ** 30);

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
  const words = Math.ceil(labels.count / 2);
  const packed = pack(model, labels.count, words);
  const steps = stepsOf(model, labels);
  let arrays = allocate(256, labels.count);
  return (atoms) => {
    const { length } = atoms;
    if (length === 0) return [];
    if (arrays.size < length) arrays = allocate(2 * length, labels.count);
    arrays.sums.fill(0, 0, length * words);
    for (let template = 0; template < templates.length; template++) {
      rowsOf(atoms, template, model.bits, arrays.rows);
      addRows(packed, words, arrays, length);
    }
    bestPath(arrays, length, labels, steps);
    return namesOf(arrays.path, length, labels);
  };
}

const allocate = (size: number, labels: number): Arrays => ({
  size,
  rows: new Int32Array(size),
  sums: new Int32Array(size * Math.ceil(labels / 2)),
  scores: new Int32Array(size * labels),
  from: new Uint8Array(size * labels),
  path: new Uint8Array(size),
});

/** Two weights in one number, since a sum of so many small ones never leaves sixteen bits: half the additions. */
function pack({ bits, weights }: Model, count: number, words: number): Int32Array {
  const packed = new Int32Array(words * 2 ** bits);
  for (let row = 0; row < 2 ** bits; row++)
    for (let label = 0; label < count; label++)
      packed[row * words + (label >> 1)]! += weights[row * count + label]! * (label & 1 ? 65536 : 1);
  return packed;
}

function addRows(packed: Int32Array, words: number, { rows, sums }: Arrays, length: number): void {
  for (let i = 0; i < length; i++) {
    const from = rows[i]! * words;
    const to = i * words;
    for (let word = 0; word < words; word++) sums[to + word] = (sums[to + word]! + packed[from + word]!) | 0;
  }
}

const sumOf = (sums: Int32Array, at: number, label: number): number => {
  const both = sums[at + (label >> 1)]!;
  const low = (both << 16) >> 16;
  return label & 1 ? (both - low) >> 16 : low;
};

/** For each label those that may stand before it, with what the step is worth. */
type Steps = readonly (readonly { readonly before: number; readonly worth: number }[])[];

const stepsOf = ({ transitions }: Model, { count, allowed }: Labels): Steps =>
  Array.from({ length: count }, (_, label) =>
    Array.from({ length: count }, (_, before) => ({ before, worth: transitions[before * count + label]! })).filter(
      ({ before }) => allowed[before * count + label] === 1,
    ),
  );

/** Viterbi over the sums. */
function bestPath({ sums, scores, from, path }: Arrays, length: number, { count }: Labels, steps: Steps): void {
  const words = Math.ceil(count / 2);
  for (let label = 0; label < count; label++) scores[label] = mayBegin(label) ? sumOf(sums, 0, label) : never;
  for (let i = 1; i < length; i++)
    for (let label = 0; label < count; label++) {
      let best = 2 * never;
      for (const { before, worth } of steps[label]!) {
        const score = scores[(i - 1) * count + before]! + worth;
        if (score <= best) continue;
        best = score;
        from[i * count + label] = before;
      }
      scores[i * count + label] = best + sumOf(sums, i * words, label);
    }
  let label = 0;
  const last = (length - 1) * count;
  for (let end = 1; end < count; end++) if (mayEnd(end) && scores[last + end]! > scores[last + label]!) label = end;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = from[i * count + label]!;
  }
}
