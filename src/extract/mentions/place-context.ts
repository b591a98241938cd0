import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { PlaceTerms } from "../lattice/place-terms.ts";
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
  readonly countryOpening: PlaceTerms["countryOpening"];
  /** Foreign countries the item prints. */
  readonly countries: () => readonly PlaceEntry[];
  /** Remembers the place a title spelled out, for the titles that lean on it. */
  readonly note: (post: ParsedPost) => void;
}

const home = "中国";

/** Districts of which there are many by the name, few of them in the gazetteer: their city must be printed. */
const manyHave = /^(?:[东西南北中郊城矿]区|新城区|城关区|市中区|开发区|高新区|新区)$/;

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
  { parentOf, countryOpening }: Pick<PlaceTerms, "parentOf" | "countryOpening">,
): PlaceContext {
  const noted: KnownPlace[] = [];
  const levels = new Map<string, AtLevel>();
  const byName = new Map<string, PlaceEntry>();
  for (const { place } of printed) byName.set(place.name, place);
  for (const { place } of defaults) byName.set(place.name, place);
  const above = (known: KnownPlace): KnownPlace[] => {
    const upper = manyHave.test(known.place.name) ? undefined : parentOf(known.place);
    return upper ? [known, ...above({ place: upper, span: known.span })] : [known];
  };
  for (const place of [...printed, ...defaults].map((known) => known.place))
    for (let upper: PlaceEntry | undefined = place; upper; upper = parentOf(upper)) byName.set(upper.name, upper);
  const abroad = [...byName.values()].filter((place) => place.kind === "country" && place.name !== home);
  return {
    countries: () => abroad,
    countryOpening,
    note(post) {
      const place = post.place === undefined ? undefined : byName.get(post.place);
      if (place && !post.inheritedFrom) noted.push({ place, span: post });
    },
    named: (name) => (name === undefined ? undefined : byName.get(name)),
    at(level, before) {
      const noticed = justNoted({ text, noted }, level, before);
      if (noticed) return noticed;
      const { byDefault, inText } = atLevel(level);
      const other = byDefault.length > 1 ? contrasted(text, inText, before) : undefined;
      return byDefault.find(({ place }) => place !== other) ?? lastBefore(inText, before) ?? inText[0];
    },
  };

  /** Worked out once a level: a long item asks for each of its titles. */
  function atLevel(level: string): AtLevel {
    const fits = (known: KnownPlace): boolean => isAtLevel(known.place, level);
    const known = levels.get(level) ?? {
      byDefault: defaults.flatMap(above).filter(fits),
      inText: printed.flatMap((place) => above(place).find(fits) ?? []),
    };
    levels.set(level, known);
    return known;
  }
}

interface AtLevel {
  /** What the article is about, best first. */
  readonly byDefault: readonly KnownPlace[];
  /** What the text prints, or what lies above it, in the order of printing. */
  readonly inText: readonly KnownPlace[];
}

const soon = 40;
const governed = /^(?:自治区|[省市县区州盟旗])?(?:党?委|政府|人民政府|人大|政协|[省市县区州盟旗]长)/;

/** `省长甲,甘肃省省长乙`: the division whose leader is named next is not the one whose leader is named before. */
function contrasted(text: string, places: readonly KnownPlace[], before: number): PlaceEntry | undefined {
  const next = places[indexFrom(places, before)];
  if (!next || next.span.start - before > soon) return undefined;
  const between = text.slice(before, next.span.start);
  return !/[。;\n]/.test(between) &&
    /[,、]/.test(between) &&
    governed.test(text.slice(next.span.end, next.span.end + 6))
    ? next.place
    : undefined;
}

const nearby = 60;

/** The place of a title that ends a little before. */
function justNoted(
  { text, noted }: { readonly text: string; readonly noted: readonly KnownPlace[] },
  level: string,
  before: number,
): KnownPlace | undefined {
  for (let i = noted.length - 1; i >= 0 && before - noted[i]!.span.end < nearby; i--)
    if (noted[i]!.span.start < before && isAtLevel(noted[i]!.place, level))
      return isOneLine(text, noted[i]!.span.end, before) ? noted[i] : undefined;
  return undefined;
}

/** Index of the first of places in the order of printing that begins at or behind an offset, found by halving. */
function indexFrom(places: readonly KnownPlace[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]!.span.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of places that begins before an offset. */
const lastBefore = (places: readonly KnownPlace[], before: number): KnownPlace | undefined =>
  places[indexFrom(places, before) - 1];
