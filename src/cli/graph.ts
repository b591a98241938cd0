import { StoreError, UsageError } from "../errors.ts";
import { ownerOf, type Owner } from "../ledger/owner.ts";
import { answer, type Question } from "../store/answer.ts";
import { openBeside } from "../store/open.ts";
import type { Cell, Table } from "../store/store.ts";
import type { ApiError } from "../server/api.ts";
import type { Call } from "./call.ts";
import type { Config } from "./config.ts";
import { withGraph } from "./session.ts";

/** What answers questions: the store of this process, or the process that owns the data folder. */
export type Ask = (question: Question) => Promise<Table>;

/** One row under its column names. */
export type Row = Readonly<Record<string, Cell>>;

const refusalOf = (status: number, { error, remedy }: ApiError): Error =>
  status < 500 ? new UsageError(error, remedy) : new StoreError(error, remedy);

const unreachable = (address: string, cause: unknown): StoreError =>
  new StoreError(`the process that owns the data folder does not answer at ${address}`, "stop it, or try again", cause);

const askOwner =
  (address: string): Ask =>
  async (question) => {
    const body = JSON.stringify(question);
    const headers = { "content-type": "application/json" };
    try {
      const reply = await fetch(`${address}/api/query`, { method: "POST", headers, body });
      const told: unknown = await reply.json();
      if (!reply.ok) throw refusalOf(reply.status, told as ApiError);
      return told as Table;
    } catch (error) {
      throw error instanceof StoreError || error instanceof UsageError ? error : unreachable(address, error);
    }
  };

interface Answering {
  readonly ask: Ask;
  close(): Promise<void>;
}

/** What answers while another process owns the data folder: a store that several may use, else that process. */
const besideOwner = async (
  { store: address, password }: Config,
  owner: string | undefined,
): Promise<Answering | undefined> => {
  const store = await openBeside({ address, password });
  if (store) return { ask: (question) => answer(store, question), close: () => store.close() };
  return owner === undefined ? undefined : { ask: askOwner(owner), close: async () => undefined };
};

const patience = 3000;
const pause = 100;

/** The process that owns the data folder; one that has just begun is given a moment to say where it answers. */
const ownerAnswering = async ({ dataDir, store }: Config): Promise<Owner | undefined> => {
  let owner = ownerOf(dataDir);
  for (let waited = 0; owner && !owner.address && !store && waited < patience; waited += pause) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    owner = ownerOf(dataDir);
  }
  return owner;
};

/** Answers beside the process that owns the data folder where one runs, else opens the store here. */
export const withAnswers = async <Result>(
  call: Pick<Call, "config" | "out" | "now">,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> => {
  const owner = await ownerAnswering(call.config);
  const beside = owner && (await besideOwner(call.config, owner.address));
  if (!beside) return withGraph(call, ({ store }) => work((question) => answer(store, question)));
  try {
    return await work(beside.ask);
  } finally {
    await beside.close();
  }
};

/** The rows of an answer under their column names. */
export const rowsOf = ({ columns, rows }: Table): Row[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
