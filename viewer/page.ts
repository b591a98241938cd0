import type { Api, ApiSchema } from "./api.ts";
import { detectGraphics } from "./canvas/webgl.ts";
import { voice } from "./i18n/voice.ts";
import { keepMap, type MapKeeper } from "./map.ts";
import { controls } from "./panels/controls.ts";
import type { Desk } from "./panels/desk.ts";
import { updateExpand } from "./panels/details.ts";
import { byId } from "./panels/element.ts";
import { legend } from "./panels/legend.ts";
import { sidePanel } from "./panels/side.ts";
import { tableView } from "./panels/table.ts";
import { topBar } from "./panels/top-bar.ts";
import type { Intent } from "./state/intent.ts";
import type { Session } from "./state/session.ts";

export interface Page {
  readonly map: MapKeeper;
  /** Resolves when panels and map show the session's state. */
  drawn(): Promise<void>;
}

const desk = (api: Api, schema: ApiSchema, session: Session, map: () => MapKeeper): Desk => ({
  api,
  voice: voice(session.intent.get().language, schema),
  colourOf: (label) => schema.nodes[label]?.colour ?? "#888888",
  isDrawn: (label) => schema.nodes[label]?.drawn ?? false,
  act: session.act,
  missing: (id) => {
    const { nodes, edges } = session.data.get();
    const onMap = [...edges.values()].filter(
      ({ source, target }) => (source === id && nodes.has(target)) || (target === id && nodes.has(source)),
    );
    return Math.max(0, (nodes.get(id)?.degree ?? 0) - onMap.length);
  },
  announce: (text) => void (byId("live").textContent = text),
  point: (ids) => map().light(ids.length > 0 ? { kind: "relations", ids } : session.intent.get().open, false),
});

/** Ties the session to the page: each part is drawn anew only when what it shows has changed. */
export const openPage = (api: Api, schema: ApiSchema, session: Session): Page => {
  const graphics = detectGraphics();
  const hasMap = graphics !== "none";
  const side = byId("side");
  let current = desk(api, schema, session, () => map);
  const map = keepMap(session, {
    container: byId("map"),
    side,
    graphics,
    voice: () => current.voice,
    colourOf: current.colourOf,
  });
  const [fillSide, fillTable] = [sidePanel(side), tableView(byId("table"))];
  let panel = Promise.resolve();

  const drawFrame = (intent: Intent): void => {
    document.documentElement.lang = intent.language;
    current = desk(api, schema, session, () => map);
    byId("top").replaceChildren(...topBar(current, intent, hasMap));
    byId("controls").replaceChildren(...controls(current, map.graph));
  };
  const drawPanel = (intent: Intent, isToBeSeen: boolean): void => {
    panel = fillSide(current, intent.open).then(() => {
      updateExpand(current, side);
      map.light(session.intent.get().open, isToBeSeen);
    });
  };
  const drawGraph = (intent: Intent): void => {
    const isTable = intent.view === "table" || !hasMap;
    document.body.dataset["view"] = isTable ? "table" : "map";
    byId("table").hidden = !isTable;
    map.draw();
    if (isTable) fillTable(current, session.data.get(), intent, hasMap);
    const { nodes } = session.data.get();
    byId("map").setAttribute("aria-label", current.voice.say("mapOf", { n: nodes.size }));
    byId("empty").hidden = nodes.size > 0;
    byId("empty").textContent = current.voice.say("empty");
    byId("legend").hidden = nodes.size === 0;
    byId("legend").replaceChildren(legend(current, schema, session.data.get(), intent));
    updateExpand(current, side);
    map.light(intent.open, false);
  };
  session.intent.watch((next, before) => {
    const isOtherLanguage = next.language !== before.language;
    if (isOtherLanguage || next.view !== before.view) drawFrame(next);
    if (isOtherLanguage || next.view !== before.view || next.hidden !== before.hidden) drawGraph(next);
    if (isOtherLanguage || next.open !== before.open) drawPanel(next, true);
  });
  session.data.watch(() => {
    drawGraph(session.intent.get());
    map.light(session.intent.get().open, true);
  });
  drawFrame(session.intent.get());
  drawGraph(session.intent.get());
  drawPanel(session.intent.get(), true);
  return { map, drawn: async () => session.settled().then(() => panel) };
};
