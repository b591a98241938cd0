import type { Api } from "../api.ts";
import { readAddress, writeAddress } from "./address.ts";
import { cell, type Cell } from "./cell.ts";
import { begin, type Data } from "./data.ts";
import type { Intent, Produce } from "./intent.ts";
import { loader } from "./loading.ts";

export interface Session {
  readonly intent: Cell<Intent>;
  readonly data: Cell<Data>;
  act(produce: Produce): void;
  /** Resolves when everything asked for so far has come. */
  settled(): Promise<void>;
}

const overviewSize = 300;

/** A new entry in the history for what a reader would want to come back to. */
const isStep = (a: Intent, b: Intent): boolean => a.open !== b.open || a.view !== b.view;

const remember = (next: Intent, before: Intent): void => {
  const address = writeAddress(next);
  if (address === location.hash) return;
  if (isStep(next, before)) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
};

/** Intent and data of one page, tied to its address and to the server. */
export const beginSession = async (api: Api, standard: Intent): Promise<Session> => {
  const intent = cell(readAddress(location.hash, standard));
  const data = cell<Data>(begin(await api.overview(overviewSize)));
  const load = loader(api);
  let loading = Promise.resolve();
  const fetchMissing = (): void => {
    loading = loading.then(async () => {
      const next = await load(data.get(), intent.get());
      if (next !== data.get()) data.set(next);
    });
  };
  const change = (next: Intent, write: boolean): void => {
    const before = intent.get();
    if (write) remember(next, before);
    intent.set(next);
    if (next.open !== before.open || next.expanded !== before.expanded) fetchMissing();
  };
  addEventListener("popstate", () => change(readAddress(location.hash, standard), false));
  fetchMissing();
  await loading;
  return { intent, data, act: (produce) => change(produce(intent.get()), true), settled: () => loading };
};
