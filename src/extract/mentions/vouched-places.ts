import type { Terms } from "../lattice/terms.ts";
import type { KnownPlace } from "./known-place.ts";

const byName = /^(?:县|市|区|州|省|盟|旗|等|、|和|与|,|。|举行|召开|调研|考察|主持|期间|会场|分会场)/;
const toward = /(?:在|到|赴|来|于|往|驻|访)$/;
/** Words that use a country's name without speaking of the country. */
const figurative = /^(?:特色|式|梦|化|共产党|人民|道路|智慧|方案|故事)/;

/**
 * Places that stand as places. The short name of a county is an everyday word too often (`连南接北`): it counts beside
 * its full name, its province or prefecture, or where only a place can stand.
 */
export function vouchedPlaces(text: string, places: readonly KnownPlace[], terms: Terms): ReadonlySet<KnownPlace> {
  const printed = new Set(places.filter(({ place, span }) => isFull(text, place.name, span)).map(({ place }) => place));
  const named = new Set(places.map(({ place }) => place));
  return new Set(
    places.filter(({ place, span }) => {
      if (place.kind === "country") return !figurative.test(text.slice(span.end, span.end + 3));
      if (place.kind !== "county" || printed.has(place)) return true;
      const upper = terms.parentOf(place);
      const above = upper && terms.parentOf(upper);
      if ((upper && named.has(upper)) || (above && named.has(above))) return true;
      return byName.test(text.slice(span.end, span.end + 4)) || toward.test(text.slice(span.start - 1, span.start));
    }),
  );
}

const isFull = (text: string, name: string, span: KnownPlace["span"]): boolean =>
  text.slice(span.start, span.end) === name;
