import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { articleArea } from "./article-areas.ts";
import type { PageDocument } from "./node.ts";
import { visibleLines, type VisibleLine } from "./visible-lines.ts";

/** Parses a page; a fragment is wrapped, since the parser gives no document for one. */
export const parsePage = (html: string): PageDocument => {
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
};

/** Below this many characters Readability looks elsewhere; its default of 500 drags menus into short notices. */
const charThreshold = 20;

/** The article's paragraphs, one a line, without menus and lists of links; empty where the page holds no article. Changes the document. */
export const bodyLines = (document: PageDocument): readonly VisibleLine[] => {
  const area = articleArea(document);
  if (area) return visibleLines(area);
  type Argument = ConstructorParameters<typeof Readability>[0];
  const reader = new Readability<PageDocument>(document as unknown as Argument, {
    charThreshold,
    serializer: (node) => node as unknown as PageDocument,
  });
  const content = reader.parse()?.content;
  return content ? visibleLines(content) : [];
};
