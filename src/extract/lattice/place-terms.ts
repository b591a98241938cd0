import { termKinds, type Lexicon, type PlaceEntry } from "../../lexicon/lexicon.ts";

/** Places by name and by relation to one another. */
export interface PlaceTerms {
  /** The place a token means, preferring one inside the place printed before it; `node` is the token's entry. */
  readonly placeWithin: (node: number, before: PlaceEntry | undefined) => PlaceEntry | undefined;
  readonly placeNamed: (name: string) => PlaceEntry | undefined;
  /** The place whose name, read as long as can be, ends before an offset. */
  readonly placeBefore: (text: string, end: number) => PlaceBefore | undefined;
  /** The country whose name a longer name begins with: `乌兹别克斯坦共和国`. */
  readonly countryOpening: (name: string) => PlaceEntry | undefined;
  /** The province a single character stands for. */
  readonly placeAbbreviated: (character: string) => PlaceEntry | undefined;
  /** All such characters. */
  readonly abbreviations: string;
  readonly parentOf: (place: PlaceEntry) => PlaceEntry | undefined;
  readonly isCountry: (node: number) => boolean;
  readonly isArea: (name: string) => boolean;
  /** Full names of the members of a region with a closed list. */
  readonly membersOf: (area: string) => readonly string[] | undefined;
  /** Provinces a run of one-character abbreviations at the start stands for: `鄂湘赣三省…`. */
  readonly abbreviatedPlaces: (title: string) => readonly string[];
  /** Members of the region or run of abbreviations that a name holds. */
  readonly groupingIn: (name: string) => readonly string[];
}

/** A place with the offset at which its name begins. */
export interface PlaceBefore {
  readonly place: PlaceEntry;
  readonly start: number;
}

const longestPlace = 8;
/** `西南大学`, `东北证券`: called after a region, and of none. */
const named = /[东西南北华中]{2}(?=[\u4e00-\u9fff]{0,4}(?:大学|学院|医院|银行|证券|石油|电力|航空))/g;
const place = termKinds.indexOf("place");

export function placeTerms(lexicon: Lexicon): PlaceTerms {
  const abbreviated = new Map(lexicon.places.flatMap((p) => (p.abbreviation ? [[p.abbreviation, p] as const] : [])));
  const byAbbreviation = new Map(
    lexicon.places.flatMap((p) => (p.abbreviation ? [[p.abbreviation, p.name] as const] : [])),
  );
  const closed = new Map(lexicon.areas.filter((a) => a.members.length > 0).map((a) => [a.name, a.members]));
  const areas = new Set(lexicon.areas.map((a) => a.name));
  const run = new RegExp(`[${[...byAbbreviation.keys()].join("")}]{2,}`);
  const at = (node: number): PlaceEntry[] => {
    const found: PlaceEntry[] = [];
    const first = lexicon.firstTerm(node);
    for (let t = first; t < first + lexicon.termCount(node); t++)
      if (lexicon.termKind[t] === place) found.push(lexicon.places[lexicon.termEntry[t]!]!);
    return found;
  };
  const placeNamed = (name: string): PlaceEntry | undefined => {
    const node = lexicon.find(name);
    return node < 0 ? undefined : at(node)[0];
  };
  const parentOf = (p: PlaceEntry): PlaceEntry | undefined =>
    p.parent === undefined ? undefined : lexicon.places[p.parent];
  const inside = (p: PlaceEntry, outer: PlaceEntry): boolean => {
    const upper = parentOf(p);
    return upper !== undefined && (upper === outer || inside(upper, outer));
  };
  const membersOfRun = (text: string): readonly string[] =>
    Array.from(text).flatMap((c) => byAbbreviation.get(c) ?? []);
  return {
    parentOf,
    abbreviations: [...abbreviated.keys()].join(""),
    placeAbbreviated: (character) => abbreviated.get(character),
    placeWithin: (node, before) => {
      const candidates = at(node);
      return (before && candidates.find((p) => inside(p, before))) ?? candidates[0];
    },
    placeNamed,
    placeBefore: (text, end) => {
      for (let start = Math.max(0, end - longestPlace); start < end - 1; start++) {
        const found = placeNamed(text.slice(start, end));
        if (found) return { place: found, start };
      }
      return undefined;
    },
    countryOpening: (name) => {
      for (let length = name.length - 1; length > 1; length--) {
        const found = placeNamed(name.slice(0, length));
        if (found?.kind === "country") return found;
      }
      return undefined;
    },
    isCountry: (node) => at(node).some((p) => p.kind === "country"),
    isArea: (name) => areas.has(name),
    membersOf: (area) => closed.get(area),
    abbreviatedPlaces: (title) => (title.search(run) === 0 ? membersOfRun(run.exec(title)![0]) : []),
    groupingIn: (name) =>
      [...closed].find(([area]) => name.replace(named, "").includes(area))?.[1] ??
      membersOfRun(run.exec(name)?.[0] ?? ""),
  };
}
