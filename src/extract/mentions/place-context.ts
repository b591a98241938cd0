import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { PlaceTerms } from "../lattice/place-terms.ts";
import { isAtLevel, type KnownPlace, type OwnPlace } from "./known-place.ts";
import { goesOn, justNoted } from "./noted-places.ts";
import { contrasted, lastBefore, looked, travelling } from "./places-behind.ts";
import type { ParsedPost } from "./posts.ts";

/**
 * Which 省, 市 or 县 a bare `省委` or `市长` means: whom its bearer leads, nearest to the left, then the item, then the
 * article; `within` a province or region where its chain has named one.
 */
export interface PlaceContext {
  readonly at: (level: string, before: number, within?: PlaceEntry) => KnownPlace | undefined;
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

/** Builds the context of one item from the places printed in it and the article's own defaults. */
export function placeContext(
  text: string,
  printed: readonly KnownPlace[],
  defaults: readonly OwnPlace[],
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
      if (place && (!post.inheritedFrom || goesOn(noted.at(-1), place, post))) noted.push({ place, span: post });
    },
    named: (name) => (name === undefined ? undefined : byName.get(name)),
    at(level, before, within) {
      const { led, left } = travelling(text, printed, before);
      const fits = ({ place }: KnownPlace): boolean =>
        place !== left?.place && (!within || above({ place, span: nowhere }).some((upper) => upper.place === within));
      if (led && isAtLevel(led.place, level)) return led;
      const noticed = justNoted({ text, noted, host: defaults.find(({ isHost }) => isHost) }, level, before);
      if (noticed && fits(noticed)) return noticed;
      const { byDefault, inText } = atLevel(level);
      const other = byDefault.length > 1 ? contrasted(text, inText, before) : undefined;
      return (
        byDefault.find((known) => known.place !== other && fits(known)) ??
        lastBefore(inText, before, fits) ??
        inText.slice(0, looked).find(fits)
      );
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

const nowhere = { start: 0, end: 0 };
