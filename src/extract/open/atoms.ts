import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Tokens } from "../lattice/token.ts";
import { foreignUnits, gradeOf, nameUnits, unitType } from "./characters.ts";
import type { Clusters } from "./clusters.ts";
import { atoms, reach, type Atom } from "./templates.ts";

/** The atoms of one sentence: `values[row × stride + reach + i]` belongs to its character `i`. */
export interface Atoms {
  readonly length: number;
  readonly stride: number;
  readonly values: Int32Array;
}

/** Fills the same arrays again with each sentence. */
export type AtomReader = (text: string, start: number, tokens: Tokens) => Atoms;

/** Stands for what lies before and behind a sentence. */
const edge = 511;
const row = Object.fromEntries(atoms.map((name, index) => [name, index])) as Readonly<Record<Atom, number>>;

interface Sheet {
  readonly text: string;
  readonly start: number;
  readonly length: number;
  readonly stride: number;
  readonly values: Int32Array;
}

export function atomReader({ lexicon, names: model }: Terms, clusters: Clusters): AtomReader {
  const names = nameUnits(lexicon);
  const foreign = foreignUnits(lexicon);
  let values = new Int32Array(0);
  return (text, start, tokens) => {
    const length = tokens.length === 0 ? 0 : tokens.end(tokens.length - 1) - start;
    const stride = length + 2 * reach;
    if (values.length < stride * atoms.length) values = new Int32Array(2 * stride * atoms.length);
    const sheet: Sheet = { text, start, length, stride, values };
    values.fill(edge, 0, stride * atoms.length);
    for (const entries of [row.opens, row.closes, row.spans, row.known])
      values.fill(0, entries * stride + reach, entries * stride + reach + length);
    characterAtoms(sheet, names, clusters);
    tokenAtoms(sheet, tokens, lexicon, clusters);
    entryAtoms(sheet, lexicon);
    nameAtoms(sheet, model);
    runAtoms(sheet, foreign);
    return sheet;
  };
}

function characterAtoms(
  { text, start, length, stride, values }: Sheet,
  names: Uint8Array,
  { character }: Clusters,
): void {
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(start + i);
    const at = reach + i;
    values[row.char * stride + at] = code;
    values[row.type * stride + at] = unitType[code]!;
    values[row.name * stride + at] = names[code]!;
    values[row.like * stride + at] = character[code]!;
  }
}

function tokenAtoms(sheet: Sheet, tokens: Tokens, lexicon: Lexicon, clusters: Clusters): void {
  const count = tokens.length;
  const seen = { class: edge, word: -1, kin: edge };
  let before = seen;
  let here = count > 0 ? tokenAt(sheet, tokens, 0, lexicon) : seen;
  for (let index = 0; index < count; index++) {
    const after = index + 1 < count ? tokenAt(sheet, tokens, index + 1, lexicon) : seen;
    spread(sheet, tokens.start(index), tokens.end(index), { before, here, after });
    before = here;
    here = after;
  }

  function tokenAt({ text }: Sheet, all: Tokens, index: number, known: Lexicon): typeof seen {
    const start = all.start(index);
    const end = all.end(index);
    let word = 17;
    for (let i = start; i < end; i++) word = Math.imul(word ^ text.charCodeAt(i), 0x01000193);
    return { class: classOf(all, index, text, known), word, kin: clusters.word(word, end - start, all.type(index)!) };
  }
}

/** A plain word is its part of speech, anything else its type, a name and a place with what the dictionary says of them. */
function classOf(tokens: Tokens, index: number, text: string, lexicon: Lexicon): number {
  const token = tokens.at(index)!;
  if (token.type === TokenType.Word) return lexicon.tagAt(token.entry);
  if (token.type !== TokenType.Name && token.type !== TokenType.Character) return 42 + token.type;
  const node = lexicon.find(text.slice(token.start, token.end));
  const tag = node < 0 ? 0 : lexicon.tagAt(node);
  return token.type === TokenType.Name ? 20 + tag : tag;
}

interface Seen {
  readonly class: number;
  readonly word: number;
  readonly kin: number;
}

/** Writes what is known of a token under each of its characters. */
function spread(
  { start, stride, values }: Sheet,
  from: number,
  to: number,
  { before, here, after }: { readonly before: Seen; readonly here: Seen; readonly after: Seen },
): void {
  const length = to - from;
  for (let offset = 0; offset < length; offset++) {
    const side = length === 1 ? 0 : offset === 0 ? 1 : offset === length - 1 ? 2 : 3;
    const at = reach + from - start + offset;
    values[row.spot * stride + at] = side * 4 + Math.min(length, 4) - 1;
    values[row.side * stride + at] = side;
    values[row.class * stride + at] = here.class;
    values[row.classBefore * stride + at] = before.class;
    values[row.classAfter * stride + at] = after.class;
    values[row.word * stride + at] = here.word;
    values[row.wordBefore * stride + at] = before.word;
    values[row.wordAfter * stride + at] = after.word;
    values[row.kin * stride + at] = here.kin;
    values[row.kinBefore * stride + at] = before.kin;
    values[row.kinAfter * stride + at] = after.kin;
  }
}

/** Entries longer than this are looked at no further: nothing makes a sentence dear. */
const longestEntry = 12;

/** The longest entries of two characters or more that begin, end and lie at each character. */
function entryAtoms({ text, start, length, stride, values }: Sheet, lexicon: Lexicon): void {
  const opens = row.opens * stride + reach;
  const closes = row.closes * stride + reach;
  const spans = row.spans * stride + reach;
  const known = row.known * stride + reach;
  const end = start + length;
  let i = 0;
  const keep = (at: number, entry: number): void => {
    if (values[at]! < entry) values[at] = entry;
  };
  const note = (size: number, node: number): void => {
    if (size < 2) return;
    const kind = lexicon.termCount(node) > 0 ? 20 + lexicon.termKind[lexicon.firstTerm(node)]! : lexicon.tagAt(node);
    const entry = (size << 6) | kind;
    keep(opens + i, entry);
    keep(closes + i + size - 1, entry);
    for (let inside = i + 1; inside < i + size - 1; inside++) keep(spans + inside, entry);
    const listed = listedAs(node, size, lexicon);
    if (listed > 0) for (let k = 0; k < size; k++) keep(known + i + k, listed + (k === 0 ? 1 : k === size - 1 ? 2 : 3));
  };
  for (; i < length; i++) lexicon.eachEntry(text, start + i, Math.min(end, start + i + longestEntry), note);
  for (const entries of [opens, closes, spans])
    for (let at = entries; at < entries + length; at++) values[at] = shortened(values[at]!);
}

/** A person's name of the dictionary by length, frequency and kind (Han or transliterated); 0 for anything else. */
function listedAs(node: number, size: number, lexicon: Lexicon): number {
  const tag = lexicon.tagAt(node);
  if (tag !== hanName && tag !== foreignName) return 0;
  const worth = rankOf(lexicon.costAt(node)) * 2 + tag;
  return (Math.min(size, 5) << 6) | (worth << 2);
}
const [hanName, foreignName] = [1, 2];
const rankOf = (cost: number): number => (cost >= 15 ? 0 : cost >= 12.5 ? 1 : 2);

/** From four characters on, an entry's length says no more. */
const shortened = (entry: number): number => (Math.min(entry >> 6, 4) << 6) | (entry & 63);

function nameAtoms({ text, start, length, stride, values }: Sheet, names: Terms["names"]): void {
  const begins = row.begins * stride + reach;
  for (let i = 0; i < length; i++) {
    const at = start + i;
    values[begins + i] = !names.opens(text.charCodeAt(at)) ? 0 : grade(at, 2, i) * 8 + grade(at, 3, i);
  }

  function grade(at: number, size: number, i: number): number {
    return i + size > length ? 0 : gradeOf(names.scoreAt(text, at, size));
  }
}

/** From this length on a run's length says no more. */
const longRun = 6;

function runAtoms({ text, start, length, stride, values }: Sheet, foreign: Uint8Array): void {
  const run = row.run * stride + reach;
  for (let from = 0; from < length;) {
    let to = from;
    while (to < length && foreign[text.charCodeAt(start + to)] === 1) to++;
    const size = to - from;
    for (let i = from; i < to; i++)
      values[run + i] = size === 1 ? 1 : Math.min(size, longRun) * 4 + (i === from ? 1 : i === to - 1 ? 2 : 3);
    if (size === 0) values[run + to++] = 0;
    from = to;
  }
}
