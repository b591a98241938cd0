import { UsageError } from "../../errors.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Run } from "../call.ts";
import { changeLine } from "../print/change.ts";
import { withLedger } from "../session.ts";

interface Options {
  readonly json?: boolean;
}

interface Runs {
  readonly run: number;
  readonly last: number;
}

/** `3` is run 3, `3..5` what changed after run 3 until run 5; nothing is the last run. */
const runsAsked = (asked: string | undefined, newest: number): Runs => {
  const [from = "", to] = (asked ?? String(newest)).split("..");
  const last = to === undefined ? Number(from) : Number(to || newest);
  return { run: to === undefined ? last : Number(from) + 1, last };
};

const runsOf = async (ledger: Ledger, asked: string | undefined): Promise<Runs> => {
  const [newest] = await ledger.runs(1);
  if (!newest) throw new UsageError("there is no run yet", "ingest something first");
  const runs = runsAsked(asked, newest.id);
  if (runs.last <= newest.id) return runs;
  throw new UsageError(`there is no run ${runs.last}: the last one is ${newest.id}`, "`wenmai log` lists them");
};

const named = ({ run, last }: Runs): string => (run === last ? `run ${run}` : `runs ${run} to ${last}`);

export const run: Run<Options> = async (call) => {
  const { args, options, out } = call;
  const [runs, changes] = await withLedger(call, async (ledger) => {
    const asked = await runsOf(ledger, args[0]);
    return [asked, await ledger.changes(asked.run, asked.last)] as const;
  });
  const told = args[0]?.includes("..") ? { from: runs.run - 1, to: runs.last } : { run: runs.run };
  if (options.json) await out.json({ ...told, changes });
  else for (const change of changes) await out.print(`${changeLine(change)}\n`);
  if (changes.length === 0) out.log(`${named(runs)} changed no fact`);
  return 0;
};
