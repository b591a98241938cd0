import type { Store } from "./store.ts";

interface Reached {
  /** Position at which the store was closed. */
  readonly at: number;
  /** Position of its ledger now. */
  readonly reached: () => Promise<number>;
}

/** An embedded store that is opened when something is asked of it; while its ledger stands still nothing is. */
export const lateStore = (open: () => Promise<Store>, { at, reached }: Reached): Store => {
  let opened: Promise<Store> | undefined;
  const store = (): Promise<Store> => (opened ??= open());
  return {
    kind: "grafeo",
    prepare: async () => (await store()).prepare(),
    position: async () => (!opened && (await reached()) === at ? at : (await store()).position()),
    intact: async () => (await store()).intact(),
    ready: async () => (await store()).ready(),
    apply: async (...change) => (await store()).apply(...change),
    clear: async () => (await store()).clear(),
    read: async (...query) => (await store()).read(...query),
    counts: async () => (await store()).counts(),
    close: async () => {
      const held = await opened?.catch(() => undefined); // whoever asked was told why it does not open
      await held?.close();
    },
  };
};
