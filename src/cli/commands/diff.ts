import { UsageError } from "../../errors.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Run } from "../call.ts";
import { changeLine } from "../print/change.ts";
import { withLedger } from "../session.ts";

interface Options {
  readonly json?: boolean;
}

const lastRun = async (ledger: Ledger): Promise<number> => {
  const [last] = await ledger.runs(1);
  if (last) return last.id;
  throw new UsageError("there is no run yet", "ingest something first");
};

export const run: Run<Options> = async (call) => {
  const { args, options, out } = call;
  const [number, changes] = await withLedger(call, async (ledger) => {
    const asked = args[0] === undefined ? await lastRun(ledger) : Number(args[0]);
    return [asked, await ledger.changes(asked)] as const;
  });
  if (options.json) await out.json({ run: number, changes });
  else for (const change of changes) await out.print(`${changeLine(change)}\n`);
  if (changes.length === 0) out.log(`run ${number} changed no fact`);
  return 0;
};
