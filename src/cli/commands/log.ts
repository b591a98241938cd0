import type { Run } from "../call.ts";
import { tableOf } from "../print/table.ts";
import { withLedger } from "../session.ts";

interface Options {
  readonly limit: number;
  readonly json?: boolean;
}

export const run: Run<Options> = async (call) => {
  const { options, out } = call;
  const runs = await withLedger(call, (ledger) => ledger.runs(options.limit));
  if (options.json) {
    await out.json({ runs });
    return 0;
  }
  const columns = ["run", "started", "new", "changed", "unchanged", "gone", "failed", "command"];
  const rows = runs.map(({ id, startedAt, finishedAt, counts, command }) => {
    const { new: fresh, changed, unchanged, gone, failed } = counts;
    const told = finishedAt === undefined ? `${command} (not finished)` : command;
    return [id, startedAt, fresh, changed, unchanged, gone, failed, told].map(String);
  });
  await out.print(tableOf(columns, rows));
  return 0;
};
