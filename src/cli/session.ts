import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";
import { openStore, openStoreLate } from "../store/open.ts";
import { catchUp } from "../store/project.ts";
import type { Store } from "../store/store.ts";
import { readJudgements } from "./judging.ts";
import type { Call } from "./call.ts";

/** Ledger and store of a data folder, which this process owns while it is open. */
export interface Session {
  readonly ledger: Ledger;
  readonly store: Store;
}

type Where = Pick<Call, "config" | "out" | "now">;

/** Opens the ledger, does the work, and closes it whatever happens. */
export const withLedger = async <Result>(
  { config, now }: Where,
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> => {
  const ledger = await openLedger(config.dataDir);
  try {
    await ledger.judge(await readJudgements(config), now());
    return await work(ledger);
  } finally {
    await ledger.close();
  }
};

/** How the store is opened: `takeOver` where its graph of another data folder may be replaced, `late` where it may wait. */
interface Opening {
  readonly takeOver?: boolean;
  readonly late?: boolean;
}

/** Opens ledger and store. */
export const withSession = <Result>(
  where: Where,
  work: (session: Session) => Promise<Result>,
  { takeOver = false, late = false }: Opening = {},
): Promise<Result> =>
  withLedger(where, async (ledger) => {
    const { store: address, dataDir, password } = where.config;
    const report = (line: string): void => where.out.log(`wenmai: ${line}`);
    const options = { address, dataDir, password, ledger: await ledger.identity(), takeOver, report };
    const store = await (late ? openStoreLate(options, () => ledger.position()) : openStore(options));
    try {
      return await work({ ledger, store });
    } finally {
      await store.close();
    }
  });

/** The same with a store that has reached the ledger's position. */
export const withGraph = <Result>(where: Where, work: (session: Session) => Promise<Result>): Promise<Result> =>
  withSession(where, async (session) => {
    await catchUp(session.ledger, session.store);
    return work(session);
  });
