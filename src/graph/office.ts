import type { Entity } from "../extract/extraction.ts";
import { isOfMany } from "../extract/mentions/of-many.ts";
import type { Lexicon, PlaceEntry } from "../lexicon/lexicon.ts";
import type { Office } from "./contribution.ts";
import { gazetteer, type Gazetteer } from "./gazetteer.ts";

const home = "中国";

const pathOf = (place: PlaceEntry, places: Gazetteer): string => {
  const above = places.above(place);
  if (above) return `${pathOf(above, places)}/${place.name}`;
  return place.kind === "country" ? place.name : `${home}/${place.name}`;
};

/** What a post says of its holder, so that namesakes are told apart without the gazetteer. */
export const officeOf = ({ properties }: Entity, lexicon: Lexicon): Office | undefined => {
  const { place, organization, singleSeat } = properties;
  const places = gazetteer(lexicon);
  const division = typeof place === "string" ? places.named(place) : undefined;
  if (!division && (typeof organization !== "string" || isOfMany(organization))) return undefined;
  return {
    ...(division && { seat: pathOf(division, places) }),
    ...(typeof organization === "string" && { body: organization }),
    ...(singleSeat === true && typeof organization === "string" && { single: true as const }),
  };
};
