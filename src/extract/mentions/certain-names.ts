/** The names an article vouches for, looked up by their first character; spaced spellings (`李 望`) are entries of their own. */
export interface CertainNames {
  readonly has: (name: string) => boolean;
  readonly all: () => readonly string[];
  /** How surely the article vouches for a name; undefined for one it does not. */
  readonly standing: (name: string) => Standing | undefined;
  /** Lengths of the certain names that stand at `at`. */
  readonly lengthsAt: (text: string, at: number, end: number) => readonly number[];
}

/** The score of a name where it is clearest, in nats, and the next likely reading of that place. */
export interface Standing {
  readonly score: number;
  readonly rival?: { readonly name: string; readonly score: number };
}

const none: readonly number[] = [];

export function certainNames(names: Iterable<string>, standings: ReadonlyMap<string, Standing>): CertainNames {
  const set = new Set(names);
  const byFirst = new Map<number, string[]>();
  // A sieve by the low bits of the first unit: most offsets are dismissed by it.
  const opens = new Uint8Array(1024);
  for (const name of set) {
    const first = name.charCodeAt(0);
    opens[first & 1023] = 1;
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  return {
    has: (name) => set.has(name),
    all: () => [...set],
    standing: (name) => standings.get(name),
    lengthsAt(text, at, end) {
      const first = text.charCodeAt(at);
      const candidates = opens[first & 1023] === 0 ? undefined : byFirst.get(first);
      if (!candidates) return none;
      return candidates.filter((n) => at + n.length <= end && text.startsWith(n, at)).map((n) => n.length);
    },
  };
}
