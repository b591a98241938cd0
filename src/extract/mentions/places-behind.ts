import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { KnownPlace } from "./known-place.ts";

const soon = 40;
const governed = /^(?:自治区|[省市县区州盟旗])?(?:党?委|政府|人民政府|人大|政协|[省市县区州盟旗]长)/;

/** `省长甲,甘肃省省长乙`: the division whose leader is named next is not the one whose leader is named before. */
export function contrasted(text: string, places: readonly KnownPlace[], before: number): PlaceEntry | undefined {
  const next = places[indexFrom(places, before)];
  if (!next || next.span.start - before > soon) return undefined;
  const between = text.slice(before, next.span.start);
  return !/[。;\n]/.test(between) &&
    /[,、]/.test(between) &&
    governed.test(text.slice(next.span.end, next.span.end + 6))
    ? next.place
    : undefined;
}

/** `市长甲率绍兴市党政代表团`: whose people the bearer of a title leads. */
const leads = /(?:率领?|带领|带)(?:由)?$/;
const party = /^[^,。;、]{0,8}(?:代表|考察|学习)团/;
/** `市长甲率团赴绍兴考察`: where the bearer of a title goes to is not where he is from. */
const leaves = /(?:率队|率团|带队|一行)?(?:前往|远赴|赴|到访)$/;

/** Whose people the bearer of a title before `before` leads, and where he goes, as the rest of its clause says. */
export function travelling(text: string, places: readonly KnownPlace[], before: number) {
  const found: { led?: KnownPlace; left?: KnownPlace } = {};
  for (let index = indexFrom(places, before); index < places.length; index++) {
    const next = places[index]!;
    const { start, end } = next.span;
    if (start - before > soon) break;
    const between = text.slice(before, start);
    if (/[。;\n]/.test(between)) break;
    if (!found.left && leaves.test(between)) found.left = next;
    if (leads.test(between) && party.test(text.slice(end, end + 12))) found.led = next;
    if (found.left || found.led) break;
  }
  return found;
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

/** So many places are looked at for one that fits: nothing makes a text dear. */
export const looked = 40;

/** The last of places that begins before an offset and fits. */
export const lastBefore = (
  places: readonly KnownPlace[],
  before: number,
  fits: (known: KnownPlace) => boolean,
): KnownPlace | undefined => {
  const end = indexFrom(places, before);
  return places.slice(Math.max(0, end - looked), end).findLast(fits);
};
