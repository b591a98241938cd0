import { shown, type PageDocument, type PageElement } from "./node.ts";

/** Elements in which the publishing systems of Chinese news and government sites put an article's text. */
const areas: readonly string[] = [
  "#UCAP-CONTENT", // gov.cn and provincial governments
  ".trs_editor_view", // TRS, newer
  ".TRS_Editor", // TRS, older
  "#content_area", // cctv.com
  "#ozoom", // newspapers' page editions
  ".rm_txt_con", // people.com.cn
  "#detailContent", // xinhuanet.com
  "#js_content", // WeChat, hidden until its script has run
  ".pages_content",
  "[itemprop=articleBody]",
];

/** Shorter than this is a caption or an empty frame. */
const shortest = 20;

/** The element that is known to hold the article's text, where the page has one. */
export const articleArea = (document: PageDocument): PageElement | undefined => {
  for (const selector of areas) {
    const area = document.querySelector(selector);
    if (area && shown(area.textContent ?? "").length >= shortest) return area;
  }
  return undefined;
};
