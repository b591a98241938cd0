import type { CameraPlace, Covered } from "./canvas/camera.ts";
import { GraphView, type GraphLook } from "./canvas/graph-view.ts";
import { darkQuery, readTheme } from "./canvas/theme.ts";
import type { Graphics } from "./canvas/webgl.ts";
import type { Voice } from "./i18n/voice.ts";
import { draw, light, type Bundle } from "./state/drawn.ts";
import { close, expand, moveCamera, openNode, openRelations, type Open } from "./state/intent.ts";
import type { Session } from "./state/session.ts";

export interface MapPlace {
  readonly container: HTMLElement;
  readonly side: HTMLElement;
  readonly graphics: Graphics;
  readonly voice: () => Voice;
  readonly colourOf: (label: string) => string;
}

export interface MapKeeper {
  graph(): GraphView | undefined;
  /** Draws the session's state, or takes the map away where it is not wanted. */
  draw(): void;
  light(open: Open | undefined, isToBeSeen: boolean): void;
}

const coveredBy = (side: HTMLElement): Covered => {
  if (side.hidden) return { right: 0, bottom: 0 };
  const { width, height } = side.getBoundingClientRect();
  return width < innerWidth * 0.9 ? { right: width, bottom: 0 } : { right: 0, bottom: height };
};

/** Camera moves come sixty a second; the address needs the last of them. */
const settledCamera = (session: Session): ((place: CameraPlace) => void) => {
  let timer = 0;
  return (place) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => session.act(moveCamera(place)), 250);
  };
};

/** Holds the GraphView while the map is wanted and the browser can draw it. */
export const keepMap = (session: Session, place: MapPlace): MapKeeper => {
  let graph: GraphView | undefined;
  const captionOf = ({ relations }: Bundle): string =>
    relations.map(({ type }) => place.voice().relation(type)).join(" · ");
  const look = (): GraphLook => ({ theme: readTheme(), colourOf: place.colourOf, captionOf });
  const drawn = () => draw(session.data.get(), session.intent.get());
  const events = {
    node: (id: string) => session.act(openNode(id)),
    line: ({ relations }: Bundle) => session.act(openRelations(relations.map(({ id }) => id))),
    ground: () => session.intent.get().open && session.act(close),
    expand: (id: string) => session.act(expand(id)),
    camera: settledCamera(session),
  };
  darkQuery().addEventListener("change", () => graph?.restyle(look()));
  const isWanted = (): boolean => place.graphics !== "none" && session.intent.get().view === "map";
  const start = (): GraphView => {
    const { camera } = session.intent.get();
    return new GraphView(place.container, { events, look: look(), isSoftware: place.graphics === "software", camera });
  };
  return {
    graph: () => graph,
    draw() {
      place.container.hidden = !isWanted();
      if (!isWanted()) {
        graph?.kill();
        graph = undefined;
        return;
      }
      graph ??= start();
      graph.show(drawn());
    },
    light(open, isToBeSeen) {
      const lit = light(drawn(), open);
      graph?.highlight(lit);
      if (lit && isToBeSeen) graph?.bringIntoView(lit.main ? [lit.main] : lit.nodes, coveredBy(place.side));
    },
  };
};
