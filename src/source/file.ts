import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { decode } from "./charset.ts";
import { failureOf, fileError, type Reading } from "./failure.ts";
import { readJsonl } from "./jsonl.ts";
import { readMarkdown } from "./markdown.ts";
import type { Defaults } from "./options.ts";
import { readPlain } from "./plain.ts";
import { longestText, tooLong } from "./wholeness.ts";

/** A page may hold more markup than text; its text is measured again once it is found. */
const largestPage = 20_000_000;

const pageEndings = new Set([".html", ".htm", ".shtml", ".xhtml"]);
const looksLikePage = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|div|title)\b/i;

export type Kind = "page" | "markdown" | "text";

/** How a document is read: by its ending, else by how it begins. */
export const kindOf = (name: string, content: string): Kind => {
  const ending = extname(name).toLowerCase();
  if (ending === ".md") return "markdown";
  if (ending === ".txt") return "text";
  return pageEndings.has(ending) || looksLikePage.test(content.slice(0, 2000)) ? "page" : "text";
};

/** One whole document (not JSONL) as an article. */
export const readDocument = async (bytes: Uint8Array, address: string, defaults: Defaults): Promise<Reading> => {
  try {
    const content = decode(bytes, address, { html: kindOf(address, "") === "page" || bytes[0] === 0x3c });
    const kind = kindOf(address, content);
    if (kind === "markdown") return readMarkdown(content, address, defaults);
    if (kind === "text") return readPlain(content, address, defaults);
    const { readPage } = await import("./page/page.ts"); // the page parsers are loaded only where there is a page
    return readPage(content, { address, defaults });
  } catch (error) {
    return failureOf(address, error);
  }
};

const checkSize = (size: number, address: string): void => {
  const limit = pageEndings.has(extname(address).toLowerCase()) ? largestPage : longestText * 4;
  if (size > limit) throw tooLong(address, `${String(Math.round(size / 1e6))} MB`);
};

async function* readWhole(path: string, address: string, defaults: Defaults): AsyncGenerator<Reading> {
  checkSize((await stat(path)).size, address);
  yield await readDocument(await readFile(path), address, defaults);
}

/** The articles of one file: one, or one a line of a `.jsonl`. `path` is opened, `address` is what the articles are called. */
export async function* readOneFile(path: string, address: string, defaults: Defaults): AsyncGenerator<Reading> {
  try {
    if (extname(path).toLowerCase() === ".jsonl") yield* readJsonl(createReadStream(path), address, defaults);
    else yield* readWhole(path, address, defaults);
  } catch (error) {
    yield { address, error: fileError(address, error) };
  }
}
