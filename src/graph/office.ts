import type { Entity } from "../extract/extraction.ts";
import type { Lexicon, PlaceEntry } from "../lexicon/lexicon.ts";
import type { Office } from "./contribution.ts";
import { gazetteer, type Gazetteer } from "./gazetteer.ts";

const home = "中国";

const pathOf = (place: PlaceEntry, places: Gazetteer): string => {
  const above = places.above(place);
  if (above) return `${pathOf(above, places)}/${place.name}`;
  return place.kind === "country" ? place.name : `${home}/${place.name}`;
};

/** `市委`, `集团公司`: a body of which the article does not say whose it is; there are many, and many sit in its seat. */
const anyone =
  /^(?:自治区|[省市县区州盟旗镇乡村])(?:党?委|人大|人民代表大会|政协|政府|人民政府|纪委|监委|法院|检察院|新区)|^(?:校|院|局|厅|部|集团|公司|集团公司|新区|政府|临时|机关|管委会|党组|党委|党总支|党支部|工委|党工委|办公室|董事会)(?:$|党|纪委|工委)/;

/** What a post says of its holder, so that namesakes are told apart without the gazetteer. */
export const officeOf = ({ properties }: Entity, lexicon: Lexicon): Office | undefined => {
  const { place, organization, singleSeat } = properties;
  const places = gazetteer(lexicon);
  const division = typeof place === "string" ? places.named(place) : undefined;
  if (!division && (typeof organization !== "string" || anyone.test(organization))) return undefined;
  return {
    ...(division && { seat: pathOf(division, places) }),
    ...(typeof organization === "string" && { body: organization }),
    ...(singleSeat === true && typeof organization === "string" && { single: true as const }),
  };
};
