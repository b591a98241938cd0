import { termKinds, type Lexicon, type PostHead, type TermKind } from "../../lexicon/lexicon.ts";
import { wordIndex } from "../mentions/word-index.ts";
import { nameModel, type NameModel } from "./name-model.ts";
import { placeTerms, type PlaceTerms } from "./place-terms.ts";
import { bodyVerbs, stopWords } from "./stop-words.ts";
import { TokenType } from "./token.ts";

/** The lexicon as extraction asks it. */
export interface Terms extends PlaceTerms {
  readonly names: NameModel;
  readonly lexicon: Lexicon;
  /** Token type and cost of each kind of term, in the order of `termKinds`. */
  readonly edges: readonly Edge[];
  /** Length of the longest post noun at `at`; 0 where there is none. */
  readonly longestHead: (text: string, at: number, end: number) => number;
  /** Whether a verb of two characters or more stands at `at`. */
  readonly verbAt: (text: string, at: number, end: number) => boolean;
  readonly isTerm: (text: string) => boolean;
  readonly isPlainWord: (text: string) => boolean;
  readonly startsWithWord: (text: string) => boolean;
  /** How much a name-like string should be doubted because it is an everyday word. */
  readonly wordPenalty: (name: string, strength: number) => number;
  /** Nats by which the text's characters are likelier in a transliterated name than elsewhere, per character. */
  readonly foreignness: (text: string) => number;
  /** `foreignness` of `text[at, at + length)`. */
  readonly foreignnessAt: (text: string, at: number, length: number) => number;
  readonly isFunctionWord: (word: string) => boolean;
  /** Words no body's or site's name holds. */
  readonly isStop: (word: string) => boolean;
  readonly head: (entry: number) => PostHead;
  readonly organizationName: (entry: number) => string;
  readonly areaName: (entry: number) => string;
}

interface Edge {
  readonly type: TokenType;
  readonly cost: number;
}

const edges: Readonly<Record<TermKind, Edge>> = {
  place: { type: TokenType.Place, cost: 7 },
  area: { type: TokenType.Area, cost: 7.5 },
  organization: { type: TokenType.Organization, cost: 6 },
  body: { type: TokenType.Body, cost: 7 },
  head: { type: TokenType.Head, cost: 7 },
  modifier: { type: TokenType.Modifier, cost: 6 },
  former: { type: TokenType.Former, cost: 7 },
  level: { type: TokenType.Level, cost: 7 },
};
const byKind = termKinds.map((kind) => edges[kind]);
const unseenForeign = 9;

const known = new WeakMap<Lexicon, Terms>();

/** The terms of a lexicon, made once. */
export function termsOf(lexicon: Lexicon): Terms {
  const made = known.get(lexicon) ?? makeTerms(lexicon);
  known.set(lexicon, made);
  return made;
}

function makeTerms(lexicon: Lexicon): Terms {
  const foreign = new Float64Array(65536).fill(unseenForeign);
  for (const [character, cost] of lexicon.foreign) foreign[character.charCodeAt(0)] = cost;
  const foreignnessAt = (text: string, at: number, length: number): number => {
    let cost = 0;
    for (let i = at; i < at + length; i++) cost += foreign[text.charCodeAt(i)]!;
    return 5.5 - cost / length;
  };
  const isFunctionWord = (word: string): boolean => lexicon.wordClass(word) === "function";
  return {
    ...placeTerms(lexicon),
    names: nameModel(lexicon),
    lexicon,
    edges: byKind,
    longestHead: wordIndex(lexicon.heads.map(({ name }) => name)).longestAt,
    verbAt(text, at, end) {
      let found = false;
      lexicon.eachEntry(text, at, end, (length, node) => {
        found ||= length > 1 && lexicon.classAt(node) === "verb";
      });
      return found;
    },
    isTerm: (text) => isTerm(lexicon, text),
    isPlainWord: (text) => isPlainWord(lexicon, text),
    startsWithWord: (text) => [2, 3, 4].some((n) => text.length >= n && isPlainWord(lexicon, text.slice(0, n))),
    wordPenalty: (name, strength) =>
      isTerm(lexicon, name) ? 7 : isPlainWord(lexicon, name) ? (strength >= 3 ? 1.2 : 4) : 0,
    foreignness: (text) => foreignnessAt(text, 0, text.length),
    foreignnessAt,
    isFunctionWord,
    isStop: (word) =>
      stopWords.has(word) || isFunctionWord(word) || (lexicon.wordClass(word) === "verb" && !bodyVerbs.has(word)),
    head: (entry) => lexicon.heads[entry]!,
    organizationName: (entry) => lexicon.organizations[entry]!.name,
    areaName: (entry) => lexicon.areas[entry]!.name,
  };
}

const isTerm = (lexicon: Lexicon, text: string): boolean => {
  const node = lexicon.find(text);
  return node >= 0 && lexicon.termCount(node) > 0;
};

/** A dictionary word that is no person's name. */
const isPlainWord = (lexicon: Lexicon, text: string): boolean => {
  const node = lexicon.find(text);
  return (
    node >= 0 && (isTerm(lexicon, text) || (!Number.isNaN(lexicon.costAt(node)) && lexicon.classAt(node) !== "name"))
  );
};
