/** A small closed list of words, asked at offsets of a text. */
export interface WordIndex {
  readonly words: readonly string[];
  readonly has: (word: string) => boolean;
  /** Length of the longest word that stands at `at` and ends by `end`; 0 where none does. */
  readonly longestAt: (text: string, at: number, end: number) => number;
}

/** Words by their first unit, longest first: nearly every offset is dismissed by one look into a table, or by two. */
export function wordIndex(words: readonly string[]): WordIndex {
  const all = new Set(words);
  const byFirst = new Map<number, string[]>();
  const opens = new Uint8Array(65536);
  const pairs = new Uint8Array(65536);
  for (const word of [...all].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    if (word.length === 1) opens[first] = alone;
    else opens[first] ||= withOthers;
    pairs[pairOf(first, word.charCodeAt(1))] = 1;
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return {
    words,
    has: (word) => all.has(word),
    longestAt(text, at, end) {
      const first = text.charCodeAt(at);
      const opening = opens[first];
      if (opening === 0) return 0;
      if (opening === withOthers && pairs[pairOf(first, text.charCodeAt(at + 1))] === 0) return 0;
      for (const word of byFirst.get(first)!)
        if (at + word.length <= end && text.startsWith(word, at)) return word.length;
      return 0;
    },
  };
}

/** Whether a unit is a word of the list, or only opens longer ones. */
const alone = 2;
const withOthers = 1;

/** Two units as one place in a table; that others share it only costs a look. */
const pairOf = (first: number, second: number): number => ((first * 31) ^ second) & 0xffff;
