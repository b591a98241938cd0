import { shown, type PageDocument } from "./node.ts";

const mark = /^\s*(?:\[(?:视频|图|图文|组图|原创|转载)\]|【(?:视频|图文|组图)】|（(?:视频|图)）)\s*/;
const site = /(?:网|频道|日报|晚报|早报|时报|新闻|门户|官网|政府|委员会|客户端|央视|电视台|广播|CCTV|\.com|\.cn|中国)/i;

/** A headline without [视频] marks in front and without the site's name behind. */
export const bareTitle = (title: string): string => {
  const bare = shown(title).replace(mark, "").split("_")[0] ?? "";
  const parts = bare.split(/\s*[|｜]\s*|\s+[-–]\s*|\s*[-–]\s+|(?<=[\p{L}）”》!！?？])-(?=\p{L})/u);
  const kept = parts.findIndex((part, index) => index > 0 && part.length <= 20 && site.test(part));
  if (kept < 0) return bare.trim();
  return bare.slice(0, bare.indexOf(parts[kept]!, parts[0]!.length)).replace(/[\s|｜–-]+$/u, "");
};

const content = (document: PageDocument, selector: string): string =>
  document.querySelector(selector)?.getAttribute("content") ?? "";

/** The headline: what the page's title begins with, as a heading prints it; else og:title, else the title itself. */
export const titleOf = (document: PageDocument): string => {
  const whole = bareTitle(document.querySelector("title")?.textContent ?? "");
  const social = bareTitle(content(document, 'meta[property="og:title"], meta[name="ArticleTitle"]'));
  const headings = [...document.querySelectorAll("h1, h2")].map((heading) => bareTitle(heading.textContent ?? ""));
  const printed = headings.find((heading) => heading.length >= 4 && (whole.startsWith(heading) || heading === social));
  const [first] = [...document.querySelectorAll("h1")].map((heading) => bareTitle(heading.textContent ?? ""));
  return printed ?? (social || whole || first || "");
};
