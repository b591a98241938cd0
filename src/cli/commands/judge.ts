import { userInfo } from "node:os";
import { UsageError } from "../../errors.ts";
import { partsOf, type Judgement } from "../../resolve/sighting.ts";
import { catchUp } from "../../store/project.ts";
import type { Run } from "../call.ts";
import { checkReference, judgementsFile, readJudgements, writeJudgement } from "../judging.ts";
import { withSession } from "../session.ts";

interface Options {
  readonly why: string;
  readonly who?: string;
  readonly json?: boolean;
}

const verdictOf = (text: string): Judgement["verdict"] => {
  if (text === "same" || text === "different") return text;
  throw new UsageError(`${text} is no verdict`, "say same or different");
};

/** Two names are one person or two; parts of a name are judged against parts of the same name. */
const checkPair = (a: string, b: string): void => {
  const [left, right] = [partsOf(a), partsOf(b)];
  const parts = [left.what, right.what].filter((what) => what !== undefined).length;
  if (left.name === right.name ? parts === 2 && left.what !== right.what : parts === 0) return;
  throw new UsageError(`${a} and ${b} cannot be judged`, "write NAME@POST twice for one name, or two whole names");
};

export const run: Run<Options> = async (call) => {
  const { args, options, config, out, now } = call;
  const [a = "", b = "", verdict = ""] = args;
  const judgement = { a, b, verdict: verdictOf(verdict), who: options.who ?? userInfo().username, why: options.why };
  checkPair(a, b);
  await withSession(call, async ({ ledger, store }) => {
    for (const reference of [a, b]) await checkReference(ledger, reference);
    await writeJudgement(config, judgement);
    await ledger.judge(await readJudgements(config), now());
    await catchUp(ledger, store);
  });
  const file = judgementsFile(config);
  if (options.json) await out.json({ judgement, file });
  else await out.print(`${a} and ${b}: ${judgement.verdict}, line added to ${file}\n`);
  return 0;
};
