import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { articleArea } from "./article-areas.ts";
import { densest, running } from "./densest.ts";
import type { PageDocument, PageNode } from "./node.ts";
import { visibleLines, type VisibleLine } from "./visible-lines.ts";

/** Parses a page; a fragment is wrapped, since the parser gives no document for one. */
export const parsePage = (html: string): PageDocument => {
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  // the parser's own types need the browser's, which are not loaded here
  const parsed = parseHTML(whole) as unknown as { readonly document: PageDocument };
  return parsed.document;
};

interface Reading {
  readonly charThreshold: number;
  readonly serializer: (node: PageNode) => PageNode;
}
type ReaderOf = new (
  document: PageDocument,
  options: Reading,
) => { parse(): { readonly content?: PageNode | null } | null };
const Reader = Readability as unknown as ReaderOf; // likewise

/** Below this many characters Readability looks elsewhere; its default of 500 drags menus into short notices. */
const charThreshold = 20;

const total = (lines: readonly VisibleLine[]): number => lines.reduce((sum, line) => sum + running(line), 0);

/** Readability takes a menu for the article where the paragraphs are short; then it finds much less than there is. */
const enough = 0.6;

/** The article's paragraphs, one a line, without menus and lists of links; empty where the page holds no article. Changes the document. */
export const bodyLines = (document: PageDocument): readonly VisibleLine[] => {
  const area = articleArea(document);
  if (area) return visibleLines(area);
  const dense = densest(document);
  const own = dense ? visibleLines(dense) : [];
  const content = new Reader(document, { charThreshold, serializer: (node) => node }).parse()?.content;
  const found = content ? visibleLines(content) : [];
  return total(found) >= total(own) * enough ? found : own;
};
