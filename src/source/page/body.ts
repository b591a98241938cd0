import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { articleArea } from "./article-areas.ts";
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

/** The article's paragraphs, one a line, without menus and lists of links; empty where the page holds no article. Changes the document. */
export const bodyLines = (document: PageDocument): readonly VisibleLine[] => {
  const area = articleArea(document);
  if (area) return visibleLines(area);
  const reader = new Reader(document, { charThreshold, serializer: (node) => node });
  const content = reader.parse()?.content;
  return content ? visibleLines(content) : [];
};
