import { StoreError } from "../errors.ts";
import type { GraphDelta } from "../graph/delta.ts";
import { schemaStatements } from "./ddl.ts";
import { cellFrom } from "./grafeo-cells.ts";
import type { HostAnswer } from "./grafeo-host.ts";
import { unusable } from "./grafeo-failure.ts";
import { holdGrafeo, removeGrafeo } from "./grafeo-open.ts";
import type { GrafeoProcess, Request } from "./grafeo-process.ts";
import { settle } from "./settled.ts";
import { tooSlow, within } from "./late.ts";
import { refusedQuery } from "./refusal.ts";
import type { Parameters, ReadLimits, Store, Table } from "./store.ts";
import {
  countNodes,
  countRelations,
  firstWrites,
  missingEnds,
  notedIn,
  notePosition,
  readPosition,
  statementsOf,
  total,
  type Noted,
} from "./write.ts";

const valueIn = (answer: HostAnswer): readonly (readonly unknown[])[] => answer.rows ?? [];

const tableFrom = ({ columns = [], rows = [], truncated = false, ends = new Map() }: HostAnswer): Table => ({
  columns,
  rows: rows.map((row) => row.map((value) => cellFrom(value, ends))),
  truncated,
});

const empty = { nodes: 0, relations: 0 };

const reasonOf = (error: string): string => error.replace(/^(Query|Database) error: /, "");

class GrafeoStore implements Store {
  readonly kind = "grafeo";
  readonly #file: string;
  readonly #ledger: number;
  #held: GrafeoProcess;
  #busy: Promise<unknown> = Promise.resolve();

  constructor(file: string, ledger: number, held: GrafeoProcess) {
    this.#file = file;
    this.#ledger = ledger;
    this.#held = held;
  }

  prepare(): Promise<void> {
    return this.#alone(async () => {
      for (const text of schemaStatements(this.kind)) await this.#do({ act: "read", text });
    });
  }

  async position(): Promise<number> {
    const noted = await this.#noted();
    return noted?.ledger === this.#ledger ? noted.position : 0;
  }

  async intact(): Promise<boolean> {
    const noted = (await this.#noted()) ?? empty;
    const { nodes, relations } = await this.counts();
    return noted.nodes === nodes && noted.relations === relations;
  }

  ready(): Promise<void> {
    return this.#alone(async () => {
      for (const text of firstWrites) await this.#do({ act: "try", text });
    });
  }

  apply(delta: GraphDelta, position: number): Promise<void> {
    return this.#alone(async () => {
      await this.#do({ act: "begin" });
      try {
        await this.#write(delta, position);
        await this.#do({ act: "commit" });
      } catch (error) {
        await this.#do({ act: "rollback" }).catch(() => undefined); // the first error says why
        throw error;
      }
    });
  }

  clear(): Promise<void> {
    return this.#alone(async () => {
      await this.#stop();
      removeGrafeo(this.#file);
      this.#held = await holdGrafeo(this.#file);
    });
  }

  async read(text: string, parameters: Parameters, limits: ReadLimits): Promise<Table> {
    const held = this.#held;
    const request = { act: "read", text, parameters, rows: limits.rows } as const;
    const asked = held.ask(request).catch((error: unknown) => error as StoreError);
    const answer = await within(asked, limits.milliseconds);
    if (answer === undefined) {
      await this.#alone(() => this.#replace(held));
      throw tooSlow(limits.milliseconds);
    }
    if (answer instanceof Error) {
      // Another read that took too long ended the process of this one too: a read may simply be asked again.
      await this.#alone(() => this.#replace(held));
      return tableFrom(await this.#do({ ...request }));
    }
    if (answer.error !== undefined) throw refusedQuery(reasonOf(answer.error), text);
    return tableFrom(answer);
  }

  async counts(): Promise<{ readonly nodes: number; readonly relations: number }> {
    const count = async (text: string): Promise<number> => total(valueIn(await this.#do({ act: "read", text })));
    return { nodes: await count(countNodes), relations: await count(countRelations) };
  }

  close(): Promise<void> {
    return this.#alone(async () => {
      const noted = await this.#noted().catch(() => undefined); // the process may have ended already
      const isWhole = await this.#stop();
      if (noted && isWhole) settle(this.#file, noted);
    });
  }

  /** One at a time: writes, and whatever replaces the process. */
  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#busy.then(work);
    this.#busy = turn.catch(() => undefined);
    return turn;
  }

  async #do(request: Request): Promise<HostAnswer> {
    const answer = await this.#held.ask(request);
    if (answer.error === undefined) return answer;
    const unable: StoreError | undefined = unusable(answer.error, this.#file);
    throw unable ?? new StoreError(`the store ${this.#file} failed: ${answer.error}`, "run `wenmai rebuild`");
  }

  /** The counts go on from those noted before: to count a large store anew takes longer than to write an article. */
  async #write(delta: GraphDelta, position: number): Promise<void> {
    let { nodes, relations } = (await this.#noted("run")) ?? empty;
    for (const { text, parameters, rows } of statementsOf(delta)) {
      const answer = await this.#do({ act: "run", text, parameters });
      if (rows !== undefined && total(valueIn(answer)) !== rows) throw missingEnds(text, rows, total(valueIn(answer)));
      const { grown = empty } = answer;
      [nodes, relations] = [nodes + grown.nodes, relations + grown.relations];
    }
    const noted = { position, ledger: this.#ledger, nodes, relations };
    await this.#do({ act: "run", text: notePosition, parameters: noted });
  }

  async #noted(act: "read" | "run" = "read"): Promise<Noted | undefined> {
    return notedIn(valueIn(await this.#do({ act, text: readPosition })));
  }

  async #replace(held: GrafeoProcess): Promise<void> {
    if (this.#held !== held) return;
    await held.kill();
    this.#held = await holdGrafeo(this.#file);
  }

  /** Whether everything is in the file now. */
  async #stop(): Promise<boolean> {
    const answer = await this.#held.ask({ act: "close" }).catch(() => undefined); // it may have ended already
    await this.#held.kill();
    return answer !== undefined && answer.error === undefined;
  }
}

/** Opens an embedded database file, created where it is missing, for a ledger (its identity). */
export const openGrafeo = async (file: string, ledger: number): Promise<Store> =>
  new GrafeoStore(file, ledger, await holdGrafeo(file));
