import type { GraphDelta } from "../graph/delta.ts";
import type { Known, Touched } from "../ledger/ledger.ts";
import { noDelta } from "./change.ts";
import { factDeltas } from "./fact-deltas.ts";
import { articleDeltas, nodeDeltas } from "./node-deltas.ts";
import { renamingOf } from "./renaming.ts";
import type { Summaries } from "./summaries.ts";
import { withdrawnBy } from "./withdrawn.ts";

/** What must be written and taken away for everything touched, in pieces; nodes come before the relations between them. */
export const deltasFor = async function* (
  ledger: Known,
  touched: Touched,
  summaries: Summaries,
): AsyncGenerator<GraphDelta> {
  const people = await renamingOf(ledger, touched, summaries);
  const change = { ledger, touched, people, summaries };
  const { removedNodes, removedRelations } = await withdrawnBy(ledger, touched, people);
  const kept = new Set([...people.now.values()].flatMap(({ persons }) => persons.map(({ id }) => id)));
  const goneNodes = touched.goneNodes.filter(({ id }) => !kept.has(id));
  yield { ...noDelta, removedRelations, removedNodes: [...goneNodes, ...removedNodes] };
  yield* nodeDeltas(change);
  yield* articleDeltas(ledger, touched);
  yield* factDeltas(change);
};
