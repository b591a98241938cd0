import { createHash } from "node:crypto";
import type { Article } from "./article.ts";
import { canonicalUrl, isWebAddress } from "./canonical.ts";
import type { Defaults } from "./options.ts";
import { wholeText } from "./wholeness.ts";

/** What one reader found out about an article; the rest is filled in here. */
export interface Found {
  readonly address: string;
  readonly title: string;
  /** Title and body, the title as first line. */
  readonly text: string;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly outlet?: string | undefined;
}

const present = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;

/** Address of something that has none of its own: standard input. */
const addressOfText = (text: string): string => `-#${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;

/** The article as every later stage sees it; the id is the canonical URL, else the source's own id, else the address. */
export const compose = (found: Found, defaults: Defaults): Article => {
  const text = wholeText(found.text, found.address);
  const url = found.url !== undefined && isWebAddress(found.url) ? canonicalUrl(found.url) : undefined;
  const address = found.address === "-" ? (url ?? (found.id ? `-#${found.id}` : addressOfText(text))) : found.address;
  const known = {
    ...present("publishedOn", found.publishedOn ?? defaults.date),
    ...present("outlet", found.outlet ?? defaults.outlet),
    ...present("url", url),
  };
  return { id: url ?? found.id ?? address, address, title: found.title, ...known, text };
};
