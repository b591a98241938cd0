import type { ApiQuote } from "../api.ts";
import type { Desk } from "./desk.ts";
import { button } from "./element.ts";

const cite = ({ quote, article }: ApiQuote): string => {
  const about = [article.outlet, article.publishedOn, article.id].filter(Boolean).join("，");
  return `“${quote}”——《${article.title}》，${about}`;
};

/** Copies the sentence with its title, outlet, date and address. */
export const citation = (desk: Desk, quote: ApiQuote): HTMLElement => {
  const made = button({ class: "copy" }, desk.voice.say("copy"));
  made.addEventListener("click", () => {
    const done = (): void => void (made.textContent = desk.voice.say("copied"));
    navigator.clipboard.writeText(cite(quote)).then(done, () => undefined);
  });
  return made;
};
