import type { Run } from "../call.ts";
import { rowsOf, withAnswers } from "../graph.ts";
import { period, statement } from "../print/held.ts";
import { holderOf } from "../tenures.ts";

interface Options {
  readonly at: string;
  readonly json?: boolean;
}

const most = { limit: "1000", quotes: "20" };

const statusOf = ({ status, lastSeen }: ReturnType<typeof holderOf>): string =>
  status === "last-seen" ? `last seen on ${lastSeen ?? "an unknown day"} (may have changed)` : status;

export const run: Run<Options> = async (call) => {
  const { args, options, out } = call;
  const post = args[0] ?? "";
  const parameters = { post, date: options.at, ...most };
  const table = await withAnswers(call, (ask) => ask({ name: "post-holders", parameters, rows: 1000 }));
  const holders = rowsOf(table).map(holderOf);
  if (options.json) await out.json({ post, at: options.at, holders });
  else {
    for (const holder of holders) {
      await out.print(statement([holder.person, statusOf(holder), period(holder)], holder.evidence));
    }
  }
  if (holders.length === 0 && !options.json) await out.print("  not known\n");
  if (holders.length === 0) out.log(`no article that was read tells who was ${post} on ${options.at}`);
  return 0;
};
