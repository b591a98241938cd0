import type { Span } from "../../text/span.ts";

/** What an edge of the lattice stands for. Values are indexes into typed arrays, hence small integers. */
export const TokenType = {
  Character: 0,
  Word: 1,
  Place: 2,
  Organization: 3,
  Body: 4,
  Head: 5,
  Modifier: 6,
  Former: 7,
  Name: 8,
  Title: 9,
  Number: 10,
  Space: 11,
  Punctuation: 12,
  Area: 13,
  Level: 14,
} as const;

export type TokenType = (typeof TokenType)[keyof typeof TokenType];

/** One edge of the best path; `entry` indexes the lexicon list of its type, −1 where it has none. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly entry: number;
}

/**
 * The tokens of one sentence, side by side, as numbers: a token is made only where one is asked for, since most are plain
 * words that nobody looks at.
 */
export class Tokens {
  readonly length: number;
  private readonly from: number;
  private readonly ends: readonly number[];
  private readonly kinds: readonly number[];

  /** `ends`: where each token ends; `kinds`: entry and type of each, as `kindOf` packs them. */
  constructor(start: number, ends: readonly number[], kinds: readonly number[]) {
    this.from = start;
    this.ends = ends;
    this.kinds = kinds;
    this.length = ends.length;
  }

  /** The token at an index; undefined outside of the sentence. */
  at(index: number): Token | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return {
      start: this.start(index),
      end: this.ends[index]!,
      type: this.type(index)!,
      entry: this.kinds[index]! >> 4,
    };
  }

  start(index: number): number {
    return index === 0 ? this.from : this.ends[index - 1]!;
  }

  end(index: number): number {
    return this.ends[index]!;
  }

  type(index: number): TokenType | undefined {
    return index < 0 || index >= this.length ? undefined : ((this.kinds[index]! & 15) as TokenType);
  }

  slice(from: number, to: number): Token[] {
    const made: Token[] = [];
    for (let index = from; index < to; index++) made.push(this.at(index)!);
    return made;
  }

  /** Index of the token over an offset, found by halving; −1 before the first. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Indexes of the tokens of a type, in order. */
  ofType(type: TokenType): number[] {
    const found: number[] = [];
    for (let index = 0; index < this.length; index++) if ((this.kinds[index]! & 15) === type) found.push(index);
    return found;
  }
}

/** Entry and type in one number; there are fewer than sixteen types. */
export const kindOf = (type: number, entry: number): number => (entry << 4) | type;
