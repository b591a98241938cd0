import type { ApiArticle } from "../api.ts";
import { openRelations } from "../state/intent.ts";
import { articleText } from "./article-text.ts";
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";

const head = (desk: Desk, { title, outlet, publishedOn, url, marks }: ApiArticle): readonly (HTMLElement | false)[] => {
  const about = [outlet, publishedOn ?? desk.voice.say("undated")].filter(Boolean).join(" · ");
  const link = url !== undefined && /^https?:/u.test(url);
  return [
    element("p", { class: "kind" }, desk.voice.say("article")),
    element("h2", { attributes: { lang: "zh" } }, title),
    element("p", { class: "about" }, about),
    link &&
      element("a", { class: "origin", attributes: { href: url, target: "_blank", rel: "noreferrer noopener" } }, url),
    marks.length > 0 && element("p", { class: "sum" }, desk.voice.say("marks")),
  ];
};

/** An article read beside the map: every shaded place opens the facts that rest on it. */
export const article = async (desk: Desk, id: string): Promise<readonly HTMLElement[]> => {
  const found = await desk.api.article(id);
  const marks = found.marks.map(({ relation, type, from, to, start, end }) => ({
    key: relation,
    title: `${from} ${desk.voice.relation(type)} ${to}`,
    start,
    end,
  }));
  const text = articleText(found.text, marks, {
    class: "source",
    onclick: (relations) => desk.act(openRelations(relations)),
    onpoint: desk.point,
  });
  text.classList.add("whole");
  return [...head(desk, found).filter((each) => each !== false), text];
};
