import type { Lexicon } from "../../lexicon/lexicon.ts";

/** Costs of Han names in nats; Infinity where no surname begins the text. */
export interface NameModel {
  /** −ln p of the text as a name. */
  readonly cost: (text: string) => number;
  /** How much likelier the text is as a name than as running characters, in nats. */
  readonly score: (text: string) => number;
  /** `score` of a text whose first character is in no list of surnames. */
  readonly unlistedScore: (text: string) => number;
  readonly surnameLength: (text: string) => 0 | 1 | 2;
}

const unknownGiven = 12;
const unknownCharacter = 11;
const unlistedSurname = 11;
const lengthCost = { 1: 1.6, 2: 0.25 } as const;

/** Builds the model of EXTRACTION 3.5: surname, length and given-name costs against the cost of the bare characters. */
export function nameModel(lexicon: Lexicon): NameModel {
  const { surnames, given } = lexicon;
  const single = (rest: string): number => lengthCost[1] + (given.single.get(rest) ?? unknownGiven);
  const double = (rest: string): number =>
    lengthCost[2] + (given.first.get(rest[0]!) ?? unknownGiven) + (given.second.get(rest[1]!) ?? unknownGiven);
  const split = (text: string, length: number): number => {
    const family = surnames.get(text.slice(0, length));
    const rest = text.slice(length);
    if (family === undefined || rest.length < 1 || rest.length > 2) return Infinity;
    return family + (rest.length === 1 ? single(rest) : double(rest));
  };
  const running = (text: string): number =>
    Array.from(text).reduce((sum, c) => sum + Math.min(lexicon.wordCost(c) ?? unknownCharacter, unknownCharacter), 0);
  const cost = (text: string): number => Math.min(split(text, 1), split(text, 2));
  return {
    cost,
    score: (text) => running(text) - cost(text),
    unlistedScore: (text) =>
      text.length < 2 || text.length > 3
        ? -Infinity
        : running(text) - unlistedSurname - (text.length === 2 ? single(text[1]!) : double(text.slice(1))),
    surnameLength: (text) =>
      surnames.has(text.slice(0, 2)) && text.length > 2 ? 2 : surnames.has(text.slice(0, 1)) ? 1 : 0,
  };
}
