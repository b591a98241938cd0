import type { Article } from "../source/article.ts";
import { findDates } from "./dates.ts";
import type { Document } from "./document.ts";
import { findLines, findSentences } from "./lines.ts";
import { datelineDay, maskCredits } from "./mask.ts";
import { normalize } from "./normalize.ts";
import { codePointOffsets } from "./span.ts";

/** Article → Document: normalised text with the way back to the printed characters, lines, sentences, and the article's today. */
export function read(article: Article): Document {
  const normalized = normalize(article.text);
  const text = maskCredits(normalized.text);
  const lines = findLines(text);
  const toPoint = codePointOffsets(article.text);
  const printed = normalized.offsets;
  const exact = !printed && toPoint(article.text.length) === article.text.length;
  const offsets = exact
    ? undefined
    : Array.from({ length: text.length + 1 }, (_, i) => toPoint(printed ? printed[i]! : i));
  const today = todayOf(normalized.text, article.publishedOn);
  return {
    article,
    text,
    lines,
    sentences: findSentences(text, lines),
    ...(today && { today }),
    ...(offsets && { offsets }),
  };
}

/** The same with the credits that were blanked: who looks for every name in a text looks for its reporters, too. */
export function withCredits(document: Document): Document {
  const { text } = normalize(document.article.text);
  if (text === document.text) return document;
  const lines = findLines(text);
  return { ...document, text, lines, sentences: findSentences(text, lines) };
}

function todayOf(text: string, publishedOn: string | undefined): string | undefined {
  const day = datelineDay(text);
  if (!day || !publishedOn) return publishedOn;
  return findDates(`${day.month ? `${day.month}月` : ""}${day.day}日`, publishedOn)[0]?.start ?? publishedOn;
}
