import type { GraphView } from "../canvas/graph-view.ts";
import type { Desk } from "./desk.ts";
import { button } from "./element.ts";

/** Zoom in, zoom out, the whole map. */
export const controls = (desk: Desk, graph: () => GraphView | undefined): readonly HTMLElement[] => {
  const make = (word: "zoomIn" | "zoomOut" | "fit", sign: string, onclick: () => void): HTMLElement =>
    button(
      { attributes: { "aria-label": desk.voice.say(word), title: desk.voice.say(word), id: word }, onclick },
      sign,
    );
  return [
    make("zoomIn", "+", () => graph()?.zoom(1.5)),
    make("zoomOut", "−", () => graph()?.zoom(1 / 1.5)),
    make("fit", "⤢", () => graph()?.fit()),
  ];
};
