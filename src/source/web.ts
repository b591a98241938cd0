import { SourceError } from "../errors.ts";
import { decode } from "./charset.ts";
import { failureOf, type Reading } from "./failure.ts";
import { fetchPage, type Fetched, type FetchState } from "./fetch.ts";
import { kindOf } from "./file.ts";
import { readJsonl } from "./jsonl.ts";
import type { SourceOptions } from "./options.ts";
import { readPlain } from "./plain.ts";

/** What one visit to a web address brought. `state` is to be kept once the readings are recorded, and given at the next visit. */
export type WebVisit =
  | { readonly kind: "read"; readonly readings: readonly Reading[]; readonly state: FetchState }
  | { readonly kind: "unchanged" }
  | { readonly kind: "gone"; readonly status: number };

type Page = Extract<Fetched, { kind: "page" }>;

const isJsonl = ({ type, url }: Page): boolean =>
  /ndjson|jsonl|jsonlines/i.test(type) || /\.jsonl$/i.test(new URL(url).pathname);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const readOne = async (page: Page, address: string, options: SourceOptions): Promise<Reading> => {
  try {
    const label = /charset\s*=\s*"?([\w-]+)/i.exec(page.type)?.[1];
    const plain = /^text\/plain/i.test(page.type);
    const content = decode(page.bytes, address, { label, html: !plain });
    if (plain || kindOf(new URL(page.url).pathname, content) !== "page")
      return { ...readPlain(content, address, options), url: address, id: address };
    const { readPage } = await import("./page/page.ts");
    return readPage(content, { address, url: page.url, defaults: options });
  } catch (error) {
    return failureOf(address, error);
  }
};

/** Visits a web address, telling an unchanged page (by ETag or date) and one that is gone (404, 410) apart from what was read. */
export const visitWeb = async (address: string, options: SourceOptions, state: FetchState = {}): Promise<WebVisit> => {
  const page = await fetchPage(address, state, options.fetch);
  if (page.kind !== "page") return page;
  const readings: Reading[] = [];
  if (!isJsonl(page)) readings.push(await readOne(page, address, options));
  else for await (const reading of readJsonl(once(page.bytes), address, options)) readings.push(reading);
  return { kind: "read", readings, state: page.state };
};

/** The articles at a web address; a page that is gone is a failure here. */
export const readWeb = async (address: string, options: SourceOptions): Promise<readonly Reading[]> => {
  const visit = await visitWeb(address, options);
  if (visit.kind === "read") return visit.readings;
  const status = visit.kind === "gone" ? `HTTP ${String(visit.status)}` : "nothing new";
  throw new SourceError(
    `${address} is gone (${status})`,
    "check the address; if the article was withdrawn, use wenmai retract",
  );
};
