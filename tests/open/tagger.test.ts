import fc from "fast-check";
import type { Atoms } from "../../src/extract/open/atoms.ts";
import { labelled, labelsOf, mayBegin, mayEnd } from "../../src/extract/open/labels.ts";
import { decodeModels, encodeModels, type Model } from "../../src/extract/open/model.ts";
import { rowsOf } from "../../src/extract/open/rows.ts";
import { tagger } from "../../src/extract/open/tagger.ts";
import { atoms as atomNames, reach, templates } from "../../src/extract/open/templates.ts";

const bits = 6;
const kinds = ["Person", "Place"];
const labels = labelsOf(kinds);

const models = fc
  .tuple(
    fc.int8Array({ minLength: labels.count * 2 ** bits, maxLength: labels.count * 2 ** bits }),
    fc.int16Array({ minLength: labels.count ** 2, maxLength: labels.count ** 2, min: -300, max: 300 }),
  )
  .map(([weights, transitions]): Model => ({ name: "any", kinds, bits, weights, transitions }));

const sentences = fc.integer({ min: 1, max: 4 }).chain((length) => {
  const stride = length + 2 * reach;
  return fc
    .int32Array({ minLength: stride * atomNames.length, maxLength: stride * atomNames.length, min: 0, max: 3 })
    .map((values): Atoms => ({ length, stride, values }));
});

/** What a path of labels is worth, summed up weight by weight. */
function worth({ weights, transitions }: Model, atoms: Atoms, path: ArrayLike<number>): number {
  const rows = new Int32Array(atoms.length);
  let sum = 0;
  for (let template = 0; template < templates.length; template++) {
    rowsOf(atoms, template, bits, rows);
    for (let i = 0; i < atoms.length; i++) sum += weights[rows[i]! * labels.count + path[i]!]!;
  }
  for (let i = 1; i < atoms.length; i++) sum += transitions[path[i - 1]! * labels.count + path[i]!]!;
  return sum;
}

function* paths(length: number): Generator<number[]> {
  if (length === 0) yield [];
  else
    for (const path of paths(length - 1))
      for (let label = 0; label < labels.count; label++) {
        const before = path.at(-1);
        if (before === undefined ? mayBegin(label) : labels.allowed[before * labels.count + label] === 1)
          yield [...path, label];
      }
}

describe("The tagger", () => {
  it("finds the path of labels that is worth most of all that are allowed", () => {
    fc.assert(
      fc.property(models, sentences, (model, atoms) => {
        const best = Math.max(
          ...[...paths(atoms.length)].filter((path) => mayEnd(path.at(-1)!)).map((path) => worth(model, atoms, path)),
        );
        const found = labelled(atoms.length, tagger(model)(atoms), labels);
        expect(worth(model, atoms, found)).toBe(best);
      }),
      { numRuns: 30 },
    );
  });
});

describe("The file of weights", () => {
  it("gives back what was written", () => {
    fc.assert(
      fc.property(models, fc.array(fc.integer(), { maxLength: 9 }), (model, hashes) => {
        const clusters = {
          character: new Uint8Array(65536).fill(7),
          hashes: Int32Array.from(hashes),
          numbers: Uint8Array.from(hashes, (_, i) => i),
        };
        const read = decodeModels(encodeModels({ clusters, models: [model] }));
        expect(read).toEqual({ clusters, models: [model] });
      }),
      { numRuns: 10 },
    );
  });

  it("is nothing else", () => {
    expect(decodeModels(new Uint8Array([1, 2, 3]))).toBeUndefined();
    expect(decodeModels(new TextEncoder().encode("surname\tcost\n"))).toBeUndefined();
  });
});
