import { SourceError } from "../../errors.ts";
import type { Article } from "../article.ts";
import { compose } from "../compose.ts";
import type { Defaults } from "../options.ts";
import { outletIn } from "../outlet.ts";
import { bodyLines, parsePage } from "./body.ts";
import type { PageDocument } from "./node.ts";
import { pageDay } from "./page-day.ts";
import { refuseMonsters } from "./size-guard.ts";
import { bareTitle, titleOf } from "./title.ts";
import { visibleLines, type VisibleLine } from "./visible-lines.ts";

/** Where a page was read from, and what stands in for what it does not tell. */
export interface PagePlace {
  readonly address: string;
  /** The web address it came from, after redirects; absent for a saved page. */
  readonly url?: string;
  readonly defaults: Defaults;
}

const attribute = (document: PageDocument, selector: string, name: string): string | undefined =>
  document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;

/** The address the page gives itself; trusted only where it is no start page and, for a fetched page, on the same host. */
const ownUrl = (document: PageDocument, url: string | undefined): string | undefined => {
  const told =
    attribute(document, 'link[rel="canonical"]', "href") ?? attribute(document, 'meta[property="og:url"]', "content");
  if (!told || !URL.canParse(told, url)) return url;
  const own = new URL(told, url);
  const trusted = own.pathname.length > 1 && (!url || own.hostname === new URL(url).hostname);
  return trusted && /^https?:$/.test(own.protocol) ? own.href : url;
};

const outletOf = (document: PageDocument, lines: readonly VisibleLine[]): string | undefined =>
  outletIn(lines.map(({ text }) => text)) ??
  attribute(document, 'meta[name="source" i], meta[name="ContentSource" i]', "content") ??
  attribute(document, 'meta[property="og:site_name"]', "content");

const closing = /^[(（【[]?\s*(?:(?:责任编辑|责编|编辑)\s*[:：].{0,40}|(?:分享到|扫一扫|打印|关闭窗口|纠错).{0,6})$/;
const opening =
  /^(?:(?:来源|稿源|发布时间|发布日期|更新时间|时间|日期|字号|字体)\s*[:：].{0,80}|.{0,20}(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?\s*(?:\d{1,2}:\d{2}|\|?\s*来源).{0,60}|主要内容|视频简介|内容简介|正文|正文内容|当前位置.*|首页.{0,20})$/;
const isSentence = (text: string): boolean => /[。！？；：]$/.test(text);

/** Body lines without the headline, the labels above the first sentence, the credits, and lines that are all links. */
const paragraphs = (lines: readonly VisibleLine[], title: string): readonly string[] => {
  const own = lines
    .filter(({ text, linked }) => linked < text.length * 0.7 || isSentence(text))
    .map(({ text }) => text);
  const sentence = own.findIndex((text) => isSentence(text) && !opening.test(text));
  const first = sentence < 0 ? own.length : sentence;
  const printed = own.filter((text, index) => index >= first || !(opening.test(text) || bareTitle(text) === title));
  return printed.filter((text) => !closing.test(text));
};

/** A saved or fetched page as an article: headline, paragraphs, the page's own day and outlet. */
export const readPage = (html: string, { address, url, defaults }: PagePlace): Article => {
  refuseMonsters(html, address);
  const document = parsePage(html);
  const lines = document.body ? visibleLines(document.body) : [];
  const title = titleOf(document, lines);
  const canonical = ownUrl(document, url);
  const told = { publishedOn: pageDay(document, lines, { title, url: canonical }), outlet: outletOf(document, lines) };
  const body = paragraphs(bodyLines(document), title);
  if (!title || body.length === 0) throw noArticle(address, title);
  return compose({ address, title, text: [title, ...body].join("\n"), url: canonical, ...told }, defaults);
};

const noArticle = (address: string, title: string): SourceError =>
  new SourceError(
    `${address} holds no article: ${title ? `no text was found under "${title}"` : "it has no headline"}`,
    "give the address of the article itself, or save its text as a .txt file",
  );
