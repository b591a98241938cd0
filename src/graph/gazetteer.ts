import type { Lexicon, PlaceEntry } from "../lexicon/lexicon.ts";

/** The places of a lexicon, and what lies above them. */
export interface Gazetteer {
  readonly named: (name: string) => PlaceEntry | undefined;
  readonly above: (place: PlaceEntry) => PlaceEntry | undefined;
}

const known = new WeakMap<Lexicon, Gazetteer>();

/** The gazetteer of a lexicon, made once; of several places of one name the first in the lexicon's order counts. */
export function gazetteer(lexicon: Lexicon): Gazetteer {
  const made = known.get(lexicon) ?? makeGazetteer(lexicon);
  known.set(lexicon, made);
  return made;
}

function makeGazetteer({ places }: Lexicon): Gazetteer {
  const byName = new Map([...places].reverse().map((place) => [place.name, place]));
  return {
    named: (name) => byName.get(name),
    above: ({ parent }) => (parent === undefined ? undefined : places[parent]),
  };
}
