import { shown, type PageDocument } from "./node.ts";
import type { VisibleLine } from "./visible-lines.ts";

const mark = /^\s*(?:\[(?:视频|图|图文|组图|原创|转载)\]|【(?:视频|图文|组图)】|（(?:视频|图)）)\s*/;
const site = /(?:网|频道|日报|晚报|早报|时报|新闻|门户|官网|政府|委员会|客户端|央视|电视台|广播|CCTV|\.com|\.cn|中国)/i;

/** A headline without [视频] marks in front and without the site's name behind. */
export const bareTitle = (title: string): string => {
  const bare = shown(title).replace(mark, "").split("_")[0] ?? "";
  const parts = bare.split(/\s*[|｜]\s*|\s*-{2,}\s*|\s+[-–]\s*|\s*[-–]\s+|(?<=[\p{L}）”》!！?？])-(?=\p{L})/u);
  const kept = parts.findIndex((part, index) => index > 0 && part.length <= 20 && site.test(part));
  if (kept < 0) return bare.trim();
  return bare.slice(0, bare.indexOf(parts[kept]!, parts[0]!.length)).replace(/[\s|｜–-]+$/u, "");
};

const content = (document: PageDocument, selector: string): string =>
  document.querySelector(selector)?.getAttribute("content") ?? "";

/** The title of a newspaper's edition page, of a column, or of a site: it says nothing of the article. */
const saysNothing = (title: string): boolean =>
  /第\s*[\dA-Z]+\s*版/.test(title) || title.length <= 8 || onlySite.test(title);
const onlySite = /^[^，：“《]{2,16}(?:网|网站|日报|晚报|政府|委员会|门户|首页)$/;

/** Where a headline stands whose page is titled by its column, the likeliest place first. */
const places = ["h1", "h2", "h3", ".title", ".tit", ".bt", "[class*=title]", "[id*=title]"];

const printedIn = (lines: readonly VisibleLine[]): ReadonlySet<string> =>
  new Set(lines.filter(({ linked }) => linked === 0).map(({ text }) => bareTitle(text)));

/** What stands in for a title that says nothing and is not printed on the page either. */
const instead = (document: PageDocument, title: string, printed: ReadonlySet<string>): string | undefined => {
  if (!saysNothing(title) || printed.has(title)) return undefined;
  const texts = places.flatMap((place) =>
    [...document.querySelectorAll(place)].map((found) => found.textContent ?? ""),
  );
  return texts.map(bareTitle).find((text) => text.length >= 6 && text.length <= 80 && printed.has(text));
};

/** The headline: what the page's title begins with, as a heading prints it; else og:title, else the title itself where it is one. */
export const titleOf = (document: PageDocument, lines: readonly VisibleLine[]): string => {
  const whole = bareTitle(document.querySelector("title")?.textContent ?? "");
  const social = bareTitle(content(document, 'meta[property="og:title"], meta[name="ArticleTitle"]'));
  const headings = [...document.querySelectorAll("h1, h2")].map((heading) => bareTitle(heading.textContent ?? ""));
  const printed = headings.find((heading) => heading.length >= 4 && (whole.startsWith(heading) || heading === social));
  if (printed) return printed;
  const [first] = [...document.querySelectorAll("h1")].map((heading) => bareTitle(heading.textContent ?? ""));
  const told = social || whole || first || "";
  return instead(document, told, printedIn(lines)) ?? told;
};
