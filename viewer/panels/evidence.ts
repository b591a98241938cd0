import type { ApiEvidence, ApiQuote } from "../api.ts";
import { sayValue } from "../i18n/values.ts";
import { openArticle } from "../state/intent.ts";
import { articleText, scrollToMark } from "./article-text.ts";
import { citation } from "./citation.ts";
import type { Desk } from "./desk.ts";
import { button, element } from "./element.ts";
import { nodeLink } from "./link.ts";

const byArticle = (quotes: readonly ApiQuote[]): readonly (readonly [ApiQuote, ...ApiQuote[]])[] => {
  const found = new Map<string, [ApiQuote, ...ApiQuote[]]>();
  for (const quote of quotes) {
    const list = found.get(quote.article.id);
    if (list) list.push(quote);
    else found.set(quote.article.id, [quote]);
  }
  return [...found.values()];
};

const note = (desk: Desk, { modality, rule }: ApiQuote): string => {
  const kind = modality === "" || modality === "asserted" ? [] : [sayValue(modality, desk.voice.language)];
  return [...kind, `${desk.voice.say("rule")} ${rule}`].join(" · ");
};

const quoteRow = (desk: Desk, quote: ApiQuote, onclick: () => void): HTMLElement =>
  element(
    "li",
    {},
    button(
      { class: "quote", attributes: { "data-evidence": quote.evidence }, onclick },
      element("q", { attributes: { lang: "zh" } }, quote.quote),
    ),
    element("div", { class: "quote-foot" }, element("span", {}, note(desk, quote)), citation(desk, quote)),
  );

/** The article's text below its quotes, fetched when the card is opened. */
const readInto = async (
  desk: Desk,
  box: HTMLElement,
  quotes: readonly [ApiQuote, ...ApiQuote[]],
  current: string,
): Promise<void> => {
  const old = box.querySelector<HTMLElement>(".article-text");
  if (old) {
    scrollToMark(old, current);
    return;
  }
  const [{ article }] = quotes;
  const { text } = await desk.api.article(article.id);
  const marks = quotes.map(({ evidence, start, end }) => ({ key: evidence, start, end }));
  const made = articleText(text, marks, { class: "quoted" });
  box.replaceChildren(made);
  scrollToMark(made, current);
};

const card = (desk: Desk, quotes: readonly [ApiQuote, ...ApiQuote[]], isFirst: boolean): HTMLElement => {
  const [{ article, evidence }] = quotes;
  const box = element("div", { class: "reading", attributes: { "data-article": article.id } });
  const show = (key: string): void =>
    void readInto(desk, box, quotes, key).catch((error: unknown) =>
      box.replaceChildren(`${desk.voice.say("failed")}${String(error)}`),
    );
  const rows = quotes.map((quote) => quoteRow(desk, quote, () => show(quote.evidence)));
  const about = [article.outlet, article.publishedOn ?? desk.voice.say("undated")].filter(Boolean).join(" · ");
  const title = button({ class: "article-link", onclick: () => desk.act(openArticle(article.id)) }, article.title);
  if (isFirst) requestAnimationFrame(() => show(evidence));
  return element(
    "article",
    { class: "card" },
    element("header", {}, title, element("p", { class: "about" }, about)),
    element("ul", { class: "quotes" }, ...rows),
    box,
  );
};

const statement = (desk: Desk, { relation }: ApiEvidence): HTMLElement =>
  element(
    "p",
    { class: "statement", attributes: { "data-relation": relation.id } },
    nodeLink(desk, relation.from),
    element("span", { class: "relation-name" }, desk.voice.relation(relation.type)),
    nodeLink(desk, relation.to),
  );

const section = (desk: Desk, evidence: ApiEvidence, isFirst: boolean): HTMLElement => {
  const articles = byArticle(evidence.quotes);
  const sum = desk.voice.say("sentences", { n: evidence.quotes.length, m: articles.length });
  const text = evidence.quotes.length > 0 ? sum : desk.voice.say("derived");
  const cards = articles.map((quotes, i) => card(desk, quotes, isFirst && i === 0));
  return element(
    "section",
    { class: "evidence" },
    statement(desk, evidence),
    element("p", { class: "sum" }, text),
    ...cards,
  );
};

/** Relations with every sentence that states them, each shown at its place in its article. */
export const evidence = async (desk: Desk, relations: readonly string[]): Promise<readonly HTMLElement[]> => {
  const answers = await Promise.all(relations.map((id) => desk.api.evidence(id)));
  const heading = element("p", { class: "kind" }, desk.voice.say("evidence"));
  return [heading, ...answers.map((answer, i) => section(desk, answer, i === 0))];
};
