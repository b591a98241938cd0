import type { Run } from "../call.ts";
import { ingestAll, summaryOf, type IngestFlags } from "../ingesting.ts";
import { withSession } from "../session.ts";

interface Options extends IngestFlags {
  readonly json?: boolean;
}

export const run: Run<Options> = async (call) => {
  const report = await withSession(call, (session) => ingestAll(session, call.args, call));
  if (call.options.json) await call.out.json(report);
  else await call.out.print(`${summaryOf(report)}\n`);
  return report.articles.failed > 0 ? 1 : 0;
};
