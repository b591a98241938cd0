import type { ApiFact, ApiNodeDetail } from "../api.ts";
import { expand, openRelations } from "../state/intent.ts";
import type { Desk } from "./desk.ts";
import { button, dot, element } from "./element.ts";
import { opener } from "./link.ts";

const qualifiers = (desk: Desk, fact: ApiFact): string =>
  desk.voice
    .properties(fact.type, fact.properties)
    .map(([caption, text]) => `${caption} ${text}`)
    .join(" · ");

const isReading = (desk: Desk, fact: ApiFact): boolean => !desk.isDrawn(fact.other.label);

const openFact = (desk: Desk, fact: ApiFact): void =>
  desk.act(isReading(desk, fact) ? opener(desk, fact.other) : openRelations([fact.relation]));

const factRow = (desk: Desk, fact: ApiFact): HTMLElement => {
  const details = qualifiers(desk, fact);
  const read = button(
    {
      class: "fact",
      attributes: { "data-relation": fact.relation, title: desk.voice.say("quotesOf") },
      onclick: () => openFact(desk, fact),
    },
    element("span", { class: "fact-name" }, dot(desk.colourOf(fact.other.label)), fact.other.name),
    details !== "" && element("span", { class: "fact-details" }, details),
  );
  const count = element(
    "span",
    { class: fact.articles > 0 ? "badge" : "badge derived" },
    fact.articles > 0 ? desk.voice.say("articles", { n: fact.articles }) : "∅",
  );
  read.append(count);
  const go = button(
    {
      class: "go",
      attributes: { "data-node": fact.other.id, "aria-label": `${desk.voice.say("openNode")} ${fact.other.name}` },
      onclick: () => desk.act(opener(desk, fact.other)),
    },
    "→",
  );
  return element("li", {}, read, go);
};

const groupKey = ({ type, outgoing, other }: ApiFact): string =>
  `${type} ${outgoing ? "→" : "←"} ${outgoing ? "" : other.label}`;

const groups = (facts: readonly ApiFact[]): ReadonlyMap<string, readonly ApiFact[]> => {
  const found = new Map<string, ApiFact[]>();
  for (const fact of facts) {
    const list = found.get(groupKey(fact));
    if (list) list.push(fact);
    else found.set(groupKey(fact), [fact]);
  }
  return found;
};

const group = (desk: Desk, facts: readonly ApiFact[]): HTMLElement => {
  const [first] = facts;
  const heading = element(
    "h3",
    {},
    first ? desk.voice.relation(first.type) : "",
    element("span", { class: "direction" }, first?.outgoing ? "→" : "←"),
    element("span", { class: "group-count" }, String(facts.length)),
  );
  return element(
    "section",
    { class: "group" },
    heading,
    element("ul", { class: "facts" }, ...facts.map((fact) => factRow(desk, fact))),
  );
};

/** Says how many relations are not on the map yet; nothing to do when there are none. */
export const updateExpand = (desk: Desk, side: HTMLElement): void => {
  const made = side.querySelector<HTMLButtonElement>("#expand");
  if (!made) return;
  const missing = desk.missing(made.dataset["node"] ?? "");
  made.disabled = missing === 0;
  made.textContent = missing > 0 ? desk.voice.say("expandMore", { n: missing }) : desk.voice.say("expanded");
};

const expandButton = (desk: Desk, id: string): HTMLElement =>
  button(
    { class: "primary", attributes: { id: "expand", "data-node": id }, onclick: () => desk.act(expand(id)) },
    desk.voice.say("expand"),
  );

const head = (desk: Desk, detail: ApiNodeDetail): readonly HTMLElement[] => {
  const properties = desk.voice.properties(detail.label, detail.properties);
  const list = properties.flatMap(([caption, text]) => [element("dt", {}, caption), element("dd", {}, text)]);
  return [
    element("p", { class: "kind" }, dot(desk.colourOf(detail.label)), desk.voice.node(detail.label)),
    element("h2", {}, detail.name),
    element("dl", { class: "properties" }, ...list),
    expandButton(desk, detail.id),
  ];
};

/** Grows by a page of facts whenever it is asked to. */
const factsOf = (desk: Desk, detail: ApiNodeDetail): HTMLElement => {
  const box = element("div", { class: "groups" });
  const draw = (facts: readonly ApiFact[], more: number): void => {
    box.replaceChildren(...[...groups(facts).values()].map((each) => group(desk, each)));
    if (more === 0) return;
    const next = async (): Promise<void> => {
      const page = await desk.api.node(detail.id, facts.length);
      draw([...facts, ...page.facts], page.more);
    };
    box.append(button({ class: "more", onclick: () => void next() }, desk.voice.say("moreFacts", { n: more })));
  };
  draw(detail.facts, detail.more);
  return box;
};

/** A node: its properties and its facts, each fact a way to its sentences. */
export const details = async (desk: Desk, id: string): Promise<readonly HTMLElement[]> => {
  const detail = await desk.api.node(id, 0);
  desk.announce(desk.voice.say("opened", { name: detail.name, n: detail.facts.length + detail.more }));
  return [...head(desk, detail), factsOf(desk, detail)];
};
