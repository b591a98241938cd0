import { articleRow, evidenceInId, foldEvidence, foldNodes, foldRelations, foldSources } from "../graph/claims.ts";
import type { GraphDelta } from "../graph/delta.ts";
import type { Known, LiveEvidence, Touched } from "../ledger/ledger.ts";
import { provenance, type RelationType } from "../schema/types.ts";

/** Nothing to do. */
export const noDelta: GraphDelta = { nodes: [], relations: [], removedNodes: [], removedRelations: [] };

// Ids a step: some ten rows each, far below what one transaction may hold.
const stepSize = 1000;

const steps = function* (ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += stepSize) yield ids.slice(at, at + stepSize);
};

const nodeDeltas = async function* (ledger: Known, touched: Touched): AsyncGenerator<GraphDelta> {
  for (const ids of steps(touched.nodes)) yield { ...noDelta, nodes: foldNodes(await ledger.liveNodes(ids)) };
  yield { ...noDelta, removedNodes: touched.goneNodes };
};

const articleDeltas = async function* (ledger: Known, touched: Touched): AsyncGenerator<GraphDelta> {
  for (const ids of steps(touched.articles)) {
    const nodes = foldNodes((await ledger.liveArticles(ids)).map(articleRow));
    const standing = new Set(nodes.map((node) => node.id));
    const gone = ids.filter((id) => !standing.has(id));
    yield { ...noDelta, nodes, removedNodes: gone.map((id) => ({ type: provenance.article, id })) };
  }
};

/** Relations that are told of but not made (denied, only planned) must not be left over from before. */
const unmade = (rows: readonly LiveEvidence[], made: ReadonlySet<string>): GraphDelta["removedRelations"] => {
  const types = new Map<string, RelationType>(rows.map((row) => [row.fact, row.type]));
  return [...types].filter(([id]) => !made.has(id)).map(([id, type]) => ({ id, type }));
};

/** Only evidence that a touched article prints is written again: a fact everybody states has thousands. */
const provenanceOf = (
  rows: readonly LiveEvidence[],
  articles: ReadonlySet<string>,
): Pick<GraphDelta, "nodes" | "relations"> => {
  const printed = rows.filter((row) => articles.has(row.article));
  const ids = new Set(printed.map((row) => row.id));
  return { nodes: foldEvidence(rows.filter((row) => ids.has(row.id))), relations: foldSources(printed) };
};

const factDeltas = async function* (ledger: Known, touched: Touched): AsyncGenerator<GraphDelta> {
  const articles = new Set(touched.articles);
  const evidence = new Set(touched.closed.map((row) => row.id));
  const lines = new Set(touched.closed.map((row) => evidenceInId(row.id, row.article)));
  for (const facts of steps(touched.facts)) {
    const rows = await ledger.liveEvidence(facts);
    const relations = foldRelations(rows);
    const printed = provenanceOf(rows, articles);
    for (const row of rows) {
      evidence.delete(row.id);
      lines.delete(evidenceInId(row.id, row.article));
    }
    const removedRelations = unmade(rows, new Set(relations.map((relation) => relation.id)));
    yield { ...noDelta, nodes: printed.nodes, relations: [...relations, ...printed.relations], removedRelations };
  }
  const cut = [...lines].map((id) => ({ type: provenance.evidenceIn, id }));
  const removedNodes = [...evidence].map((id) => ({ type: provenance.evidence, id }));
  yield { ...noDelta, removedRelations: [...touched.goneFacts, ...cut], removedNodes };
};

/** What must be written and taken away for everything touched, in pieces; nodes come before the relations between them. */
export const deltasFor = async function* (ledger: Known, touched: Touched): AsyncGenerator<GraphDelta> {
  yield* nodeDeltas(ledger, touched);
  yield* articleDeltas(ledger, touched);
  yield* factDeltas(ledger, touched);
};
