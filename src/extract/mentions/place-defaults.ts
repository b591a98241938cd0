import type { Document } from "../../text/document.ts";
import { isAtLevel, type KnownPlace, type OwnPlace } from "./known-place.ts";
import type { Terms } from "../lattice/terms.ts";
import { matchesOf } from "../../text/pattern.ts";

const outletEnd = /(?:劳动|经济)?日报|晚报|晨报|商报|都市报|新闻网|广播|电视台|发布/g;
const levels = ["省", "自治区", "市", "县", "区", "州", "盟", "旗"];
/** After a place of that level, its own government or party is what the article is about. */
const governing =
  /^(?:省|市|县|区|州|盟|旗)?(?:委|政府|人民政府|人大|政协|第|召开|举行|领导|纪委|党委|监委|召开|各|人民代表)/;

/** More than any number of mentions in the body: whose leaders the headline names is what the article is about. */
const governsHeadline = 100;

/** The divisions an article is about: named in its headline, ruled by the bodies it names, or printed by its outlet; best first. */
export function placeDefaults(document: Document, printed: readonly KnownPlace[], terms: Terms): OwnPlace[] {
  const { text, lines } = document;
  const headEnd = lines.findLast((line) => line.kind === "title" || line.kind === "headline")?.end ?? 0;
  const scores = new Map<string, { known: KnownPlace; score: number }>();
  for (const known of printed) {
    if (!levels.some((level) => isAtLevel(known.place, level))) continue;
    const governs = governing.test(text.slice(known.span.end, known.span.end + 6));
    const headed = known.span.start < headEnd;
    const score = headed && governs ? governsHeadline : (headed ? 3 : 1) + (governs ? 3 : 0);
    const entry = scores.get(known.place.name);
    if (entry) entry.score += score / 2;
    else scores.set(known.place.name, { known, score });
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || a.known.span.start - b.known.span.start);
  const hosts = printed.filter((known) => isComeTo(text, known)).map((known) => ({ ...known, isHost: true }));
  const outlets = outletPlaces(document, terms);
  const ours = outlets.filter(({ place }) => speaksAs(text, place.name)).map((known) => ({ ...known, isHost: true }));
  return [...hosts, ...ours, ...ranked.map(({ known }) => known), ...outlets];
}

/** `来我市考察`, `来滁调研` in the paper of a city. */
const speaksAs = (text: string, name: string): boolean =>
  /[省市县区州盟旗]$/.test(name) &&
  (text.includes(`我${name.slice(-1)}`) ||
    new RegExp(`来${name[0]!}(?:[,，]?(?:考察|调研|访问|指导|开展))`).test(text));

/** `来肇庆考察`: written where somebody comes to; whoever comes to the capital comes from everywhere. */
const isComeTo = (text: string, { place, span: { start, end } }: KnownPlace): boolean =>
  text[start - 1] === "来" &&
  place.name !== "北京市" &&
  /(?<![以近年未往从到])来$/.test(text.slice(start - 2, start)) &&
  visit.test(text.slice(end, end + 12));
const visit = /^[^。;]{0,6}(?:考察|访问|调研|参观|学习|交流|视察|指导|督导|检查)/;

/** `本报兰州5月18日讯`: where the article was written. */
const dateline =
  /(?:^|\n)[ \u3000]*(?:本报|本台|新华社|中新社|人民网)?([\u4e00-\u9fff]{2,4}?)(?:\d{1,2}月)?\d{1,2}日(?:电|讯)/g;

function datelinePlaces(text: string, terms: Terms): KnownPlace[] {
  return matchesOf(dateline, text).flatMap((match) => {
    const place = terms.placeNamed(match[1]!);
    const start = match.index + match[0].indexOf(match[1]!);
    return place ? [{ place, span: { start, end: start + match[1]!.length } }] : [];
  });
}

/** `来源:福鼎新闻`: the place that the name of a source begins with. */
const source = /来源[:：]\s*(?:中国|中共)?([\u4e00-\u9fff]{2,9})/g;

const sourcePlaces = (text: string, terms: Terms): KnownPlace[] =>
  matchesOf(source, text).flatMap(({ 0: printed, 1: name, index }) => {
    const start = index + printed.length - name!.length;
    for (let length = name!.length; length > 1; length--) {
      const printed = name!.slice(0, length);
      // A county's short name may be an everyday word, but not here.
      const place = ["", "市", "县", "区"].map((level) => terms.placeNamed(printed + level)).find(Boolean);
      if (place && place.kind !== "country") return [{ place, span: { start, end: start + length } }];
    }
    return [];
  });

/** Credits are blanked in what is read, so they are looked for in what is printed; a span is known where both agree. */
function outletPlaces({ article, offsets }: Document, terms: Terms): KnownPlace[] {
  const { text } = article;
  const outlets = matchesOf(outletEnd, text).flatMap(({ index: end }): KnownPlace[] => {
    const found = terms.placeBefore(text, end);
    return found ? [{ place: found.place, span: { start: found.start, end } }] : [];
  });
  const found = [...outlets, ...sourcePlaces(text, terms), ...datelinePlaces(text, terms)];
  return offsets ? found.map(({ place }) => ({ place, span: { start: 0, end: 0 } })) : found;
}
