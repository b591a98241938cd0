import type { Document } from "../../text/document.ts";
import { codePointSlices, type Span } from "../../text/span.ts";
import type { EntityMention, Extraction, Fact, Quote } from "../extraction.ts";
import type { Reference, Statement } from "../relate/statement.ts";
import type { Story } from "../relate/story.ts";
import type { Terms } from "../lattice/terms.ts";
import type { DocumentReading } from "../mentions/document-reading.ts";
import { confidenceOf } from "./confidence.ts";
import { entitiesOf, plainEntity, type Found } from "./entities.ts";
import { peopleOf, type People } from "./people.ts";
import { mergeStatements, referenceId, type Merged } from "./statements.ts";
import { joinNames } from "../open/join-names.ts";
import { isBare, isOpenText, openNames } from "../open/open-text.ts";
import { joined } from "../../text/joined.ts";

/**
 * Writes what was read as entities, mentions and facts, in the printed text's code points and in a fixed order. Names of
 * open text are looked for when entities or mentions are first asked for: who wants facts alone does not pay for them.
 */
export function assemble(
  story: Story,
  statements: readonly Statement[],
  terms: Terms,
  openText: boolean = isOpenText(story.document, statements),
): Extraction {
  const people = peopleOf(story.document);
  const merged = mergeStatements(statements.map((statement) => underFullNames(statement, people)));
  const { document } = story.document;
  const { article } = document;
  const facts = merged.map((m) => factOf(story.document, m)).sort(byId);
  const references = joined(merged, (m) => [m.subject, m.object]);
  const found = (): Map<string, Found> => entitiesOf(story, people, references, terms);
  if (!openText) return { article, ...namingOf(document, found()), facts };
  let made: Naming | undefined;
  const named = (): Naming =>
    (made ??= namingOf(document, withOpenNames(found(), story, new Set(references.map(referenceId)), terms)));
  return {
    article,
    get entities() {
      return named().entities;
    },
    get mentions() {
      return named().mentions;
    },
    facts,
  };
}

type Naming = Pick<Extraction, "entities" | "mentions">;

/** Joins the names of open text to what was found; what facts speak of is kept as it is. */
function withOpenNames(
  found: Map<string, Found>,
  { document }: Story,
  kept: ReadonlySet<string>,
  terms: Terms,
): Map<string, Found> {
  joinNames(found, openNames(document, terms), document.document.text, {
    bare: isBare(document),
    kept,
    terms,
    entityOf: (type, key) => plainEntity({ type, key }, terms),
  });
  return found;
}

function namingOf(document: Document, found: ReadonlyMap<string, Found>): Naming {
  const all = [...found.values()];
  return {
    entities: all.map(({ entity }) => entity).sort(byId),
    mentions: inOrder(joined(all, (each) => mentionsOf(document, each))),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { id: string }, b: { id: string }): number => byText(a.id, b.id);

function underFullNames(statement: Statement, people: People): Statement {
  if (!people.shortened) return statement;
  const full = (reference: Reference): Reference =>
    reference.type === "Person" ? { ...reference, key: people.fullName(reference.key) } : reference;
  return { ...statement, subject: full(statement.subject), object: full(statement.object) };
}

const mentionsOf = (document: Document, { entity, spans }: Found): EntityMention[] =>
  spans.map((span) => {
    const { start, end, quote } = printed(document, span);
    const { confidence } = span;
    return { entity: entity.id, type: entity.type, start, end, text: quote, ...(confidence && { confidence }) };
  });

/** In order of print; one mention may have been found twice. */
function inOrder(mentions: EntityMention[]): EntityMention[] {
  mentions.sort((a, b) => a.start - b.start || a.end - b.end || byText(a.entity, b.entity));
  return mentions.filter((mention, i) => {
    const before = mentions[i - 1];
    return before?.start !== mention.start || before.end !== mention.end || before.entity !== mention.entity;
  });
}

const slices = new WeakMap<Document, ReturnType<typeof codePointSlices>>();

/** Cuts the printed text, whose code points are counted once. */
function sliceOf(document: Document): ReturnType<typeof codePointSlices> {
  const known = slices.get(document) ?? codePointSlices(document.article.text);
  slices.set(document, known);
  return known;
}

/** One number for both ends; texts are shorter than 2²⁶ characters. */
const spanKey = ({ start, end }: Span): number => start * 2 ** 26 + end;

function printed(document: Document, span: Span): { start: number; end: number; quote: string } {
  const { article, offsets } = document;
  if (!offsets) return { start: span.start, end: span.end, quote: article.text.slice(span.start, span.end) };
  const start = offsets[span.start]!;
  const end = offsets[span.end]!;
  return { start, end, quote: sliceOf(document)(start, end) };
}

function factOf({ document, names }: DocumentReading, merged: Merged): Fact {
  const quotes: Quote[] = [];
  const seen = new Set<number>();
  for (const { rule, spans } of merged.said)
    for (const span of spans.filter(({ start, end }) => end > start)) {
      const { start, end, quote } = printed(document, trimmed(document, span));
      const key = spanKey({ start, end });
      if (!seen.has(key)) quotes.push({ start, end, quote, rule });
      seen.add(key);
    }
  return {
    id: merged.id,
    predicate: merged.predicate,
    subject: referenceId(merged.subject),
    object: referenceId(merged.object),
    qualifiers: merged.qualifiers,
    modality: merged.modality ?? "asserted",
    voice: merged.voice ?? "narrator",
    confidence: confidenceOf(merged, names),
    evidence: quotes,
  };
}

/** A quote neither begins nor ends with blanks; a dateline, blanked for reading, is quoted as it is printed. */
function trimmed({ text }: Document, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : { start, end };
}
