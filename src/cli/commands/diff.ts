import { UsageError } from "../../errors.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Run } from "../call.ts";
import { changeLine } from "../print/change.ts";
import { withLedger } from "../session.ts";

interface Options {
  readonly json?: boolean;
}

/** The number asked for, else that of the last run. */
const runOf = async (ledger: Ledger, asked: string | undefined): Promise<number> => {
  const [last] = await ledger.runs(1);
  if (!last) throw new UsageError("there is no run yet", "ingest something first");
  if (asked === undefined || Number(asked) <= last.id) return Number(asked ?? last.id);
  throw new UsageError(`there is no run ${asked}: the last one is ${last.id}`, "`wenmai log` lists them");
};

export const run: Run<Options> = async (call) => {
  const { args, options, out } = call;
  const [number, changes] = await withLedger(call, async (ledger) => {
    const asked = await runOf(ledger, args[0]);
    return [asked, await ledger.changes(asked)] as const;
  });
  if (options.json) await out.json({ run: number, changes });
  else for (const change of changes) await out.print(`${changeLine(change)}\n`);
  if (changes.length === 0) out.log(`run ${number} changed no fact`);
  return 0;
};
