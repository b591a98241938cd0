import { dayIn, publicationDay } from "../publication-day.ts";
import type { PageDocument } from "./node.ts";
import type { VisibleLine } from "./visible-lines.ts";

const named =
  /^(?:article:published_time|og:published_time|og:release_date|publish_?date|publish-?date|publishtime|pubdate|pubtime|firstpublishedtime|datepublished|dc\.date(?:\.issued)?|weibo:article:create_at|date)$/i;

const metaDay = (document: PageDocument): string | undefined => {
  for (const meta of document.querySelectorAll("meta")) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop") ?? "";
    const day = named.test(name) ? dayIn(meta.getAttribute("content") ?? "") : undefined;
    if (day) return day;
  }
  return undefined;
};

// datePublished of linked data, createTime of WeChat's pages
const inScript = /"datePublished"\s*:\s*"([^"]{8,40})"|\bcreateTime\s*=\s*['"]([^'"]{8,40})['"]/;

const scriptDay = (document: PageDocument): string | undefined => {
  for (const script of document.querySelectorAll("script")) {
    const match = inScript.exec(script.textContent ?? "");
    const day = dayIn(match?.[1] ?? match?.[2] ?? "");
    if (day) return day;
  }
  return undefined;
};

const timeDay = (document: PageDocument): string | undefined => {
  const time = document.querySelector("time[datetime][pubdate], time[itemprop=datePublished], article time[datetime]");
  return time ? dayIn(time.getAttribute("datetime") ?? "") : undefined;
};

/** How far below its headline a page's date line is looked for. */
const reach = 40;

const visibleDay = (lines: readonly VisibleLine[], title: string): string | undefined => {
  const plain = lines.map(({ text, linked }) => (linked > 16 ? "" : text));
  const at = lines.findLastIndex(
    ({ text, linked }) => linked === 0 && text.length < title.length + 20 && text.includes(title),
  );
  if (at < 0 || !title) return publicationDay(plain);
  return (
    publicationDay(plain.slice(at + 1, at + reach)) ??
    publicationDay(plain.slice(Math.max(0, at - 8), at)) ??
    publicationDay(plain)
  );
};

const inAddress = /\/(?:t?)((?:19|20)\d{2})[-/]?(\d{2})[-/]?(\d{2})(?:[/_.]|$)/;

const addressDay = (url: string | undefined): string | undefined => {
  const match = inAddress.exec(url ?? "");
  return match ? dayIn(match.slice(1, 4).join("-")) : undefined;
};

/** The page's own day of publication: its meta elements, its visible date line, its address, in this order. */
export const pageDay = (
  document: PageDocument,
  lines: readonly VisibleLine[],
  known: { readonly title: string; readonly url: string | undefined },
): string | undefined =>
  metaDay(document) ??
  scriptDay(document) ??
  timeDay(document) ??
  visibleDay(lines, known.title) ??
  addressDay(known.url);
