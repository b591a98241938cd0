import { close, type Open } from "../state/intent.ts";
import { article } from "./article.ts";
import type { Desk } from "./desk.ts";
import { details } from "./details.ts";
import { button, element } from "./element.ts";
import { evidence } from "./evidence.ts";

const contents = (desk: Desk, open: Open): Promise<readonly HTMLElement[]> => {
  if (open.kind === "node") return details(desk, open.id);
  return open.kind === "article" ? article(desk, open.id) : evidence(desk, open.ids);
};

const bar = (desk: Desk): HTMLElement =>
  element(
    "div",
    { class: "side-bar" },
    button({ class: "back", attributes: { id: "back" }, onclick: () => history.back() }, `← ${desk.voice.say("back")}`),
    button(
      {
        class: "shut",
        attributes: { id: "close", "aria-label": desk.voice.say("close") },
        onclick: () => desk.act(close),
      },
      "×",
    ),
  );

/** Fills the side panel; an answer that comes after the next click is dropped. */
export const sidePanel = (side: HTMLElement): ((desk: Desk, open: Open | undefined) => Promise<void>) => {
  let turn = 0;
  return async (desk, open) => {
    const mine = ++turn;
    side.hidden = open === undefined;
    side.dataset["state"] = "loading";
    if (!open) return;
    const body = await contents(desk, open).catch((error: unknown) => [
      element(
        "p",
        { class: "failure", attributes: { role: "alert" } },
        `${desk.voice.say("failed")}${error instanceof Error ? error.message : String(error)}`,
      ),
    ]);
    if (mine !== turn) return;
    side.replaceChildren(bar(desk), element("div", { class: `side-body ${open.kind}` }, ...body));
    side.dataset["state"] = "ready";
    side.scrollTop = 0;
  };
};
