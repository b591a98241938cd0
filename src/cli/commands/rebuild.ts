import { rebuild } from "../../store/project.ts";
import type { Run } from "../call.ts";
import { withSession, type Session } from "../session.ts";

interface Options {
  readonly json?: boolean;
}

export const run: Run<Options> = async (call) => {
  const remake = async ({ ledger, store }: Session) => {
    await ledger.check();
    const { position } = await rebuild(ledger, store);
    return { store: store.kind, position, ...(await store.counts()) };
  };
  const made = await withSession(call, remake, { takeOver: true });
  const { store, position, nodes, relations } = made;
  if (call.options.json) await call.out.json(made);
  else await call.out.print(`${store} rebuilt at position ${position}: ${nodes} nodes, ${relations} relations\n`);
  return 0;
};
