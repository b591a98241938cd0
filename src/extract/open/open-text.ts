import { DefinitionError } from "../../errors.ts";
import type { NodeType, RelationType } from "../../schema/types.ts";
import { joined } from "../../text/joined.ts";
import { withCredits } from "../../text/index.ts";
import type { Span } from "../../text/span.ts";
import { readDocument, type DocumentReading } from "../mentions/document-reading.ts";
import { figures } from "../../lexicon/open-file.ts";
import type { SentenceReading } from "../mentions/sentence-reading.ts";
import type { Statement } from "../relate/statement.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType } from "../lattice/token.ts";
import { wordIndex } from "../mentions/word-index.ts";
import { atomReader, type AtomReader } from "./atoms.ts";
import { openClusters } from "./clusters.ts";
import type { Named } from "./labels.ts";
import { decodeModels } from "./model.ts";
import { isResumeLine } from "./resume-line.ts";
import { settler, type Settler } from "./settle.ts";
import { tagger, type Tagger } from "./tagger.ts";

/** A name that trained weights found; UTF-16 of the document's text. */
export interface OpenName extends Span {
  readonly type: NodeType;
  /** How often names of its type are right where the weights have not seen the text. */
  readonly confidence: number;
}

interface OpenText {
  readonly atomsOf: AtomReader;
  readonly news: Tagger;
  readonly resume: Tagger;
  readonly settle: Settler;
}

/** Measured by cross-validation on the sets that the weights were trained on. */
const precision: Readonly<Record<"news" | "resume", Readonly<Record<string, number>>>> = {
  news: { Person: 0.86, Place: 0.86, Organization: 0.78 },
  resume: { Person: 0.95, Organization: 0.9, Post: 0.93 },
};

const opened = new WeakMap<Terms, OpenText>();

function openTextOf(terms: Terms): OpenText {
  const known = opened.get(terms) ?? open(terms);
  opened.set(terms, known);
  return known;
}

function open(terms: Terms): OpenText {
  const trained = decodeModels(terms.lexicon.openText());
  const model = (name: string): Tagger => {
    const found = trained?.models.find((each) => each.name === name);
    if (!found) throw new DefinitionError(`data/open/names.bin holds no weights for ${name}`, "Install wenmai again.");
    return tagger(found);
  };
  const [news, resume] = [model("news"), model("resume")];
  return {
    atomsOf: atomReader(terms, openClusters(trained!.clusters)),
    news,
    resume,
    settle: settler(terms, wordIndex(figures())),
  };
}

const sentenceEnds = /[。!?;…”」』]\s*$/;

/** Text of which nothing says that it is an article: one paragraph, or several without a headline above them. */
export function isBare({ document: { article, text, lines } }: DocumentReading): boolean {
  const read = lines.filter(({ kind }) => kind !== "furniture");
  const [first] = read;
  if (!first) return false;
  return read.length === 1 || (article.title === "" && sentenceEnds.test(text.slice(first.start, first.end)));
}

/** No résumé of several lines does without all of these; most articles do. */
const ofResumes = ["历任", "现任", "曾任", "任职", "毕业", "国籍", "出生"];

/** Most lines are those of a résumé. */
function isResume({ document: { text, lines } }: DocumentReading): boolean {
  if (!ofResumes.some((word) => text.includes(word))) return false;
  const read = lines.filter(({ kind }) => kind !== "furniture");
  return 2 * read.filter(({ start, end }) => isResumeLine(text.slice(start, end).trim())).length >= read.length;
}

/** Posts that somebody is said to hold, as any text prints them; any other fact makes it one that the rules know. */
const inPassing: readonly RelationType[] = ["HOLDS"];
const acts: ReadonlySet<unknown> = new Set(["observed", "former"]);

/**
 * Whether names are looked for otherwise than by rules: in bare text that tells nothing but posts in passing, and in
 * résumés of which the rules read nothing. In an article the rules know best: what they leave is hardly ever a name.
 */
export const isOpenText = (reading: DocumentReading, statements: readonly Statement[]): boolean =>
  statements.length === 0
    ? isBare(reading) || isResume(reading)
    : statements.every(({ predicate, qualifiers }) => inPassing.includes(predicate) && acts.has(qualifiers["act"])) &&
      isBare(reading);

/** Names in every sentence that may hold one, by the weights for résumés where its line is one of a résumé. */
export function openNames(reading: DocumentReading, terms: Terms): OpenName[] {
  const { document, sentences } = isBare(reading) ? inFull(reading, terms) : reading;
  const { text, lines } = document;
  const lineOf = ({ sentence }: SentenceReading): Span => lines[sentence.line]!;
  const resumes = new Map<number, boolean>();
  const inResume = (of: SentenceReading): boolean => {
    const { line } = of.sentence;
    const known = resumes.get(line) ?? isResumeLine(text.slice(lineOf(of).start, lineOf(of).end).trim());
    resumes.set(line, known);
    return known;
  };
  return joined(sentences, (each) => {
    if (!mayHoldName(each)) return none;
    const { atomsOf, news, resume, settle } = openTextOf(terms);
    const atoms = atomsOf(text, each.sentence.start, each.tokens);
    const { start } = each.sentence;
    return inResume(each)
      ? shifted(resume(atoms), start).map((name) => openName(name, "resume"))
      : settle(shifted(news(atoms), start), each, text).map((name) => openName(name, "news"));
  });
}

/** Read again with its credits where it has any. */
function inFull(reading: DocumentReading, terms: Terms): DocumentReading {
  const document = withCredits(reading.document);
  return document === reading.document ? reading : readDocument(document, terms);
}

const none: readonly OpenName[] = [];

const shifted = (names: readonly Named[], by: number): Named[] =>
  names.map(({ kind, start, end }) => ({ kind, start: start + by, end: end + by }));

const openName = ({ kind, start, end }: Named, model: keyof typeof precision): OpenName => ({
  type: kind as NodeType,
  start,
  end,
  confidence: precision[model][kind]!,
});

/** Plain text: without any Han word there is no name, and code and foreign languages are left alone. */
function mayHoldName({ tokens }: SentenceReading): boolean {
  let han = 0;
  let other = 0;
  for (let index = 0; index < tokens.length; index++) {
    const type = tokens.type(index);
    if (type === TokenType.Number || type === TokenType.Punctuation) other++;
    else if (type !== TokenType.Space) han++;
  }
  return han >= other && han > 0;
}
