import type { Run } from "../call.ts";
import { tableOf } from "../print/table.ts";
import { withLedger } from "../session.ts";

interface Options {
  readonly limit: number;
  readonly json?: boolean;
}

export const run: Run<Options> = async (call) => {
  const { options, out } = call;
  const found = await withLedger(call, (ledger) => ledger.runs(options.limit));
  const runs = found.map(({ counts: { unchanged, ...counts }, ...each }) => ({ ...each, counts })); // not journalled
  if (options.json) {
    await out.json({ runs });
    return 0;
  }
  const columns = ["run", "started", "new", "changed", "gone", "failed", "command"];
  const rows = runs.map(({ id, startedAt, finishedAt, counts, command }) => {
    const { new: fresh, changed, gone, failed } = counts;
    const told = finishedAt === undefined ? `${command} (not finished)` : command;
    return [id, startedAt, fresh, changed, gone, failed, told].map(String);
  });
  await out.print(tableOf(columns, rows));
  return 0;
};
