import { termKinds, type Lexicon, type PostHead, type TermKind } from "../../lexicon/lexicon.ts";
import { nameModel, type NameModel } from "./name-model.ts";
import { placeTerms, type PlaceTerms } from "./place-terms.ts";
import { bodyVerbs, stopWords } from "./stop-words.ts";
import { TokenType } from "./token.ts";

/** Called for every reading of a stretch that begins at the asked offset. `entry` of a place is its trie node. */
export type VisitEdge = (length: number, type: TokenType, entry: number, cost: number) => void;

/** The lexicon as extraction asks it. */
export interface Terms extends PlaceTerms {
  readonly names: NameModel;
  readonly eachEdge: (text: string, at: number, end: number, visit: VisitEdge) => void;
  /** Length of the longest post noun at `at`; 0 where there is none. */
  readonly longestHead: (text: string, at: number, end: number) => number;
  readonly isTerm: (text: string) => boolean;
  readonly isPlainWord: (text: string) => boolean;
  readonly startsWithWord: (text: string) => boolean;
  /** How much a name-like string should be doubted because it is an everyday word. */
  readonly wordPenalty: (name: string, strength: number) => number;
  /** Nats by which the text's characters are likelier in a transliterated name than elsewhere, per character. */
  readonly foreignness: (text: string) => number;
  readonly isFunctionWord: (word: string) => boolean;
  /** Words no body's or site's name holds. */
  readonly isStop: (word: string) => boolean;
  readonly head: (entry: number) => PostHead;
  readonly organizationName: (entry: number) => string;
  readonly areaName: (entry: number) => string;
}

const edges: Readonly<Record<TermKind, { readonly type: TokenType; readonly cost: number }>> = {
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
const headKind = termKinds.indexOf("head");
const placeKind = termKinds.indexOf("place");
const unseenForeign = 9;

const known = new WeakMap<Lexicon, Terms>();

/** The terms of a lexicon, made once. */
export function termsOf(lexicon: Lexicon): Terms {
  const made = known.get(lexicon) ?? makeTerms(lexicon);
  known.set(lexicon, made);
  return made;
}

function makeTerms(lexicon: Lexicon): Terms {
  const termAt = (node: number, kind: number): number => {
    const first = lexicon.firstTerm(node);
    for (let t = first; t < first + lexicon.termCount(node); t++) if (lexicon.termKind[t] === kind) return t;
    return -1;
  };
  const isFunctionWord = (word: string): boolean => lexicon.wordClass(word) === "function";
  return {
    ...placeTerms(lexicon),
    names: nameModel(lexicon),
    eachEdge(text, at, end, visit) {
      lexicon.eachEntry(text, at, end, (length, node) => edgesOf(lexicon, length, node, visit));
    },
    longestHead(text, at, end) {
      let longest = 0;
      lexicon.eachEntry(text, at, end, (length, node) => {
        if (termAt(node, headKind) >= 0) longest = length;
      });
      return longest;
    },
    isTerm: (text) => isTerm(lexicon, text),
    isPlainWord: (text) => isPlainWord(lexicon, text),
    startsWithWord: (text) => [2, 3, 4].some((n) => text.length >= n && isPlainWord(lexicon, text.slice(0, n))),
    wordPenalty: (name, strength) =>
      isTerm(lexicon, name) ? 7 : isPlainWord(lexicon, name) ? (strength >= 3 ? 1.2 : 4) : 0,
    foreignness: (text) => {
      const cost = Array.from(text).reduce((sum, c) => sum + (lexicon.foreign.get(c) ?? unseenForeign), 0);
      return 5.5 - cost / text.length;
    },
    isFunctionWord,
    isStop: (word) =>
      stopWords.has(word) || isFunctionWord(word) || (lexicon.wordClass(word) === "verb" && !bodyVerbs.has(word)),
    head: (entry) => lexicon.heads[entry]!,
    organizationName: (entry) => lexicon.organizations[entry]!.name,
    areaName: (entry) => lexicon.areas[entry]!.name,
  };
}

function edgesOf(lexicon: Lexicon, length: number, node: number, visit: VisitEdge): void {
  const word = lexicon.costAt(node);
  if (word === word) visit(length, TokenType.Word, node, word);
  const first = lexicon.firstTerm(node);
  const last = first + lexicon.termCount(node);
  for (let t = first; t < last; t++) {
    const { type, cost } = byKind[lexicon.termKind[t]!]!;
    visit(length, type, lexicon.termKind[t] === placeKind ? node : lexicon.termEntry[t]!, cost);
  }
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
