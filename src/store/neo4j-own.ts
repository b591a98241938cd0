import { StoreError } from "../errors.ts";
import type { Neo4jAddress } from "./neo4j-address.ts";
import { connect } from "./neo4j-open.ts";
import { Neo4jStore } from "./neo4j.ts";
import type { Noted } from "./write.ts";

export interface Neo4jOptions {
  readonly address: Neo4jAddress;
  readonly password?: string | undefined;
  /** Identity of the ledger that the store follows; a reader beside its writer follows none. */
  readonly ledger: number;
}

export interface Owning extends Neo4jOptions {
  /** Whether the graph of another ledger may be replaced. */
  readonly takeOver: boolean;
  readonly report: (line: string) => void;
}

const nameOf = ({ url, database }: Neo4jAddress): string => url + (database === undefined ? "" : `/${database}`);

const foreign = (address: Neo4jAddress, nodes: number): StoreError =>
  new StoreError(
    `the Neo4j database at ${nameOf(address)} holds ${nodes} nodes under wenmai's labels that wenmai did not write`,
    "give wenmai a database or a server of its own: it would overwrite them",
  );

const others = (address: Neo4jAddress): StoreError =>
  new StoreError(
    `the Neo4j database at ${nameOf(address)} holds the graph of another data folder`,
    "name that folder with --data or WENMAI_DATA, or run `wenmai rebuild` to put this one's graph in its place",
  );

const isDamaged = ({ nodes, relations }: Noted, held: { readonly nodes: number; readonly relations: number }) =>
  nodes !== held.nodes || relations !== held.relations;

/** Whether what the database holds must be made again; throws where it is somebody else's. */
const mustBeEmptied = async (store: Neo4jStore, { address, ledger, takeOver }: Owning): Promise<boolean> => {
  const noted = await store.noted();
  const held = await store.counts();
  if (!noted && held.nodes > 0) throw foreign(address, held.nodes);
  if (noted && noted.ledger !== ledger && !takeOver) throw others(address);
  return noted !== undefined && (noted.ledger !== ledger || isDamaged(noted, held));
};

/** Connects to a database as it stands. */
export const openNeo4j = async ({ address, password, ledger }: Neo4jOptions): Promise<Neo4jStore> =>
  new Neo4jStore(await connect(address, password), address, ledger);

/** Connects and makes sure that the database may be written; a damaged one is emptied. */
export const ownNeo4j = async (options: Owning): Promise<Neo4jStore> => {
  const store = await openNeo4j(options);
  const name = nameOf(options.address);
  try {
    if (!(await mustBeEmptied(store, options))) return store;
    options.report(`the store ${name} does not hold this ledger's graph; it is emptied and rebuilt from the ledger`);
    await store.clear();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};
