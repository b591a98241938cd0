import { cut, type Span } from "../state/segments.ts";
import { element } from "./element.ts";

export interface Mark extends Span {
  readonly key: string;
  readonly title?: string;
}

export interface Marking {
  readonly class: string;
  readonly onclick?: (keys: readonly string[]) => void;
  readonly onpoint?: (keys: readonly string[]) => void;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const markElement = (text: string, marks: readonly Mark[], marking: Marking): HTMLElement => {
  const keys = unique(marks.map(({ key }) => key));
  const title = unique(marks.flatMap((mark) => mark.title ?? [])).join("\n");
  const made = element(
    "mark",
    { class: marking.class, attributes: { "data-keys": keys.join("\n"), ...(title && { title }) } },
    text,
  );
  const { onclick, onpoint } = marking;
  if (onclick) {
    made.tabIndex = 0;
    made.setAttribute("role", "button");
    made.addEventListener("click", () => onclick(keys));
    made.addEventListener("keydown", ({ key }) => key === "Enter" && onclick(keys));
  }
  made.addEventListener("pointerenter", () => onpoint?.(keys));
  made.addEventListener("pointerleave", () => onpoint?.([]));
  return made;
};

/** An article's text with its marks; line breaks stay as they were printed. */
export const articleText = (text: string, marks: readonly Mark[], marking: Marking): HTMLElement => {
  const pieces = cut(text, marks).map((segment) =>
    segment.spans.length > 0 ? markElement(segment.text, segment.spans, marking) : segment.text,
  );
  return element("div", { class: "article-text", attributes: { lang: "zh", tabindex: "0" } }, ...pieces);
};

/** Scrolls the text, not the page, until the first mark with the key stands in its middle. */
export const scrollToMark = (box: HTMLElement, key: string): void => {
  const marks = [...box.querySelectorAll("mark")].filter((mark) =>
    (mark.dataset["keys"] ?? "").split("\n").includes(key),
  );
  for (const mark of box.querySelectorAll("mark.current")) mark.classList.remove("current");
  for (const mark of marks) mark.classList.add("current");
  const [first] = marks;
  if (!first) return;
  const offset = first.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTop = Math.max(0, offset - box.clientHeight / 3);
};
