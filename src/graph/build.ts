import type { Entity, Extraction, Fact, Quote } from "../extract/extraction.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article } from "../source/article.ts";
import { provenance, relationDefinition, type NodeType, type Properties } from "../schema/types.ts";
import type { Contribution, EvidenceRow, NodeRow } from "./contribution.ts";
import { factId, hashOf, nodeId, type Occasion } from "./ids.ts";
import { lookingBack } from "./looking-back.ts";
import { officeOf } from "./office.ts";
import { publication } from "./publication.ts";
import { sightingsOf } from "./sightings.ts";
import { structureOf } from "./structure.ts";
import { wordingOf } from "./wording.ts";

/** A node by its graph-wide id. */
interface End {
  readonly type: NodeType;
  readonly id: string;
}

/** Changes with everything of an article that its facts may depend on. */
export const articleHash = ({ title, publishedOn = "", outlet = "", text }: Article): string =>
  hashOf(title, publishedOn, outlet, text);

/** What one article contributes to the graph: rows under graph-wide ids, a pure function of extraction and lexicon. */
export function build(extraction: Extraction, lexicon: Lexicon): Contribution {
  const { article } = extraction;
  const textHash = articleHash(article);
  const ids = idsOf(extraction);
  const nodes = new Map<string, NodeRow>();
  const evidence = new Map<string, EvidenceRow>();
  const end = (entity: Entity): End => {
    if (entity.type === provenance.article) return { type: entity.type, id: entity.id };
    const id = ids.get(entity.id) ?? nodeId(entity);
    if (!nodes.has(id)) nodes.set(id, rowOf(entity, id));
    return { type: entity.type, id };
  };
  const wording = wordingOf(article.text);
  const state = (said: Said): void => {
    for (const quote of said.quotes) {
      const row = { ...evidenceRow(said, quote, textHash), wording };
      evidence.set(row.id, evidence.get(row.id) ?? row);
    }
  };
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  for (const entity of extraction.entities) end(entity);
  const seenOn = sightingsOf(extraction);
  const told = lookingBack(extraction);
  for (const fact of extraction.facts) {
    const subject = entities.get(fact.subject)!;
    const back = told(fact, subject);
    const said = { ...saidBy(fact, end(subject), end(entities.get(fact.object)!)), ...back };
    const on = back ? back.on : seenOn(fact);
    const office = relationDefinition(fact.predicate).tenure && officeOf(entities.get(fact.object)!, lexicon);
    state({ ...said, ...(on !== undefined && { on }), ...(office && { office }) });
  }
  for (const edge of [...structureOf(extraction, lexicon), ...publication(extraction)])
    state({
      type: edge.predicate,
      from: end(edge.subject),
      to: end(edge.object),
      quotes: edge.evidence,
      ...plain,
      ...(edge.qualifiers && { qualifiers: edge.qualifiers }),
    });
  return { article, textHash, nodes: [...nodes.values()].sort(byId), evidence: [...evidence.values()].sort(byId) };
}

type Said = Pick<EvidenceRow, "type" | "qualifiers" | "modality" | "voice" | "confidence" | "on" | "office"> & {
  readonly from: End;
  readonly to: End;
  readonly quotes: readonly Quote[];
};

const plain = { qualifiers: {}, modality: "asserted", voice: "narrator", confidence: 1 } as const;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

function saidBy(fact: Fact, from: End, to: End): Said {
  const { predicate: type, qualifiers, modality, voice, confidence, evidence: quotes } = fact;
  return { type, from, to, quotes, qualifiers, modality, voice, confidence };
}

function evidenceRow(
  { type, from, to, quotes: _, ...rest }: Said,
  { start, end, quote, rule }: Quote,
  textHash: string,
): EvidenceRow {
  const fact = factId(type, from.id, to.id);
  const act = typeof rest.qualifiers["act"] === "string" ? rest.qualifiers["act"] : "";
  const id = `evidence:${hashOf(textHash, String(start), String(end), fact, act)}`;
  return {
    id,
    fact,
    type,
    from: from.id,
    fromType: from.type,
    to: to.id,
    toType: to.type,
    ...rest,
    start,
    end,
    quote,
    rule,
  };
}

function rowOf({ type, name, aliases, properties }: Entity, id: string): NodeRow {
  const all: Properties = { name, ...(aliases.length > 0 && { aliases }), ...properties };
  return { type, id, properties: all };
}

/** Ids of an extraction's entities; an event without a name is known by its day, its people and its places. */
function idsOf({ article, entities, facts }: Extraction): Map<string, string> {
  const byLocalId = new Map(entities.map((entity) => [entity.id, entity]));
  const ends = (event: string, type: NodeType): string[] =>
    facts.flatMap((fact) => {
      const other = fact.subject === event ? fact.object : fact.object === event ? fact.subject : undefined;
      const entity = other === undefined ? undefined : byLocalId.get(other);
      return entity?.type === type ? [entity.name] : [];
    });
  const occasion = ({ id }: Entity): Occasion => ({
    publishedOn: article.publishedOn,
    people: ends(id, "Person"),
    places: ends(id, "Place"),
  });
  return new Map(entities.map((entity) => [entity.id, nodeId(entity, occasion(entity))]));
}
