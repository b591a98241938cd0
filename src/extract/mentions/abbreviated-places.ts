import type { Sentence } from "../../text/document.ts";
import { holdsUnit, unitsOf, type Units } from "../../text/units.ts";
import type { Terms } from "../lattice/terms.ts";
import type { KnownPlace } from "./known-place.ts";
import { matchesOf } from "../../text/pattern.ts";

const comesTo = (characters: string): RegExp =>
  new RegExp(
    `(?:在|来|赴|抵|到|离|访|入|驻)([${characters}])(?=[,。、;]|考察|调研|视察|走访|看望|检查|指导|期间|出席|参加|举行|召开|开幕|闭幕|举办|访问|会见|会谈|会晤|签署|签约|进行|学习|主持|发布|成立|揭牌|与|同|分别|亲切)`,
    "g",
  );

/** A count of divisions, or what neighbours do together; most sentences have none of it. */
const behindRow = /(?:[两三四五六]|[2-6])(?:省|地|市)|共建|共商|携手|联合|协同|交界|毗邻|边界/;
/** `赣鄂湘共建…`, `晋陕豫三省`: a row of them stands before it. */
const row = new RegExp(`([\\u4e00-\\u9fff]{2,5})(?=${behindRow.source})`, "g");

function rowsIn(text: string, sentence: Sentence, terms: Terms): KnownPlace[] {
  const printed = text.slice(sentence.start, sentence.end);
  if (!behindRow.test(printed)) return [];
  return matchesOf(row, printed).flatMap((match) => {
    const found: KnownPlace[] = [];
    const end = sentence.start + match.index + match[1]!.length;
    for (let start = end - 1; start >= sentence.start + match.index; start--) {
      const place = terms.placeAbbreviated(text[start]!);
      if (!place) break;
      found.push({ place, span: { start, end: start + 1 } });
    }
    return found.length > 1 ? found : [];
  });
}

/** One-character places where only a place can stand: `在京闭幕`, `来滇考察`. */
export function abbreviatedPlacesIn(text: string, sentence: Sentence, terms: Terms): KnownPlace[] {
  const { units, going } = abbreviationsOf(terms);
  if (!holdsUnit(units, text, sentence.start, sentence.end)) return [];
  const single = matchesOf(going, text.slice(sentence.start, sentence.end)).map((match): KnownPlace => {
    const start = sentence.start + match.index + match[0].length - 1;
    return { place: terms.placeAbbreviated(match[1]!)!, span: { start, end: start + 1 } };
  });
  return [...rowsIn(text, sentence, terms), ...single];
}

const known = new WeakMap<Terms, { readonly units: Units; readonly going: RegExp }>();

function abbreviationsOf(terms: Terms) {
  const characters = terms.abbreviations;
  const made = known.get(terms) ?? { units: unitsOf(characters), going: comesTo(characters) };
  known.set(terms, made);
  return made;
}
