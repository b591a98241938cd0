import type { Trie } from "./trie.ts";

export type PlaceKind = "country" | "province" | "city" | "county";

/** A division of the gazetteer or a country. `short` lacks the generic ending (江西), `abbreviation` is one character (赣). */
export interface PlaceEntry {
  readonly name: string;
  readonly short: string;
  readonly abbreviation?: string;
  readonly kind: PlaceKind;
  /** GB/T 2260; absent for countries. */
  readonly code?: string;
  /** Index of the division above it. */
  readonly parent?: number;
}

/** A region that is no division (长江中游), with the full names of its members where it has a closed list (长三角). */
export interface AreaEntry {
  readonly name: string;
  readonly members: readonly string[];
}

/** A body with a fixed name; `name` is the full form its short forms stand for. */
export interface OrganizationEntry {
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parent?: string;
}

export type BodyKind =
  | "party"
  | "government"
  | "congress"
  | "cppcc"
  | "court"
  | "procuratorate"
  | "military"
  | "company"
  | "university"
  | "association"
  | "foreign"
  | "any";

/** The head noun of a title: 书记, 省长, 董事长. */
export interface PostHead {
  readonly name: string;
  /** Closed vocabulary: secretary, governor, mayor, minister, chair … */
  readonly role: string;
  readonly singleSeat: boolean;
  /** The kind of body it implies where none is printed (省长 → government). */
  readonly body: BodyKind;
  /** The division it implies by itself: 省 for 省长, 市 for 市长. */
  readonly level?: string;
  /** It names an office without a body: 国家主席, 总书记. */
  readonly alone: boolean;
}

/** What a stretch of text may be, besides a dictionary word. Order fixes the numbers in the compiled file: append only. */
export const termKinds = ["place", "area", "organization", "body", "head", "modifier", "former", "level"] as const;
export type TermKind = (typeof termKinds)[number];

/** Coarse class of a dictionary word: function words open or close nothing, names are what the dictionary calls person names. */
export const wordClasses = ["other", "function", "verb", "name"] as const;
export type WordClass = (typeof wordClasses)[number];

/** Called for each entry that begins at the asked offset, shortest first; `node` is good for the accessors below. */
export type VisitEntry = (length: number, node: number) => void;

/** The arrays behind a lexicon, for the one loop that cannot afford a call for each entry. */
export interface FlatLexicon {
  /** Node of the first level by UTF-16 unit, 0 where none. */
  readonly roots: Int32Array;
  readonly trie: Trie;
  /** −ln p by node, NaN where the entry is no dictionary word. */
  readonly cost: Float32Array;
  /** Terms of node n are `[firstTerm[n], firstTerm[n + 1])`. */
  readonly firstTerm: Int32Array;
}

/** Surnames, given names, words, gazetteer, bodies and posts, behind one trie. Costs are −ln p, in nats. */
export interface Lexicon {
  /** Changes with every change of data; part of the graph's provenance. */
  readonly version: string;
  readonly surnames: ReadonlyMap<string, number>;
  /** First and second character of two-character given names, single given names: −ln p within their class. */
  readonly given: {
    readonly first: ReadonlyMap<string, number>;
    readonly second: ReadonlyMap<string, number>;
    readonly single: ReadonlyMap<string, number>;
  };
  /** Walks the trie from `at`; allocates nothing. */
  readonly eachEntry: (text: string, at: number, end: number, visit: VisitEntry) => void;
  readonly flat: FlatLexicon;
  /** −ln p of the dictionary word at a node; NaN where the entry is no dictionary word. */
  readonly costAt: (node: number) => number;
  readonly classAt: (node: number) => WordClass;
  /** Part of speech of the dictionary word at a node, as a small number; 0 for none. */
  readonly tagAt: (node: number) => number;
  /** Terms of a node: `[firstTerm, firstTerm + termCount)` indexes `termKind` and `termEntry`. */
  readonly firstTerm: (node: number) => number;
  readonly termCount: (node: number) => number;
  /** Index into `termKinds`. */
  readonly termKind: Uint8Array;
  /** Index into the list of its kind; for body, modifier, former and level into nothing (0). */
  readonly termEntry: Int32Array;
  /** The node of exactly this text, −1 where there is none. */
  readonly find: (text: string) => number;
  readonly wordCost: (word: string) => number | undefined;
  readonly wordClass: (word: string) => WordClass | undefined;
  readonly places: readonly PlaceEntry[];
  readonly areas: readonly AreaEntry[];
  readonly organizations: readonly OrganizationEntry[];
  readonly heads: readonly PostHead[];
  /** Characters of transliterated foreign names with their share in such names, −ln p. */
  readonly foreign: ReadonlyMap<string, number>;
  /** The trained weights that find names in open text, as their file. */
  readonly openText: () => Uint8Array;
  /** Full names of ethnic groups (`土家族`). */
  readonly ethnicGroups: ReadonlySet<string>;
}
