import fc from "fast-check";
import { labelled, labelsOf, namesOf, type Named } from "../../src/extract/open/labels.ts";

const labels = labelsOf(["Person", "Place"]);

/** Names side by side in a text of up to forty characters. */
const names = fc
  .array(
    fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 5 }), kind: fc.constantFrom(...labels.kinds) }),
    { maxLength: 5 },
  )
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, kind }): Named => {
      const start = at + gap;
      at = start + length;
      return { kind, start, end: at };
    });
  });

describe("Labels of characters", () => {
  it("spell the names they were made of", () => {
    fc.assert(
      fc.property(names, (some) => {
        expect(namesOf(labelled(40, some, labels), 40, labels)).toEqual(some);
      }),
    );
  });

  it("allow no name to go on that has not begun, and none to stay open", () => {
    const [outside, begin, inside, last, single] = [0, 1, 2, 3, 4];
    const allowed = (before: number, label: number): boolean => labels.allowed[before * labels.count + label] === 1;
    expect(allowed(outside, inside)).toBe(false);
    expect(allowed(begin, outside)).toBe(false);
    expect(allowed(inside, last + 4)).toBe(false);
    expect(allowed(last, single)).toBe(true);
    expect(allowed(begin, last)).toBe(true);
  });
});
