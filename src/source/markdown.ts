import type { Article } from "./article.ts";
import type { Defaults } from "./options.ts";
import { readPlain } from "./plain.ts";

/** A Markdown file as an article: heading marks are dropped, everything else is read as text. */
export const readMarkdown = (content: string, address: string, defaults: Defaults): Article =>
  readPlain(content.replace(/^\ufeff?(#{1,6})[^\S\n]+/gm, "").replace(/^---[^\S\n]*\r?\n/, ""), address, defaults);
