import type { Store } from "../store/store.ts";
import { readPositions, writePositions } from "./layout-file.ts";
import { layOut, type Link, type Positions } from "./layout.ts";
import { indexNames, type SearchIndex } from "./search.ts";
import { isDrawn, loadSnapshot, type Snapshot } from "./snapshot.ts";

/** Everything that answers names, links and places without asking the store, as of one ledger position. */
export interface Atlas {
  readonly snapshot: Snapshot;
  readonly positions: Positions;
  readonly search: SearchIndex;
}

export interface AtlasKeeper {
  /** The atlas of the store's position; while a newer one is drawn up often, the last one for a short while. */
  current(): Promise<Atlas>;
}

const linksOf = (snapshot: Snapshot): Link[] =>
  [...snapshot.edges.values()]
    .filter((edge) => isDrawn(snapshot.nodes.get(edge.source)) && isDrawn(snapshot.nodes.get(edge.target)))
    .map(({ source, target, articles }) => ({ source, target, weight: 1 + Math.log2(1 + articles) }));

const drawUp = async (store: Store, before: Positions): Promise<Atlas> => {
  const snapshot = await loadSnapshot(store);
  const ids = [...snapshot.nodes.values()].filter(isDrawn).map(({ id }) => id);
  const positions = await layOut({ ids, links: linksOf(snapshot), before });
  return { snapshot, positions, search: indexNames(snapshot) };
};

/** Keeps one atlas and renews it when the ledger has moved on; `layoutFile` remembers places between runs. */
export const keepAtlas = (store: Store, layoutFile: string, now: () => number): AtlasKeeper => {
  let atlas: Atlas | undefined;
  let drawing: Promise<Atlas> | undefined;
  let restUntil = 0;

  const renew = async (): Promise<Atlas> => {
    const started = now();
    const next = await drawUp(store, atlas?.positions ?? (await readPositions(layoutFile)));
    await writePositions(layoutFile, next.positions);
    atlas = next;
    restUntil = now() + 4 * (now() - started);
    return next;
  };

  return {
    async current() {
      if (atlas && (now() < restUntil || (await store.position()) === atlas.snapshot.position)) return atlas;
      drawing ??= renew().finally(() => (drawing = undefined));
      return drawing;
    },
  };
};
