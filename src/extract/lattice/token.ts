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

/** Index of the token over an offset; tokens lie side by side, so it is found by halving. −1 before the first. */
export function tokenIndexAt(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The token over an offset; undefined where none is. */
export const tokenAt = (tokens: readonly Token[], at: number): Token | undefined => {
  const token = tokens[tokenIndexAt(tokens, at)];
  return token && token.end > at ? token : undefined;
};
