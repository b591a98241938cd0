import { LedgerError } from "../../errors.ts";
import { addressOfPath } from "../../source/index.ts";
import { catchUp } from "../../store/project.ts";
import type { Call, Run } from "../call.ts";
import { explainError } from "../failure.ts";
import { withSession, type Session } from "../session.ts";

interface Options {
  readonly reason: string;
  readonly json?: boolean;
}

const nothing = (address: string): LedgerError =>
  new LedgerError(`no article stands at ${address}`, "give the path or URL it was ingested from, or its id");

const retractAll = async ({ ledger, store }: Session, { args, options, now, out }: Call<Options>) => {
  const run = await ledger.startRun(`retract ${args.join(" ")}`, now());
  const retracted: { readonly article: string; readonly closed: number }[] = [];
  for (const address of args) {
    const withdraw = (at: string) => ledger.retract(run, at, options.reason, now());
    const found = (await withdraw(address)) ?? (await withdraw(addressOfPath(address, process.cwd())));
    if (found) retracted.push(found);
    else out.log(explainError(nothing(address)).line);
  }
  await catchUp(ledger, store);
  await ledger.finishRun(run, now());
  return { run, retracted };
};

export const run: Run<Options> = async (call) => {
  const { args, options, out } = call;
  const { run: number, retracted } = await withSession(call, (session) => retractAll(session, call));
  if (options.json) await out.json({ run: number, retracted });
  else for (const { article, closed } of retracted) await out.print(`${article}: withdrawn, ${closed} facts closed\n`);
  return retracted.length === args.length ? 0 : 1;
};
