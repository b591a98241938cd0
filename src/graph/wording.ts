import { hashOf } from "./ids.ts";

/** What outlets put before and behind a text that they took over. */
const dateline =
  /^[^。]{0,24}?(?:新华社|中新社|本报|央视网消息|人民网)[^。]{0,24}?(?:电|讯|：|:)(?:[（(][^）)]*[）)])?/;
const ending = /(?:[（(](?:完|记者[^）)]*)[）)]|(?:责任编辑|责编|编辑)[:：].*)$/;

/** A hash of the words of a text, without spaces and what an outlet adds: copies of one text share it. */
export const wordingOf = (text: string): string =>
  hashOf(text.replace(/\s+/g, "").replace(dateline, "").replace(ending, ""));
