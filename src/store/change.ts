import type { GraphDelta } from "../graph/delta.ts";
import type { Known, Touched } from "../ledger/ledger.ts";
import type { Renaming } from "./renaming.ts";
import type { Summaries } from "./summaries.ts";

/** What a store is brought up to date from. */
export interface Change {
  readonly ledger: Known;
  readonly touched: Touched;
  readonly people: Renaming;
  readonly summaries: Summaries;
}

/** Nothing to do. */
export const noDelta: GraphDelta = { nodes: [], relations: [], removedNodes: [], removedRelations: [] };

/** Ids a step: some ten rows each, far below what one transaction may hold. */
export const stepSize = 1000;

/** Lists of ids, several a step; a list is never cut. */
export const packed = function* <List>(
  lists: readonly List[],
  sizeOf: (list: List) => number,
): Generator<readonly List[]> {
  let step: List[] = [];
  let size = 0;
  for (const list of lists) {
    step.push(list);
    size += sizeOf(list);
    if (size < stepSize) continue;
    yield step;
    [step, size] = [[], 0];
  }
  if (step.length > 0) yield step;
};
