import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import type { GraphDelta } from "../graph/delta.ts";
import { nodeTypes, relationTypes } from "../schema/types.ts";
import { schemaStatements } from "./ddl.ts";
import { tooSlow, within } from "./late.ts";
import type { Neo4jAddress } from "./neo4j-address.ts";
import { isTimeUp, neo4jError, queryError, takenOver } from "./neo4j-failure.ts";
import { patience } from "./neo4j-open.ts";
import { collectRows, tableFrom } from "./neo4j-rows.ts";
import { parametersFor } from "./neo4j-values.ts";
import type { Parameters, ReadLimits, Store, Table } from "./store.ts";
import {
  countNodes,
  countRelations,
  missingEnds,
  notedIn,
  notePosition,
  readPosition,
  statementsOf,
  total,
  type Noted,
} from "./write.ts";

type Rows = readonly (readonly unknown[])[];
type Run = (text: string, parameters?: Parameters) => Promise<Rows>;
type Counts = Awaited<ReturnType<Store["counts"]>>;

const runnerOf =
  (transaction: ManagedTransaction): Run =>
  async (text, parameters = {}) => {
    const { records } = await transaction.run(text, parametersFor(parameters));
    return records.map((record) => [...record.values()] as readonly unknown[]);
  };

const countIn = async (run: Run): Promise<Counts> => ({
  nodes: total(await run(countNodes)),
  relations: total(await run(countRelations)),
});

interface Change {
  readonly delta: GraphDelta;
  readonly position: number;
  readonly ledger: number;
}

/** Everything in it may be repeated: the driver does so when it cannot know whether a commit arrived. */
const write = async (run: Run, { delta, position, ledger }: Change): Promise<void> => {
  const noted = notedIn(await run(readPosition));
  if (noted && noted.ledger !== ledger) throw takenOver();
  for (const { text, parameters, rows } of statementsOf(delta)) {
    const answer = await run(text, parameters);
    if (rows !== undefined && total(answer) !== rows) throw missingEnds(text, rows, total(answer));
  }
  await run(notePosition, { position, ledger, ...(await countIn(run)) });
};

const named = (statement: string): string => statement.split(" ")[2] ?? "";

// Far below the changes that one transaction of Neo4j may hold; a node takes its relations along, so they go first.
const removals = [
  ...relationTypes.map((type) => `MATCH ()-[r:${type}]->() WITH r LIMIT 50000 DELETE r RETURN count(*) AS n`),
  ...nodeTypes.map((type) => `MATCH (n:${type}) WITH n LIMIT 20000 DETACH DELETE n RETURN count(*) AS n`),
];

/** A store in a database of a Neo4j server, written from one ledger. */
export class Neo4jStore implements Store {
  readonly kind = "neo4j";
  readonly #driver: Driver;
  readonly #address: Neo4jAddress;
  readonly #ledger: number;

  constructor(driver: Driver, address: Neo4jAddress, ledger: number) {
    this.#driver = driver;
    this.#address = address;
    this.#ledger = ledger;
  }

  /** Only what is missing is created: creating locks labels, and readers and writers beside must not wait for that. */
  async prepare(): Promise<void> {
    const there = new Set<unknown>();
    for (const kind of ["CONSTRAINTS", "INDEXES"])
      for (const [name] of await this.#ask(`SHOW ${kind} YIELD name`)) there.add(name);
    const missing = schemaStatements(this.kind).filter((statement) => !there.has(named(statement)));
    if (missing.length === 0) return;
    await this.#change(async (run) => {
      for (const statement of missing) await run(statement);
    });
  }

  async position(): Promise<number> {
    const noted = await this.noted();
    return noted?.ledger === this.#ledger ? noted.position : 0;
  }

  async intact(): Promise<boolean> {
    const noted = (await this.noted()) ?? { nodes: 0, relations: 0 };
    const { nodes, relations } = await this.counts();
    return noted.nodes === nodes && noted.relations === relations;
  }

  async ready(): Promise<void> {
    // A server is always ready.
  }

  apply(delta: GraphDelta, position: number): Promise<void> {
    return this.#change((run) => write(run, { delta, position, ledger: this.#ledger }));
  }

  /** The position goes back to 0 first, so that a half-emptied store is known for what it is. */
  async clear(): Promise<void> {
    await this.#change((run) => run(notePosition, { position: 0, ledger: this.#ledger, nodes: 0, relations: 0 }));
    const { nodes, relations } = await this.counts();
    if (nodes + relations === 0) return;
    for (const removal of removals) while ((await this.#change(async (run) => total(await run(removal)))) > 0);
  }

  async read(text: string, parameters: Parameters, limits: ReadLimits): Promise<Table> {
    const session = this.#session("READ", limits.rows);
    const query = { text, parameters: parametersFor(parameters), limits };
    const asked = collectRows(session, query).catch((error: unknown) => error as Error);
    try {
      const answer = await within(asked, limits.milliseconds);
      if (answer === undefined || isTimeUp(answer)) throw tooSlow(limits.milliseconds);
      if (answer instanceof Error) throw queryError(answer, this.#address, text);
      return tableFrom(answer);
    } finally {
      // Closing a session ends its query on the server; one whose server is gone has nothing to end.
      await within(
        session.close().catch(() => undefined),
        patience,
      );
    }
  }

  counts(): Promise<Counts> {
    return countIn((text) => this.#ask(text));
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  /** What the database says of itself; nothing where wenmai has never written. */
  async noted(): Promise<Noted | undefined> {
    return notedIn(await this.#ask(readPosition));
  }

  #session(mode: "READ" | "WRITE", rows: number): Session {
    const { database } = this.#address;
    return this.#driver.session({
      defaultAccessMode: neo4j.session[mode],
      fetchSize: Math.min(rows + 1, 5000),
      ...(database !== undefined && { database }),
    });
  }

  #ask(text: string): Promise<Rows> {
    return this.#inSession("READ", (session) => session.executeRead((transaction) => runnerOf(transaction)(text)));
  }

  /** One transaction, repeated by the driver after a deadlock or a lost server. */
  #change<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    return this.#inSession("WRITE", (session) => session.executeWrite((transaction) => work(runnerOf(transaction))));
  }

  async #inSession<Result>(mode: "READ" | "WRITE", work: (session: Session) => Promise<Result>): Promise<Result> {
    const session = this.#session(mode, Infinity);
    try {
      return await work(session);
    } catch (error) {
      throw neo4jError(error, this.#address);
    } finally {
      await session.close().catch(() => undefined); // the work's own error says more
    }
  }
}
