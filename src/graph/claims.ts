import { nodeDefinition, provenance, relationDefinition, type Properties } from "../schema/types.ts";
import type { GraphNode, GraphRelation } from "./delta.ts";
import type { LiveArticle, LiveEvidenceRow, LiveNodeRow } from "./live.ts";
import { foldProperties } from "./properties.ts";
import { succeeded } from "./succession.ts";
import { straysIn } from "./stray.ts";
import { tenure } from "./tenure.ts";

interface Sourced {
  readonly article: string;
  readonly publishedOn?: string;
  readonly id: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which articles are heard. Nothing is made on the way: what all articles name has tens of thousands of rows. */
export const oldestFirst = (a: Sourced, b: Sourced): number =>
  compare(a.publishedOn ?? "", b.publishedOn ?? "") || compare(a.article, b.article) || compare(a.id, b.id);

const groups = <Row extends Sourced>(
  rows: readonly Row[],
  key: (row: Row) => string,
): readonly (readonly [Row, ...Row[]])[] => {
  const found = new Map<string, [Row, ...Row[]]>();
  for (const row of [...rows].sort(oldestFirst)) {
    const name = key(row);
    const group = found.get(name);
    if (group) group.push(row);
    else found.set(name, [row]);
  }
  return [...found.values()];
};

/** Days and numbers that articles tell differently, with the articles that say so; the latest decides, and this says it. */
const disputedIn = (rows: readonly [LiveNodeRow, ...LiveNodeRow[]]): Properties => {
  const definitions = nodeDefinition(rows[0].type).properties;
  if (!("disputed" in definitions)) return {};
  const disputed = Object.entries(definitions).flatMap(([key, { kind }]) => {
    if (kind !== "date" && kind !== "integer") return [];
    const told = new Map<string, string[]>();
    for (const { properties, article } of rows) {
      const value = properties[key];
      if (value !== undefined) told.set(String(value), [...(told.get(String(value)) ?? []), article]);
    }
    const sides = [...told].map(([value, by]) => `${value} (${[...new Set(by)].sort().slice(0, 3).join(", ")})`).sort();
    return sides.length > 1 ? [`${key}: ${sides.join(" | ")}`] : [];
  });
  return disputed.length > 0 ? { disputed } : {};
};

/** The nodes that live rows make; each is what all articles together say of it, whatever their order. */
export const foldNodes = (rows: readonly LiveNodeRow[]): readonly GraphNode[] =>
  groups(rows, (row) => `${row.type}\n${row.id}`).map((group) => ({
    type: group[0].type,
    id: group[0].id,
    properties: {
      ...foldProperties(
        nodeDefinition(group[0].type).properties,
        group.map((row) => row.properties),
      ),
      ...disputedIn(group),
    },
  }));

const planned = { status: "planned" };

const qualifiersOf = (row: LiveEvidenceRow): Properties =>
  row.modality === "planned" ? { ...row.qualifiers, ...planned } : row.qualifiers;

/** Independent articles, and those that are not among the rows: copies of one text are one. */
const countedIn = (rows: readonly LiveEvidenceRow[], more: number): Properties =>
  "articles" in relationDefinition(rows[0]!.type).properties
    ? { articles: new Set(rows.map(({ wording, article }) => wording ?? article)).size + more }
    : {};

const relationOf = (
  rows: readonly [LiveEvidenceRow, ...LiveEvidenceRow[]],
  strays: ReadonlySet<string>,
  more: number,
): GraphRelation => {
  const { type, fact: id, from, fromType, to, toType } = rows[0];
  const definition = relationDefinition(type);
  const folded = { ...foldProperties(definition.properties, rows.map(qualifiersOf)), ...countedIn(rows, more) };
  if (!definition.tenure) return { type, id, from, fromType, to, toType, properties: folded };
  const { from: _start, fromKind: _fromKind, to: _end, toKind: _toKind, spells: _spells, ...rest } = folded;
  return {
    type,
    id,
    from,
    fromType,
    to,
    toType,
    properties: { ...rest, ...tenure(rows.filter((row) => !strays.has(row.id))) },
  };
};

/** Whether a row makes its relation: a denial does not, nor does a post that is only to be taken up. */
export const makes = (row: LiveEvidenceRow): boolean =>
  row.modality !== "negated" && !(row.modality === "planned" && relationDefinition(row.type).tenure);

type More = Readonly<Record<string, number>>;

const tenuresIn = (rows: readonly LiveEvidenceRow[], more: More): readonly GraphRelation[] => {
  const strays = straysIn(rows);
  const relations = groups(rows, (row) => row.fact).map((group) => relationOf(group, strays, more[group[0].fact] ?? 0));
  return succeeded(relations, rows);
};

/** The relations that live evidence makes. Denied ones make none, and a post that is only to be taken up is not held. */
export const foldRelations = (rows: readonly LiveEvidenceRow[], more: More = {}): readonly GraphRelation[] =>
  tenuresIn(rows.filter(makes), more);

const evidenceProperties = (row: LiveEvidenceRow): Properties => {
  const act = row.qualifiers["act"];
  const { fact, quote, start, end, rule, modality, voice, confidence, recordedFrom } = row;
  const stated = { fact, quote, start, end, rule, modality, voice, confidence, recordedFrom };
  return { name: quote, ...stated, ...(typeof act === "string" && { act }) };
};

/** One node a piece of evidence; copies of one text share it. */
export const foldEvidence = (rows: readonly LiveEvidenceRow[]): readonly GraphNode[] =>
  groups(rows, (row) => row.id).map(([row]) => ({
    type: provenance.evidence,
    id: row.id,
    properties: evidenceProperties(row),
  }));

/** Id of the relation from a piece of evidence to an article that prints it. */
export const evidenceInId = (evidence: string, article: string): string => `${evidence}@${article}`;

/** From each piece of evidence to every article that prints it. */
export const foldSources = (rows: readonly LiveEvidenceRow[]): readonly GraphRelation[] =>
  groups(rows, (row) => evidenceInId(row.id, row.article)).map(([row]) => ({
    type: provenance.evidenceIn,
    id: evidenceInId(row.id, row.article),
    from: row.id,
    fromType: provenance.evidence,
    to: row.article,
    toType: provenance.article,
    properties: {},
  }));

/** An article as a row of its own node. */
export const articleRow = (article: LiveArticle): LiveNodeRow => {
  const { id, title, url, publishedOn, outlet, textHash, text, retrievedAt } = article;
  const known = { ...(url !== undefined && { url }), ...(publishedOn !== undefined && { publishedOn }) };
  const properties = {
    name: title,
    title,
    ...known,
    ...(outlet !== undefined && { outlet }),
    textHash,
    text,
    retrievedAt,
  };
  return { type: provenance.article, id, properties, article: id, ...(publishedOn !== undefined && { publishedOn }) };
};
