import { articleRow, foldNodes } from "../graph/claims.ts";
import type { GraphDelta } from "../graph/delta.ts";
import { nodesSummedUp } from "../graph/summary.ts";
import type { Known, LiveNode, Touched } from "../ledger/ledger.ts";
import { plain } from "../resolve/sighting.ts";
import { identified } from "../schema/measured.ts";
import { provenance } from "../schema/types.ts";
import { noDelta, packed, stepSize, type Change } from "./change.ts";
import { learnFromNodes } from "./learning.ts";
import { isDivided } from "./people.ts";
import { explained, renamedNode, type Renaming } from "./renaming.ts";
import { steps } from "./steps.ts";

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

/** Adds what touched articles say of nodes to what is known of them. */
const addedTo = async (
  change: Change,
  known: ReadonlyMap<string, readonly LiveNode[]>,
): Promise<readonly LiveNode[]> => {
  const { ledger, touched, summaries } = change;
  const keys = [...known.keys()];
  const told = new Map<string, LiveNode[]>(keys.map((key) => [key, [...known.get(key)!]]));
  for (const row of await ledger.nodesIn(touched.articles, keys)) told.get(row.id)!.push(sided(row, change));
  return [...told].flatMap(([key, rows]) => {
    const summary = nodesSummedUp(rows);
    summaries.keep("node", key, summary);
    return summary;
  });
};

/** With the sides from which its article knows somebody, where he has namesakes. */
const sided = (row: LiveNode, { people }: Change): LiveNode => {
  const identity = people.now.get(row.id);
  if (!identity || !isDivided(row.id, identity)) return row;
  return { ...row, facets: [...identity.facetsIn(plain(row.id), row.article)].sort() };
};

/** Whether it can be said of rows that are summed up whom they mean. */
const areSided = (id: string, rows: readonly LiveNode[], { people }: Change): boolean => {
  const identity = people.now.get(id);
  if (!identity || !isDivided(id, identity)) return true;
  return identity.block.judgements.length === 0 && rows.every(({ facets }) => facets !== undefined);
};

/** Keeps what many articles say of a node; of an event each says its own. */
const keepMany = (change: Change, rows: readonly LiveNode[]): void => {
  const { ledger, people, summaries } = change;
  const found = new Map<string, LiveNode[]>();
  for (const row of rows) {
    if (row.type === identified.event || (people.now.get(row.id)?.block.judgements.length ?? 0) > 0) continue;
    const group = found.get(row.id);
    if (group) group.push(row);
    else found.set(row.id, [row]);
  }
  for (const [key, group] of found)
    if (ledger.isMany(group.reduce((sum, { times = 1 }) => sum + times, 0)))
      summaries.keep("node", key, nodesSummedUp(group));
};

/** What stands of these nodes. */
const nodesOf = async (change: Change, ids: readonly string[]): Promise<readonly LiveNode[]> => {
  const { ledger, people, summaries } = change;
  const apart = new Set(ids.filter((id) => isDivided(id, people.now.get(id))));
  const summed = await summaries.of("node", ids);
  const known = new Map([...summed].filter(([id, rows]) => !people.moved.has(id) && areSided(id, rows, change)));
  for (const id of ids) summaries.drop("node", id);
  const told = await ledger.liveNodes(
    ids.filter((id) => !known.has(id)),
    [...apart],
  );
  await learnFromNodes(
    ledger,
    told.filter(({ id }) => apart.has(id)),
    people.now,
  );
  const rows = told.map((row) => sided(row, change));
  keepMany(change, rows);
  return [...rows, ...(await addedTo(change, known))];
};

/** Nodes, each with all that is said of it. */
export const nodeDeltas = async function* (change: Change): AsyncGenerator<GraphDelta> {
  const { touched, people } = change;
  const { now, names, occasions } = people;
  const lists = asOne(new Set([...touched.nodes, ...names, ...occasions.shared]), people);
  for (const step of packed(lists, (list) => list.length)) {
    const told = await nodesOf(change, step.flat());
    yield {
      ...noDelta,
      nodes: foldNodes(told.flatMap((row) => renamedNode(row, people))).map((node) => explained(node, now)),
    };
  }
};

/** Articles as nodes. */
export const articleDeltas = async function* (ledger: Known, touched: Touched): AsyncGenerator<GraphDelta> {
  for (const ids of steps(touched.articles, stepSize)) {
    const nodes = foldNodes((await ledger.liveArticles(ids)).map(articleRow));
    const standing = new Set(nodes.map((node) => node.id));
    const gone = ids.filter((id) => !standing.has(id));
    yield { ...noDelta, nodes, removedNodes: gone.map((id) => ({ type: provenance.article, id })) };
  }
};
