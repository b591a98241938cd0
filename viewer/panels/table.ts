import type { ApiNode } from "../api.ts";
import type { Data } from "../state/data.ts";
import { openRelations, type Intent } from "../state/intent.ts";
import { factRows, nodeRows, type FactRow } from "../state/rows.ts";
import type { Desk } from "./desk.ts";
import { button, element } from "./element.ts";
import { nodeLink } from "./link.ts";

interface Sheet {
  readonly heads: readonly string[];
  readonly rows: readonly HTMLElement[];
}

type Tab = "facts" | "entities";
const pageSize = 300;

const cells = (...contents: readonly (Node | string)[]): HTMLElement =>
  element("tr", {}, ...contents.map((content) => element("td", {}, content)));

const factRow = (desk: Desk, { edge, from, to }: FactRow): HTMLElement => {
  const read = button(
    { class: "read", attributes: { "data-relation": edge.id }, onclick: () => desk.act(openRelations([edge.id])) },
    desk.voice.relation(edge.type),
  );
  return cells(nodeLink(desk, from), read, nodeLink(desk, to), String(edge.articles));
};

const nodeRow = (desk: Desk, node: ApiNode): HTMLElement =>
  cells(nodeLink(desk, node), desk.voice.node(node.label), String(node.degree));

interface Asked {
  readonly tab: Tab;
  readonly data: Data;
  readonly intent: Intent;
  readonly filter: string;
}

const sheet = (desk: Desk, { tab, data, intent, filter }: Asked): Sheet => {
  const { say } = desk.voice;
  if (tab === "facts")
    return {
      heads: [say("from"), say("relation"), say("to"), say("count")],
      rows: factRows(data, intent, filter).map((row) => factRow(desk, row)),
    };
  return {
    heads: [say("name"), say("type"), say("degree")],
    rows: nodeRows(data, intent, filter).map((node) => nodeRow(desk, node)),
  };
};

const paged = (desk: Desk, { heads, rows }: Sheet): readonly HTMLElement[] => {
  const body = element("tbody", {}, ...rows.slice(0, pageSize));
  const head = element(
    "thead",
    {},
    element("tr", {}, ...heads.map((text) => element("th", { attributes: { scope: "col" } }, text))),
  );
  const more = button({ class: "more" }, "");
  const label = (): void => {
    const left = rows.length - body.children.length;
    more.hidden = left === 0;
    more.textContent = desk.voice.say("moreRows", { n: Math.min(left, pageSize) });
  };
  more.addEventListener("click", () => {
    body.append(...rows.slice(body.children.length, body.children.length + pageSize));
    label();
  });
  label();
  return [
    element("p", { class: "sum" }, desk.voice.say("rows", { n: rows.length })),
    element("table", {}, head, body),
    more,
  ];
};

/** The same facts as the map, as tables; it remembers its tab and filter while the page is open. */
export const tableView = (place: HTMLElement): ((desk: Desk, data: Data, intent: Intent, hasMap: boolean) => void) => {
  let tab: Tab = "facts";
  let filter = "";
  return (desk, data, intent, hasMap) => {
    const results = element("div", { class: "results" });
    const tabs = element("div", { class: "views", attributes: { role: "group" } });
    const fill = (): void => {
      results.replaceChildren(...paged(desk, sheet(desk, { tab, data, intent, filter })));
      for (const each of tabs.children)
        each.setAttribute("aria-pressed", String(each.getAttribute("data-tab") === tab));
    };
    const choose = (next: Tab): void => {
      tab = next;
      fill();
    };
    tabs.append(
      ...(["facts", "entities"] as const).map((each) =>
        button({ attributes: { "data-tab": each }, onclick: () => choose(each) }, desk.voice.say(each)),
      ),
    );
    const input = element("input", {
      attributes: {
        type: "search",
        placeholder: desk.voice.say("filter"),
        "aria-label": desk.voice.say("filter"),
        value: filter,
      },
    });
    input.addEventListener("input", () => {
      filter = input.value.trim();
      fill();
    });
    fill();
    const notice = hasMap
      ? []
      : [element("p", { class: "notice", attributes: { role: "status" } }, desk.voice.say("noWebgl"))];
    place.replaceChildren(...notice, element("div", { class: "table-bar" }, tabs, input), results);
  };
};
