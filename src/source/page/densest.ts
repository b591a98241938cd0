import { isElement, type PageDocument, type PageElement, type PageNode } from "./node.ts";
import { visibleLines, type VisibleLine } from "./visible-lines.ts";

/** Characters of a line of running text: 0 for menus, captions and labels such as 发布日期：. */
export const running = ({ text, linked }: VisibleLine): number =>
  linked === 0 && /[，。；]|[：！？]$/.test(text) ? text.length : 0;

const weight = (paragraph: PageElement): number => {
  const [line, ...more] = visibleLines(paragraph);
  return line && more.length === 0 ? running(line) : 0; // what has several lines is a container
};

/** The element with most running text directly below it: notices have paragraphs too short for Readability. */
export const densest = (document: PageDocument): PageElement | undefined => {
  const weights = new Map<PageNode, number>();
  for (const paragraph of document.querySelectorAll("p, div, section, td")) {
    const parent = paragraph.parentNode;
    if (parent) weights.set(parent, (weights.get(parent) ?? 0) + weight(paragraph));
  }
  const [best] = [...weights].filter(([, all]) => all > 0).sort(([, a], [, b]) => b - a);
  return best && isElement(best[0]) ? best[0] : undefined;
};
