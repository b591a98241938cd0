/** The names an article vouches for, looked up by their first character; spaced spellings (`李 望`) are entries of their own. */
export interface CertainNames {
  readonly has: (name: string) => boolean;
  readonly all: () => readonly string[];
  /** Lengths of the certain names that stand at `at`. */
  readonly lengthsAt: (text: string, at: number, end: number) => readonly number[];
}

const none: readonly number[] = [];

export function certainNames(names: Iterable<string>): CertainNames {
  const set = new Set(names);
  const byFirst = new Map<number, string[]>();
  for (const name of set) byFirst.set(name.charCodeAt(0), [...(byFirst.get(name.charCodeAt(0)) ?? []), name]);
  return {
    has: (name) => set.has(name),
    all: () => [...set],
    lengthsAt(text, at, end) {
      const candidates = byFirst.get(text.charCodeAt(at));
      if (!candidates) return none;
      return candidates.filter((n) => at + n.length <= end && text.startsWith(n, at)).map((n) => n.length);
    },
  };
}
