import type { GraphDelta } from "../graph/delta.ts";
import type { Known, Ledger, Touched } from "../ledger/ledger.ts";
import { noDelta } from "./change.ts";
import { deltasFor } from "./deltas.ts";
import { summariesFor, type Summaries } from "./summaries.ts";
import type { Store } from "./store.ts";

export interface Projection {
  /** The ledger position reached. */
  readonly position: number;
  /** Nodes and relations written or taken away. */
  readonly changes: number;
}

// Neo4j refuses about a million changes in one transaction.
const transactionSize = 10_000;

const sizeOf = (delta: GraphDelta): number =>
  delta.nodes.length + delta.relations.length + delta.removedNodes.length + delta.removedRelations.length;

const joined = (a: GraphDelta, b: GraphDelta): GraphDelta => ({
  nodes: [...a.nodes, ...b.nodes],
  relations: [...a.relations, ...b.relations],
  removedNodes: [...a.removedNodes, ...b.removedNodes],
  removedRelations: [...a.removedRelations, ...b.removedRelations],
});

const kinds = ["removedRelations", "removedNodes", "nodes", "relations"] as const;

/** A delta in pieces that one transaction may hold, in the order in which a store writes them. */
const piecesOf = function* (delta: GraphDelta): Generator<GraphDelta> {
  if (sizeOf(delta) <= transactionSize) yield delta;
  else
    for (const kind of kinds)
      for (let at = 0; at < delta[kind].length; at += transactionSize)
        yield { ...noDelta, [kind]: delta[kind].slice(at, at + transactionSize) };
};

const pieces = async function* (ledger: Known, touched: Touched, summaries: Summaries): AsyncGenerator<GraphDelta> {
  for await (const delta of deltasFor(ledger, touched, summaries)) yield* piecesOf(delta);
};

/**
 * Writes what was touched. A small change is one transaction; a large one goes in several that keep the old position, so
 * that a crash between them only means that it is done again.
 */
const project = async (ledger: Known, store: Store, touched: Touched): Promise<Projection> => {
  const from = await store.position();
  let pending = noDelta;
  let changes = 0;
  const summaries = await summariesFor(ledger, touched);
  for await (const delta of pieces(ledger, touched, summaries)) {
    if (sizeOf(pending) + sizeOf(delta) > transactionSize) {
      await store.apply(pending, from);
      pending = noDelta;
    }
    pending = joined(pending, delta);
    changes += sizeOf(delta);
  }
  await store.apply(pending, touched.position);
  await summaries.save();
  return { position: touched.position, changes };
};

/** Throws the store's content away and writes everything that stands in the ledger, or stood in it. */
export const rebuild = async (ledger: Known, store: Store): Promise<Projection> => {
  await store.clear();
  await store.prepare();
  return project(ledger, store, await ledger.allTouched());
};

/** Brings a store to the ledger's position; one that is empty, ahead of the ledger or damaged is rebuilt. */
export const catchUp = async (ledger: Ledger, store: Store): Promise<Projection> => {
  const [from, to] = [await store.position(), await ledger.position()];
  if (from === to && from > 0) return { position: to, changes: 0 };
  if (from === 0 || from > to) return rebuild(ledger, store);
  return project(ledger, store, await ledger.touchedSince(from));
};
