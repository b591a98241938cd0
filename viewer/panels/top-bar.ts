import { look, speak } from "../state/intent.ts";
import type { Intent } from "../state/intent.ts";
import type { Desk } from "./desk.ts";
import { button, element } from "./element.ts";
import { searchBox } from "./search.ts";

interface Choice {
  readonly view: Intent["view"];
  readonly isShown: boolean;
  readonly isPossible: boolean;
}

const viewButton = (desk: Desk, { view, isShown, isPossible }: Choice): HTMLButtonElement => {
  const made = button(
    {
      attributes: { "data-view": view, "aria-pressed": String(isShown) },
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
  const isTable = intent.view === "table" || !hasMap;
  const other = intent.language === "zh" ? "en" : "zh";
  const language = button(
    { class: "language", attributes: { lang: other, id: "language" }, onclick: () => desk.act(speak(other)) },
    desk.voice.say("other"),
  );
  const views = element(
    "div",
    { class: "views", attributes: { role: "group" } },
    viewButton(desk, { view: "map", isShown: !isTable, isPossible: hasMap }),
    viewButton(desk, { view: "table", isShown: isTable, isPossible: true }),
  );
  return [brand(desk), searchBox(desk), element("div", { class: "switches" }, views, language)];
};
