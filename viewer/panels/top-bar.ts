import { look, speak } from "../state/intent.ts";
import type { Intent } from "../state/intent.ts";
import type { Desk } from "./desk.ts";
import { button, element } from "./element.ts";
import { searchBox } from "./search.ts";

const viewButton = (desk: Desk, intent: Intent, view: Intent["view"], isPossible: boolean): HTMLButtonElement => {
  const made = button(
    {
      attributes: { "data-view": view, "aria-pressed": String(intent.view === view) },
      onclick: () => desk.act(look(view)),
    },
    desk.voice.say(view),
  );
  made.disabled = !isPossible;
  return made;
};

const brand = (desk: Desk): HTMLElement =>
  element(
    "div",
    { class: "brand" },
    element("strong", {}, "文脉"),
    element("span", { class: "brand-latin" }, "wenmai"),
    element("span", { class: "tagline" }, desk.voice.say("tagline")),
  );

/** Brand, search, the switch between map and table, the other language. */
export const topBar = (desk: Desk, intent: Intent, hasMap: boolean): readonly HTMLElement[] => {
  const other = intent.language === "zh" ? "en" : "zh";
  const language = button(
    { class: "language", attributes: { lang: other, id: "language" }, onclick: () => desk.act(speak(other)) },
    desk.voice.say("other"),
  );
  const views = element(
    "div",
    { class: "views", attributes: { role: "group" } },
    viewButton(desk, intent, "map", hasMap),
    viewButton(desk, intent, "table", true),
  );
  return [brand(desk), searchBox(desk), element("div", { class: "switches" }, views, language)];
};
