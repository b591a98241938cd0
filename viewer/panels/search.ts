import type { ApiHit } from "../api.ts";
import { opener } from "./link.ts";
import type { Desk } from "./desk.ts";
import { button, dot, element } from "./element.ts";

interface Found {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  hits: readonly ApiHit[];
  active: number;
  /** No name was found and the texts are still being asked. */
  isWaiting: boolean;
}

const option = (found: Found, desk: Desk, hit: ApiHit, i: number): HTMLElement =>
  button(
    {
      class: "hit",
      attributes: {
        role: "option",
        id: `hit-${i}`,
        tabindex: "-1",
        "data-node": hit.id,
        "aria-selected": String(i === found.active),
      },
      onclick: () => choose(found, desk, hit),
    },
    dot(desk.colourOf(hit.label)),
    element("span", { class: "hit-name" }, hit.name),
    element("span", { class: "hit-kind" }, desk.voice.node(hit.label)),
    hit.degree > 0 && element("span", { class: "hit-degree" }, String(hit.degree)),
    hit.passage !== undefined && element("q", { class: "hit-passage", attributes: { lang: "zh" } }, hit.passage),
  );

const hide = (found: Found): void => {
  found.list.hidden = true;
  found.input.setAttribute("aria-expanded", "false");
};

const choose = (found: Found, desk: Desk, hit: ApiHit): void => {
  hide(found);
  found.input.value = hit.name;
  found.input.blur();
  desk.act(opener(desk, hit));
};

const show = (found: Found, desk: Desk): void => {
  const options = found.hits.map((hit, i) => option(found, desk, hit, i));
  found.list.replaceChildren(
    ...(options.length > 0
      ? options
      : [element("p", { class: "none" }, desk.voice.say(found.isWaiting ? "loading" : "nothing"))]),
  );
  found.list.hidden = found.input.value.trim() === "";
  found.input.setAttribute("aria-expanded", String(!found.list.hidden));
  found.input.setAttribute("aria-activedescendant", found.hits.length > 0 ? `hit-${found.active}` : "");
};

const onKey = (found: Found, desk: Desk, event: KeyboardEvent): void => {
  const hit = found.hits[found.active];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && found.hits.length > 0) {
    event.preventDefault();
    found.active = (found.active + step + found.hits.length) % found.hits.length;
    show(found, desk);
  } else if (event.key === "Enter" && hit && !event.isComposing) choose(found, desk, hit);
  else if (event.key === "Escape") {
    event.stopPropagation();
    hide(found);
    found.input.blur();
  }
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Names at once; the text of articles when the typing rests, because its first answer takes a second. */
const ask = async (found: Found, desk: Desk, signal: AbortSignal): Promise<void> => {
  const text = found.input.value;
  const isStale = (): boolean => signal.aborted;
  const isLong = [...text.trim()].length > 1;
  const names = await desk.api.search(text, "names", signal);
  if (isStale()) return;
  Object.assign(found, { hits: names, active: 0, isWaiting: names.length === 0 && isLong });
  show(found, desk);
  await pause(300);
  if (isStale() || !isLong) return;
  const passages = await desk.api.search(text, "text", signal);
  if (isStale()) return;
  const known = new Set(names.map(({ id }) => id));
  Object.assign(found, { hits: [...names, ...passages.filter(({ id }) => !known.has(id))], isWaiting: false });
  if (document.activeElement === found.input) show(found, desk);
};

/** Asks while the reader types; an answer that comes too late is dropped. */
const searching = (found: Found, desk: Desk): (() => void) => {
  let asked = new AbortController();
  return () => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    ask(found, desk, signal).catch((error: unknown) => {
      if (!signal.aborted)
        found.list.replaceChildren(element("p", { class: "none" }, `${desk.voice.say("failed")}${String(error)}`));
    });
  };
};

/** The search box with its list of hits: type, arrows, Enter, Esc. */
export const searchBox = (desk: Desk): HTMLElement => {
  const label = desk.voice.say("search");
  const input = element("input", {
    attributes: {
      type: "search",
      id: "search",
      placeholder: label,
      "aria-label": label,
      role: "combobox",
      autocomplete: "off",
      "aria-controls": "hits",
      "aria-expanded": "false",
    },
  });
  const list = element("div", { class: "hits", attributes: { id: "hits", role: "listbox" } });
  list.hidden = true;
  const box = element("div", { class: "search" }, input, element("kbd", {}, "/"), list);
  const found: Found = { box, input, list, hits: [], active: 0, isWaiting: false };
  input.addEventListener("input", searching(found, desk));
  input.addEventListener("focus", () => show(found, desk));
  input.addEventListener("keydown", (event) => onKey(found, desk, event));
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) setTimeout(() => hide(found), 120);
  });
  return box;
};
