import type { Entity } from "../extract/extraction.ts";
import type { Lexicon, PlaceEntry } from "../lexicon/lexicon.ts";
import type { Office } from "./contribution.ts";

const known = new WeakMap<Lexicon, ReadonlyMap<string, PlaceEntry>>();

const placesOf = (lexicon: Lexicon): ReadonlyMap<string, PlaceEntry> => {
  const places = known.get(lexicon) ?? new Map([...lexicon.places].reverse().map((place) => [place.name, place]));
  known.set(lexicon, places);
  return places;
};

const home = "中国";

const pathOf = (place: PlaceEntry, lexicon: Lexicon): string => {
  if (place.parent !== undefined) return `${pathOf(lexicon.places[place.parent]!, lexicon)}/${place.name}`;
  return place.kind === "country" ? place.name : `${home}/${place.name}`;
};

/** What a post says of its holder, so that namesakes are told apart without the gazetteer. */
export const officeOf = ({ properties }: Entity, lexicon: Lexicon): Office | undefined => {
  const { place, organization, singleSeat } = properties;
  const division = typeof place === "string" ? placesOf(lexicon).get(place) : undefined;
  if (!division && typeof organization !== "string") return undefined;
  return {
    ...(division && { seat: pathOf(division, lexicon) }),
    ...(typeof organization === "string" && { body: organization }),
    ...(singleSeat === true && typeof organization === "string" && { single: true as const }),
  };
};
