/** What is used of a parsed page: just enough of the DOM to walk it. */
export interface PageNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}

export interface PageDocument extends PageNode {
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;

/** White space as it is shown: one blank, a full-width one where one was printed, none at the ends. */
export const shown = (text: string): string =>
  text.replace(/\s+/g, (blank) => (blank.includes("\u3000") ? "\u3000" : " ")).trim();
