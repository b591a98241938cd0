import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import type { ParsedPost } from "./posts.ts";

export interface KnownPlace {
  readonly place: PlaceEntry;
  readonly span: Span;
}

/** Which 省, 市 or 县 a bare `省委` or `市长` means: nearest to the left, then the item, then the article. */
export interface PlaceContext {
  readonly at: (level: string, before: number) => KnownPlace | undefined;
  readonly named: (name: string | undefined) => PlaceEntry | undefined;
  /** Foreign countries the item prints. */
  readonly countries: () => readonly PlaceEntry[];
  /** Remembers the place a title spelled out, for the titles that lean on it. */
  readonly note: (post: ParsedPost) => void;
}

const home = "中国";

const suffixes: Readonly<Record<string, RegExp>> = {
  省: /省$/,
  全省: /省$/,
  自治区: /自治区$/,
  市: /市$/,
  全市: /市$/,
  县: /县$/,
  全县: /县$/,
  自治县: /自治县$/,
  区: /区$/,
  州: /州$/,
  自治州: /自治州$/,
  盟: /盟$/,
  旗: /旗$/,
  镇: /镇$/,
  乡: /乡$/,
};

export const isAtLevel = (place: PlaceEntry, level: string): boolean => suffixes[level]?.test(place.name) ?? false;

/** A title leans on none of another paragraph. */
const isOneLine = (text: string, from: number, to: number): boolean => {
  const next = text.indexOf("\n", from);
  return next < 0 || next >= to;
};

/** Builds the context of one item from the places printed in it and the article's own defaults. */
export function placeContext(
  text: string,
  printed: readonly KnownPlace[],
  defaults: readonly KnownPlace[],
  parent: (place: PlaceEntry) => PlaceEntry | undefined,
): PlaceContext {
  const noted: KnownPlace[] = [];
  const byName = new Map([...printed, ...defaults].map((known) => [known.place.name, known.place]));
  const above = (known: KnownPlace): KnownPlace[] => {
    const upper = parent(known.place);
    return upper ? [known, ...above({ place: upper, span: known.span })] : [known];
  };
  for (const known of [...printed, ...defaults])
    for (const upper of above(known)) byName.set(upper.place.name, upper.place);
  const abroad = [...byName.values()].filter((place) => place.kind === "country" && place.name !== home);
  return {
    countries: () => abroad,
    note(post) {
      const place = post.place === undefined ? undefined : byName.get(post.place);
      if (place && !post.inheritedFrom) noted.push({ place, span: post });
    },
    named: (name) => (name === undefined ? undefined : byName.get(name)),
    at(level, before) {
      const fits = (known: KnownPlace): boolean => isAtLevel(known.place, level);
      const left = noted
        .filter(({ span }) => span.start < before && before - span.end < 60 && isOneLine(text, span.end, before))
        .reverse()
        .find(fits);
      return (
        left ??
        defaults.flatMap(above).find(fits) ??
        printed
          .filter((k) => k.span.start < before)
          .reverse()
          .flatMap(above)
          .find(fits) ??
        printed.flatMap(above).find(fits)
      );
    },
  };
}
