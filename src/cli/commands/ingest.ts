import type { IngestReport } from "../../pipeline/report.ts";
import type { Run } from "../call.ts";
import { ingestAll, summaryOf, type IngestFlags } from "../ingesting.ts";
import { withSession } from "../session.ts";

interface Options extends IngestFlags {
  readonly json?: boolean;
}

/** What scripts may rely on; the remedies stand on standard error, the number of the run in `wenmai log`. */
const plain = ({ articles: { gone, ...articles }, facts, failures }: IngestReport) => ({
  articles,
  facts,
  failures: failures.map(({ address, reason }) => ({ address, reason })),
});

export const run: Run<Options> = async (call) => {
  const report = await withSession(call, (session) => ingestAll(session, call.args, call), { late: true });
  if (call.options.json) await call.out.json(plain(report));
  else await call.out.print(`${summaryOf(report)}\n`);
  return report.articles.failed > 0 ? 1 : 0;
};
