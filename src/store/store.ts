import type { GraphDelta } from "../graph/delta.ts";

export type Parameter = string | number | boolean | null | readonly Parameter[] | { readonly [key: string]: Parameter };
export type Parameters = Readonly<Record<string, Parameter>>;

/** Plain JSON: nodes as `{id,label,…}`, relations as `{id,type,from,to,…}`, paths as `{nodes,relations}`. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** True when the row or time limit cut the answer. */
  readonly truncated: boolean;
  readonly notifications?: readonly string[];
}

export interface ReadLimits {
  readonly rows: number;
  readonly milliseconds: number;
}

/** A Cypher projection of the ledger. It can always be thrown away and rebuilt. */
export interface Store {
  readonly kind: "grafeo" | "neo4j";
  /** Creates constraints and indexes; safe to repeat. */
  prepare(): Promise<void>;
  /** The position of its ledger that this store has reached; 0 when it is empty or was written from another ledger. */
  position(): Promise<number>;
  /** Whether it holds as many nodes and relations as were noted with its position. */
  intact(): Promise<boolean>;
  /** Makes the first change quick, while what will be written is still being read; may be left out. */
  ready(): Promise<void>;
  /** Writes a delta and the position it leads to in one transaction. */
  apply(delta: GraphDelta, position: number): Promise<void>;
  /** Removes everything. */
  clear(): Promise<void>;
  /** Runs trusted Cypher (the named queries). Users' own Cypher passes the gate first. */
  read(cypher: string, parameters: Parameters, limits: ReadLimits): Promise<Table>;
  counts(): Promise<{ readonly nodes: number; readonly relations: number }>;
  close(): Promise<void>;
}
