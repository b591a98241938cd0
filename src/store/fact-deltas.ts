import { evidenceInId, foldEvidence, foldRelations, foldSources, makes } from "../graph/claims.ts";
import type { GraphDelta, GraphRelation } from "../graph/delta.ts";
import { summedUp } from "../graph/summary.ts";
import type { LiveEvidence, Touched } from "../ledger/ledger.ts";
import { provenance, type RelationType } from "../schema/types.ts";
import { noDelta, packed, type Change } from "./change.ts";
import { maySumUp, type Group, type Summed } from "./groups.ts";
import { learnFrom } from "./learning.ts";
import { isDivided } from "./people.ts";
import { renamed } from "./renamed.ts";

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

/** Closed evidence that nothing was found to print any more. */
interface Left {
  readonly evidence: Set<string>;
  readonly lines: Set<string>;
  readonly seen: (rows: readonly LiveEvidence[]) => void;
}

const closedBy = ({ closed }: Touched): Left => {
  const evidence = new Set(closed.map((row) => row.id));
  const lines = new Set(closed.map((row) => evidenceInId(row.id, row.article)));
  const seen = (rows: readonly LiveEvidence[]): void => {
    for (const row of rows) {
      evidence.delete(row.id);
      lines.delete(evidenceInId(row.id, row.article));
    }
  };
  return { evidence, lines, seen };
};

/** The relations of a group that its new evidence tells otherwise. */
const changedIn = ({ summary, added }: Summed, rename: Rename): readonly GraphRelation[] => {
  const known = summary.rows.map(rename);
  const ids = new Map(summary.rows.filter(makes).map((row) => [row.fact, rename(row).fact]));
  const more = Object.fromEntries(Object.entries(summary.more).map(([fact, count]) => [ids.get(fact)!, count]));
  const before = new Map(foldRelations(known, more).map((each) => [each.id, JSON.stringify(each)]));
  const now = foldRelations([...known, ...added.map(rename)], more);
  return now.filter((each) => before.get(each.id) !== JSON.stringify(each));
};

type Rename = (row: LiveEvidence) => LiveEvidence;

const renaming =
  ({ people }: Change): Rename =>
  (row) =>
    renamed(row, people.now, people.occasions.now);

/** Names among the rows of those who have namesakes. */
const dividedIn = (rows: readonly LiveEvidence[], { people }: Change): readonly string[] => [
  ...new Set(rows.map(({ from }) => from).filter((from) => isDivided(from, people.now.get(from)))),
];

/** Groups whose older evidence is summed up: only what the touched articles print is read. */
const summedDeltas = function* (change: Change, left: Left): Generator<GraphDelta> {
  const { people, summaries } = change;
  const rename = renaming(change);
  for (const { summed } of people.groups) {
    if (!summed) continue;
    const { under, summary, added } = summed;
    left.seen(added);
    const divided = dividedIn([...summary.rows, ...added], change);
    summaries.keep(under.kind, under.key, { ...summedUp(added, makes, summary), divided });
    const { nodes, relations } = provenanceOf(added.map(rename), () => true);
    yield { ...noDelta, nodes, relations: [...changedIn(summed, rename), ...relations] };
  }
};

/** Keeps what stands for the evidence of a group that many articles tell of under the ids that it has in the graph. */
const keepMany = (change: Change, groups: readonly Group[], told: readonly LiveEvidence[]): void => {
  const { ledger, people, summaries } = change;
  if (!ledger.isMany(told.length)) return;
  const groupOf = new Map(groups.flatMap((group) => group.facts.map((fact) => [fact, group] as const)));
  const found = new Map<Group, LiveEvidence[]>();
  for (const row of told) {
    const rows = found.get(groupOf.get(row.fact)!);
    if (rows) rows.push(row);
    else found.set(groupOf.get(row.fact)!, [row]);
  }
  for (const [{ under, facts }, rows] of found) {
    if (!under || !ledger.isMany(rows.length) || !maySumUp(facts, rows, people)) continue;
    summaries.keep(under.kind, under.key, { ...summedUp(rows, makes), divided: dividedIn(rows, change) });
  }
};

/** The other groups, from all their evidence. */
const wholeDeltas = async function* (change: Change, left: Left): AsyncGenerator<GraphDelta> {
  const { ledger, touched, people } = change;
  const articles = new Set(touched.articles);
  const groups = people.groups.filter(({ summed }) => !summed);
  for (const step of packed(groups, ({ facts }) => facts.length)) {
    const told = await ledger.liveEvidence(step.flatMap(({ facts }) => facts));
    await learnFrom(ledger, told, people.now);
    const { moved: names, occasions } = people;
    const isMoved = ({ from, to }: LiveEvidence): boolean =>
      [from, to].some((id) => names.has(id) || occasions.shared.has(id));
    const moved = new Set(told.filter(isMoved).map((row) => row.id));
    const rows = told.map(renaming(change));
    const relations = foldRelations(rows);
    const printed = provenanceOf(rows, (row) => articles.has(row.article) || moved.has(row.id));
    left.seen(rows);
    keepMany(change, step, told);
    const removedRelations = unmade(rows, new Set(relations.map((relation) => relation.id)));
    yield { ...noDelta, nodes: printed.nodes, relations: [...relations, ...printed.relations], removedRelations };
  }
};

/** Relations, with the evidence that touched articles print of them. */
export const factDeltas = async function* (change: Change): AsyncGenerator<GraphDelta> {
  const { touched, people } = change;
  const left = closedBy(touched);
  yield* summedDeltas(change, left);
  yield* wholeDeltas(change, left);
  const cut = [...left.lines].map((id) => ({ type: provenance.evidenceIn, id }));
  const goneFacts = touched.goneFacts.filter(({ id }) => !people.withdrawn.has(id));
  const removedNodes = [...left.evidence].map((id) => ({ type: provenance.evidence, id }));
  yield { ...noDelta, removedRelations: [...goneFacts, ...cut], removedNodes };
};
