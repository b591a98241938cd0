import type { ApiSchema } from "../api.ts";
import type { Data } from "../state/data.ts";
import { toggleType, type Intent } from "../state/intent.ts";
import type { Desk } from "./desk.ts";
import { button, dot, element } from "./element.ts";

const counts = (data: Data): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { label } of data.nodes.values()) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
};

const row = (desk: Desk, type: string, count: number, isHidden: boolean): HTMLElement =>
  button(
    {
      class: "legend-row",
      attributes: { "data-type": type, "aria-pressed": String(!isHidden) },
      onclick: () => desk.act(toggleType(type)),
    },
    dot(desk.colourOf(type)),
    element("span", {}, desk.voice.node(type)),
    element("span", { class: "legend-count" }, String(count)),
  );

/** The types of the schema that are on the map, each a switch. */
export const legend = (desk: Desk, schema: ApiSchema, data: Data, intent: Intent): HTMLElement => {
  const numbers = counts(data);
  const types = Object.keys(schema.nodes).filter((type) => numbers.has(type));
  const rows = types.map((type) => row(desk, type, numbers.get(type) ?? 0, intent.hidden.includes(type)));
  const made = element("details", {}, element("summary", {}, desk.voice.say("legend")), ...rows);
  if (data.more > 0) made.append(element("p", { class: "left" }, desk.voice.say("left", { n: data.more })));
  made.open = innerWidth > 700;
  return made;
};
