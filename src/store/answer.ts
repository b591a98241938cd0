import { UsageError } from "../errors.ts";
import { readGated } from "./gate.ts";
import { findQuery, loadQueries, runQuery } from "./queries.ts";
import type { Parameter, Store, Table } from "./store.ts";

/** A named query or a user's own Cypher; texts among the parameters of a named query are turned into their kinds. */
export interface Question {
  readonly name?: string;
  readonly cypher?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Most rows. */
  readonly rows: number;
}

const milliseconds = 30_000;

/** Answers a question from a store; the user's own Cypher passes the gate. */
export const answer = async (store: Store, { name, cypher, parameters = {}, rows }: Question): Promise<Table> => {
  const limits = { rows, milliseconds };
  if ((name === undefined) === (cypher === undefined))
    throw new UsageError("a question is either a named query or Cypher", "give one of name, cypher");
  if (cypher !== undefined)
    return readGated(store, { cypher, parameters: parameters as Readonly<Record<string, Parameter>>, limits });
  return runQuery(store, { query: findQuery(loadQueries(), name ?? ""), given: parameters, limits });
};
