import { articleRow, evidenceInId, foldEvidence, foldNodes, foldRelations, foldSources } from "../graph/claims.ts";
import type { GraphDelta } from "../graph/delta.ts";
import type { Known, LiveEvidence, Touched } from "../ledger/ledger.ts";
import { explained, renamed, renamedNode, renamingOf, type Renaming } from "./renaming.ts";
import { steps } from "./steps.ts";
import { withdrawnBy } from "./withdrawn.ts";
import { provenance, type RelationType } from "../schema/types.ts";

/** Nothing to do. */
export const noDelta: GraphDelta = { nodes: [], relations: [], removedNodes: [], removedRelations: [] };

// Ids a step: some ten rows each, far below what one transaction may hold.
const stepSize = 1000;

/** Lists of relations, several a step; a list is never cut. */
const packed = function* (lists: readonly (readonly string[])[]): Generator<readonly string[]> {
  let step: string[] = [];
  for (const list of lists) {
    step.push(...list);
    if (step.length < stepSize) continue;
    yield step;
    step = [];
  }
  if (step.length > 0) yield step;
};

/** One list for what is one node under several ids, so that no step cuts it. */
const asOne = (ids: ReadonlySet<string>, { now, occasions }: Renaming): readonly (readonly string[])[] => {
  const lists = new Map<string, string[]>();
  for (const id of ids) {
    const key = occasions.now.get(id) ?? now.get(id)?.names[0] ?? id;
    const list = lists.get(key);
    if (list) list.push(id);
    else lists.set(key, [id]);
  }
  return [...lists.values()];
};

const nodeDeltas = async function* (ledger: Known, touched: Touched, people: Renaming): AsyncGenerator<GraphDelta> {
  const { now, names, occasions } = people;
  for (const ids of packed(asOne(new Set([...touched.nodes, ...names, ...occasions.shared]), people))) {
    const rows = (await ledger.liveNodes(ids)).flatMap((row) => renamedNode(row, people));
    yield { ...noDelta, nodes: foldNodes(rows).map((node) => explained(node, now)) };
  }
};

const articleDeltas = async function* (ledger: Known, touched: Touched): AsyncGenerator<GraphDelta> {
  for (const ids of steps(touched.articles, stepSize)) {
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

/** Only evidence that a touched article prints, or whose person is another one, is written again: a fact everybody states has thousands. */
const provenanceOf = (
  rows: readonly LiveEvidence[],
  isConcerned: (row: LiveEvidence) => boolean,
): Pick<GraphDelta, "nodes" | "relations"> => {
  const printed = rows.filter(isConcerned);
  const ids = new Set(printed.map((row) => row.id));
  return { nodes: foldEvidence(rows.filter((row) => ids.has(row.id))), relations: foldSources(printed) };
};

const factDeltas = async function* (ledger: Known, touched: Touched, people: Renaming): AsyncGenerator<GraphDelta> {
  const articles = new Set(touched.articles);
  const evidence = new Set(touched.closed.map((row) => row.id));
  const lines = new Set(touched.closed.map((row) => evidenceInId(row.id, row.article)));
  for (const facts of packed(people.facts)) {
    const told = await ledger.liveEvidence(facts);
    const { moved: names, occasions } = people;
    const isMoved = ({ from, to }: LiveEvidence): boolean =>
      [from, to].some((id) => names.has(id) || occasions.shared.has(id));
    const moved = new Set(told.filter(isMoved).map((row) => row.id));
    const rows = told.map((row) => renamed(row, people.now, occasions.now));
    const relations = foldRelations(rows);
    const printed = provenanceOf(rows, (row) => articles.has(row.article) || moved.has(row.id));
    for (const row of rows) {
      evidence.delete(row.id);
      lines.delete(evidenceInId(row.id, row.article));
    }
    const removedRelations = unmade(rows, new Set(relations.map((relation) => relation.id)));
    yield { ...noDelta, nodes: printed.nodes, relations: [...relations, ...printed.relations], removedRelations };
  }
  const cut = [...lines].map((id) => ({ type: provenance.evidenceIn, id }));
  const goneFacts = touched.goneFacts.filter(({ id }) => !people.withdrawn.has(id));
  const removedNodes = [...evidence].map((id) => ({ type: provenance.evidence, id }));
  yield { ...noDelta, removedRelations: [...goneFacts, ...cut], removedNodes };
};

/** What must be written and taken away for everything touched, in pieces; nodes come before the relations between them. */
export const deltasFor = async function* (ledger: Known, touched: Touched): AsyncGenerator<GraphDelta> {
  const people = await renamingOf(ledger, touched);
  const { removedNodes, removedRelations } = await withdrawnBy(ledger, touched, people);
  const kept = new Set([...people.now.values()].flatMap(({ persons }) => persons.map(({ id }) => id)));
  const goneNodes = touched.goneNodes.filter(({ id }) => !kept.has(id));
  yield { ...noDelta, removedRelations, removedNodes: [...goneNodes, ...removedNodes] };
  yield* nodeDeltas(ledger, touched, people);
  yield* articleDeltas(ledger, touched);
  yield* factDeltas(ledger, touched, people);
};
