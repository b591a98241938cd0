import type { Lexicon } from "../../lexicon/lexicon.ts";
import { unitsOf } from "../../text/units.ts";

/** Costs of Han names in nats; Infinity where no surname begins the stretch. */
export interface NameModel {
  /** Writes −ln p of the stretch from `at` on as a name of two, three and four characters to those places of `costs`. */
  readonly costsAt: (text: string, at: number, costs: Float64Array) => void;
  /** How much likelier the text is as a name than as running characters, in nats. */
  readonly score: (text: string) => number;
  /** `score` of `text[at, at + length)`. */
  readonly scoreAt: (text: string, at: number, length: number) => number;
  /** `score` of a text whose first character is in no list of surnames. */
  readonly unlistedScore: (text: string) => number;
  readonly surnameLength: (text: string) => 0 | 1 | 2;
  /** Whether a surname begins with the unit: what most characters are dismissed by. */
  readonly opens: (unit: number) => boolean;
}

const unknownGiven = 12;
const unknownCharacter = 11;
const unlistedSurname = 11;
const singleCost = 1.6;
const doubleCost = 0.25;

/** A cost for every UTF-16 unit, so that no string is cut while the lattice runs. */
function costs(known: ReadonlyMap<string, number>, otherwise: number): Float64Array {
  const table = new Float64Array(65536).fill(otherwise);
  for (const [text, cost] of known) if (text.length === 1) table[text.charCodeAt(0)] = cost;
  return table;
}

/** Builds the model of EXTRACTION 3.5: surname, length and given-name costs against the cost of the bare characters. */
export function nameModel(lexicon: Lexicon): NameModel {
  const { surnames, given } = lexicon;
  const single = costs(given.single, unknownGiven);
  const first = costs(given.first, unknownGiven);
  const later = costs(given.second, unknownGiven);
  const family = costs(surnames, Infinity);
  const compound = [...surnames].filter(([text]) => text.length === 2);
  const opensCompound = unitsOf(compound.map(([text]) => text[0]).join(""));
  const closesCompound = unitsOf(compound.map(([text]) => text[1]).join(""));
  const isCompound = (text: string, at: number): boolean =>
    opensCompound[text.charCodeAt(at)] === 1 && closesCompound[text.charCodeAt(at + 1)] === 1;
  const opening = Uint8Array.from(family, (cost, unit) => (cost < Infinity ? 1 : opensCompound[unit]!));
  const compounds = new Map(compound);
  const running = costs(new Map(), unknownCharacter);
  for (let code = 0; code < 65536; code++) {
    const cost = lexicon.wordCost(String.fromCharCode(code));
    if (cost !== undefined) running[code] = Math.min(cost, unknownCharacter);
  }

  const givenCost = (text: string, at: number, length: number): number =>
    length === 1
      ? singleCost + single[text.charCodeAt(at)]!
      : length === 2
        ? doubleCost + first[text.charCodeAt(at)]! + later[text.charCodeAt(at + 1)]!
        : Infinity;
  const compoundCost = (text: string, at: number, length: number): number =>
    length < 3 || !isCompound(text, at)
      ? Infinity
      : (compounds.get(text.slice(at, at + 2)) ?? Infinity) + givenCost(text, at + 2, length - 2);
  const costAt = (text: string, at: number, length: number): number =>
    Math.min(
      length < 2 ? Infinity : family[text.charCodeAt(at)]! + givenCost(text, at + 1, length - 1),
      compoundCost(text, at, length),
    );
  const runningCost = (text: string, at: number, length: number): number => {
    let sum = 0;
    for (let i = at; i < at + length; i++) {
      const unit = text.charCodeAt(i);
      // The second half of a pair costs nothing more.
      if (unit < 0xdc00 || unit > 0xdfff) sum += unit >= 0xd800 && unit < 0xdc00 ? unknownCharacter : running[unit]!;
    }
    return sum;
  };
  const scoreAt = (text: string, at: number, length: number): number => {
    const cost = costAt(text, at, length);
    return cost === Infinity ? -Infinity : runningCost(text, at, length) - cost;
  };
  return {
    costsAt(text, at, costs) {
      // Each cost straight from the tables: one that is handed on is a number in the heap.
      const surname = family[text.charCodeAt(at)]!;
      const second = text.charCodeAt(at + 1);
      costs[2] = surname + (singleCost + single[second]!);
      costs[3] = surname + (doubleCost + first[second]! + later[text.charCodeAt(at + 2)]!);
      costs[4] = Infinity;
      if (!isCompound(text, at)) return;
      costs[3] = Math.min(costs[3], compoundCost(text, at, 3));
      costs[4] = compoundCost(text, at, 4);
    },
    score: (text) => scoreAt(text, 0, text.length),
    scoreAt,
    unlistedScore: (text) =>
      text.length < 2 || text.length > 3
        ? -Infinity
        : runningCost(text, 0, text.length) - unlistedSurname - givenCost(text, 1, text.length - 1),
    surnameLength: (text) =>
      surnames.has(text.slice(0, 2)) && text.length > 2 ? 2 : surnames.has(text.slice(0, 1)) ? 1 : 0,
    opens: (unit) => opening[unit] === 1,
  };
}
