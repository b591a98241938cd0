import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";

export interface KnownPlace {
  readonly place: PlaceEntry;
  readonly span: Span;
}

/** A place an article is about. */
export interface OwnPlace extends KnownPlace {
  /** Whether the article tells who comes there: its own people are the hosts. */
  readonly isHost?: boolean;
}

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
