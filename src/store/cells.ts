import type { Cell } from "./store.ts";

type Fields = Readonly<Record<string, Cell>>;

/** A node as plain JSON. */
export const nodeCell = (label: string, { id = null, ...properties }: Fields): Cell => ({ id, label, ...properties });

export interface RelationParts {
  readonly type: string;
  /** Ids of the nodes it joins. */
  readonly from: Cell;
  readonly to: Cell;
  readonly properties: Fields;
}

/**
 * A relation as plain JSON. `from` and `to` are the ids of its ends; dates of those names (a tenure's) are given as
 * `fromDate` and `toDate`.
 */
export const relationCell = ({ type, from, to, properties }: RelationParts): Cell => {
  const { id = null, from: fromDate, to: toDate, ...rest } = properties;
  const dates = { ...(fromDate !== undefined && { fromDate }), ...(toDate !== undefined && { toDate }) };
  return { id, type, from, to, ...dates, ...rest };
};
