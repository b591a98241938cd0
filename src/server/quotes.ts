import type { StoredArticle } from "../ledger/ledger.ts";
import type { Cell, Store } from "../store/store.ts";
import type { ApiArticle, ApiEvidence, ApiMark, ApiQuote } from "./api.ts";
import type { Atlas } from "./atlas.ts";
import { articleType, evidenceRelation, evidenceType } from "./kinds.ts";
import type { SnapshotEdge } from "./snapshot.ts";
import { toHit } from "./subgraph.ts";

const limits = { rows: 5_000, milliseconds: 10_000 };
const present = (key: string, cell: Cell | undefined): Readonly<Record<string, string>> =>
  typeof cell === "string" ? { [key]: cell } : {};

const quotesOf = async (store: Store, fact: string): Promise<ApiQuote[]> => {
  const cypher = `MATCH (e:${evidenceType} {fact: $fact})-[:${evidenceRelation}]->(a:${articleType})
    WITH e, a, coalesce(a.publishedOn, '') AS day ORDER BY day DESC, a.id, e.start, e.id
    RETURN e.id AS evidence, e.quote AS quote, e.start AS start, e.end AS finish, e.rule AS rule, e.modality AS modality,
      a.id AS article, a.title AS title, a.publishedOn AS publishedOn, a.outlet AS outlet
    ORDER BY day DESC, article, start, evidence`;
  const { rows } = await store.read(cypher, { fact }, limits);
  return rows.map(([evidence, quote, start, end, rule, modality, article, title, publishedOn, outlet]) => ({
    evidence: String(evidence),
    quote: String(quote),
    start: Number(start),
    end: Number(end),
    rule: String(rule),
    modality: String(modality ?? ""),
    article: {
      id: String(article),
      title: String(title),
      ...present("publishedOn", publishedOn),
      ...present("outlet", outlet),
    },
  }));
};

/** The sentences that state a relation, newest article first; none when it follows from the gazetteer alone. */
export const evidenceOf = async (store: Store, atlas: Atlas, edge: SnapshotEdge): Promise<ApiEvidence | undefined> => {
  const [from, to] = [atlas.snapshot.nodes.get(edge.source), atlas.snapshot.nodes.get(edge.target)];
  if (!from || !to) return undefined;
  const relation = { id: edge.id, type: edge.type, from: toHit(atlas, from), to: toHit(atlas, to) };
  return { relation, quotes: await quotesOf(store, edge.id) };
};

const marksOf = async (store: Store, atlas: Atlas, article: string): Promise<ApiMark[]> => {
  const cypher = `MATCH (e:${evidenceType})-[:${evidenceRelation}]->(a:${articleType} {id: $article})
    RETURN e.fact AS fact, e.start AS start, e.end AS finish ORDER BY start, finish, fact`;
  const { rows } = await store.read(cypher, { article }, limits);
  return rows.flatMap(([fact, start, end]) => {
    const edge = atlas.snapshot.edges.get(String(fact));
    if (!edge) return [];
    const name = (id: string): string => atlas.snapshot.nodes.get(id)?.name ?? id;
    const { id: relation, type } = edge;
    return [{ relation, type, from: name(edge.source), to: name(edge.target), start: Number(start), end: Number(end) }];
  });
};

/** An article's printed text and every place in it that supports a relation. */
export const articleOf = async (store: Store, atlas: Atlas, article: StoredArticle): Promise<ApiArticle> => {
  const { id, title, publishedOn, outlet, url, text } = article;
  const optional = { ...present("publishedOn", publishedOn), ...present("outlet", outlet), ...present("url", url) };
  return { id, title, ...optional, text, marks: await marksOf(store, atlas, id) };
};
