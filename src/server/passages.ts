import type { Ledger, StoredArticle } from "../ledger/ledger.ts";
import type { WordIndex } from "../store/word-index.ts";
import { searchText, searchWords } from "../text/segment.ts";
import type { ApiHit } from "./api.ts";
import { articleType } from "./kinds.ts";

/** Share of a query's words that an article must hold: a question in many words need not be met word for word. */
const enough = 0.6;
const longest = 60;

const held = (text: string, words: readonly string[]): readonly string[] => words.filter((word) => text.includes(word));

const weight = (text: string, words: readonly string[]): number =>
  held(text, words).reduce((sum, word) => sum + word.length, 0);

/** The part of a sentence around its first found word. */
const clip = (sentence: string, words: readonly string[]): string => {
  const points = Array.from(sentence.trim());
  if (points.length <= longest) return points.join("");
  const searched = searchText(points.join(""));
  const places = held(searched, words).map((word) => Array.from(searched.split(word)[0]!).length);
  const start = Math.max(0, Math.min(Math.min(...places) - 15, points.length - longest));
  const end = Math.min(points.length, start + longest);
  return `${start > 0 ? "…" : ""}${points.slice(start, end).join("")}${end < points.length ? "…" : ""}`;
};

/** The printed sentence that holds most of the words. */
const passageOf = (text: string, words: readonly string[]): string => {
  const sentences = text.split(/(?<=[。！？；\n])/u);
  const weighed = sentences.map((sentence) => ({ sentence, weight: weight(searchText(sentence), words) }));
  const best = weighed.reduce((a, b) => (b.weight > a.weight ? b : a));
  return clip(best.sentence, words);
};

const toHit = ({ id, title, text }: StoredArticle, words: readonly string[]): ApiHit => ({
  id,
  label: articleType,
  name: title,
  aliases: [],
  degree: 0,
  passage: passageOf(text, words),
});

/** Articles by the words of their text, each with the sentence that holds them. */
export const findPassages = async (
  { ledger, words }: { readonly ledger: Ledger; readonly words: WordIndex },
  query: string,
  limit: number,
): Promise<readonly ApiHit[]> => {
  const ids = await words.find(query, limit);
  const wanted = [...new Set(ids.length > 0 ? searchWords(query) : [])];
  const articles = new Map((await ledger.liveArticles(ids)).map((article) => [article.id, article]));
  return ids
    .flatMap((id) => articles.get(id) ?? [])
    .filter(({ text, title }) => held(searchText(`${title}\n${text}`), wanted).length >= enough * wanted.length)
    .map((article) => toHit(article, wanted));
};
