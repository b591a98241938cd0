export type Language = "zh" | "en";

/** What the side panel shows. */
export type Open =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "relations"; readonly ids: readonly string[] }
  | { readonly kind: "article"; readonly id: string };

/** All that the reader has chosen: plain data, equal to the address of the page. */
export interface Intent {
  readonly language: Language;
  readonly view: "map" | "table";
  readonly open?: Open;
  readonly expanded: readonly string[];
  /** Node types switched off in the legend. */
  readonly hidden: readonly string[];
  readonly camera?: readonly [x: number, y: number, ratio: number];
}

export type Produce = (intent: Intent) => Intent;

const without = (list: readonly string[], item: string): string[] => list.filter((each) => each !== item);

export const speak =
  (language: Language): Produce =>
  (intent) => ({ ...intent, language });
export const look =
  (view: Intent["view"]): Produce =>
  (intent) => ({ ...intent, view });
const open =
  (what: Open): Produce =>
  (intent) => ({ ...intent, open: what });
export const close: Produce = ({ open: _, ...intent }) => intent;
export const expand =
  (id: string): Produce =>
  (intent) => ({ ...intent, expanded: [...without(intent.expanded, id), id] });
export const moveCamera =
  (camera: readonly [number, number, number]): Produce =>
  (intent) => ({ ...intent, camera });

export const toggleType =
  (type: string): Produce =>
  (intent) => ({
    ...intent,
    hidden: intent.hidden.includes(type) ? without(intent.hidden, type) : [...intent.hidden, type],
  });

export const openNode = (id: string): Produce => open({ kind: "node", id });
export const openArticle = (id: string): Produce => open({ kind: "article", id });
export const openRelations = (ids: readonly string[]): Produce => open({ kind: "relations", ids });
