import { TokenType } from "../lattice/token.ts";

/** Words and characters that stand among like neighbours, by the number of their cluster. */
export interface Clusters {
  /** By UTF-16 unit. */
  readonly character: Uint8Array;
  /** By the hash of a token's text; numbers and words without a cluster have numbers of their own. */
  readonly word: (hash: number, length: number, type: TokenType) => number;
}

/** Clusters as they are kept: hash and number of each word, side by side. */
export interface ClusterArrays {
  readonly character: Uint8Array;
  readonly hashes: Int32Array;
  readonly numbers: Uint8Array;
}

const ofNumbers = 500;
const unknown = 501;

export function openClusters({ character, hashes, numbers }: ClusterArrays): Clusters {
  const slots = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2));
  const keys = new Int32Array(slots);
  const values = new Int16Array(slots).fill(-1);
  const last = slots - 1;
  hashes.forEach((hash, index) => {
    let slot = hash & last;
    while (values[slot] !== -1) slot = (slot + 1) & last;
    keys[slot] = hash;
    values[slot] = numbers[index]!;
  });
  return {
    character,
    word(hash, length, type) {
      if (type === TokenType.Number) return ofNumbers;
      for (let slot = hash & last; values[slot] !== -1; slot = (slot + 1) & last)
        if (keys[slot] === hash) return values[slot]!;
      return unknown + Math.min(length, 5);
    },
  };
}
