import type * as Driver from "@grafeo-db/js";
import type { GrafeoDB, GrafeoValue, Transaction } from "@grafeo-db/js";

export interface HostRequest {
  readonly id: number;
  readonly act: "open" | "read" | "try" | "begin" | "run" | "commit" | "rollback" | "close";
  readonly text?: string;
  readonly parameters?: unknown;
  /** Most rows to hand back. */
  readonly rows?: number;
}

export interface HostAnswer {
  readonly id: number;
  readonly error?: string;
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly GrafeoValue[])[];
  readonly truncated?: boolean;
  /** Our ids of the nodes that relations in the rows name by the engine's own numbers. */
  readonly ends?: ReadonlyMap<number, unknown>;
  /** Nodes and relations that the statement made, less those it took away. */
  readonly grown?: { readonly nodes: number; readonly relations: number };
}

/**
 * The whole program of the process that holds the database: a query that takes too long can only be ended with its process,
 * and a crash of the engine then takes nothing else along. It is sent to the process as text, so it must use nothing from
 * outside itself.
 */
/* istanbul ignore next */
export const host = (driver: typeof Driver): void => {
  let db: GrafeoDB | undefined;
  let transaction: Transaction | undefined;

  const note = (value: unknown, ends: Map<number, unknown>): void => {
    if (typeof value !== "object" || value === null) return;
    for (const inner of Object.values(value)) note(inner, ends);
    for (const key of ["_source", "_target"] as const) {
      const end = (value as Record<string, unknown>)[key];
      if (typeof end === "number" && !ends.has(end)) ends.set(end, db?.getNode(end)?.get("id"));
    }
  };

  const query = async ({
    id,
    act,
    text = "",
    parameters = {},
    rows: limit = Infinity,
  }: HostRequest): Promise<HostAnswer> => {
    const runner = act === "run" ? transaction : db;
    if (!runner) throw new Error("the database is not open");
    const result = await runner.executeCypher(text, parameters);
    const count = Math.min(result.length, limit);
    const all =
      count < result.length ? Array.from({ length: count }, (_, at) => Object.values(result.get(at))) : result.rows();
    const ends = new Map<number, unknown>();
    note(all, ends);
    const { nodesCreated, nodesDeleted, edgesCreated, edgesDeleted } = result.counters;
    const grown = { nodes: nodesCreated - nodesDeleted, relations: edgesCreated - edgesDeleted };
    return { id, columns: result.columns, rows: all, truncated: result.length > limit, ends, grown };
  };

  /** Runs a statement and takes it back. */
  const attempt = async ({ text = "" }: HostRequest): Promise<void> => {
    const tried = db?.beginTransaction();
    await tried?.executeCypher(text);
    tried?.rollback();
  };

  const acts: Record<HostRequest["act"], (request: HostRequest) => unknown> = {
    open: ({ text }) => void (db = driver.GrafeoDB.create(text)),
    try: attempt,
    begin: () => void (transaction = db?.beginTransaction()),
    commit: () => transaction?.commit(),
    rollback: () => transaction?.rollback(),
    close: () => db?.close(),
    read: query,
    run: query,
  };

  process.on("message", (request: HostRequest) => {
    const answer = async (): Promise<HostAnswer> => {
      const { id } = request;
      try {
        return ((await acts[request.act](request)) as HostAnswer | undefined) ?? { id };
      } catch (error) {
        return { id, error: error instanceof Error ? error.message : String(error) };
      }
    };
    void answer().then((message) => process.send?.(message));
  });
  process.on("disconnect", () => {
    db?.close();
    process.exit();
  });
  // Ctrl-C reaches every process of the terminal; the owner of this one closes it in its own time.
  process.on("SIGINT", () => undefined);
};
