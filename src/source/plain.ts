import type { Article } from "./article.ts";
import { compose } from "./compose.ts";
import type { Defaults } from "./options.ts";
import { outletIn } from "./outlet.ts";
import { publicationDay } from "./publication-day.ts";
import { wholeText } from "./wholeness.ts";

const headLines = 10;
const tailLines = 12;

/** First and last lines of an article, where date and outlet stand. */
export const edges = (lines: readonly string[]): readonly string[] =>
  lines.length <= headLines + tailLines ? lines : [...lines.slice(0, headLines), ...lines.slice(-tailLines)];

/** A text file as an article: the first line that is not blank is its title, the rest stays as it is. */
export const readPlain = (content: string, address: string, defaults: Defaults): Article => {
  const text = wholeText(content, address).replace(/^(?:[^\S\n]*\n)+/, "");
  const lines = text.split("\n").filter((line) => line.trim());
  const around = edges(lines.map((line) => line.trim()));
  const title = (lines[0] ?? "").trim();
  const told = { publishedOn: publicationDay(around.slice(1)), outlet: outletIn(around.slice(1)) };
  return compose({ address, title, text, ...told }, defaults);
};
