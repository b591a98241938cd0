import { isElement, isText, shown, type PageNode } from "./node.ts";

/** One line as a reader sees it, and how many of its characters belong to links. */
export interface VisibleLine {
  readonly text: string;
  readonly linked: number;
}

const silent = new Set(["script", "style", "noscript", "template", "iframe", "svg", "select", "textarea", "head"]);
const blocks = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const breaking = new Set([...blocks, "br"]);
const cells = new Set(["td", "th"]);

/** The lines of a page or of a part of it, in reading order; blocks and br break lines, table cells are set apart by a blank. */
export const visibleLines = (root: PageNode): VisibleLine[] => {
  const lines: VisibleLine[] = [];
  let text = "";
  let linked = 0;
  const flush = (): void => {
    const line = shown(text);
    if (line) lines.push({ text: line, linked });
    [text, linked] = ["", 0];
  };
  const print = (printed: string, inLink: boolean): void => {
    text += printed;
    if (inLink) linked += shown(printed).length;
  };
  const walk = (node: PageNode, inLink: boolean): void => {
    const name = isElement(node) ? (node.localName?.toLowerCase() ?? "") : "";
    if (silent.has(name)) return;
    if (isText(node)) {
      print(node.textContent ?? "", inLink);
      return;
    }
    const block = breaking.has(name);
    if (block) flush();
    for (const child of node.childNodes) walk(child, inLink || name === "a");
    if (block) flush();
    else if (cells.has(name)) text += " ";
  };
  walk(root, false);
  flush();
  return lines;
};
