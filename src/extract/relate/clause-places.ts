import type { AbstractSentence, Mention } from "../mention.ts";
import { symbols } from "../symbols.ts";
import type { Reference } from "./statement.ts";
import { matchesOf } from "../../text/pattern.ts";
import { joined } from "../../text/joined.ts";

const ownCountry = "中国";
const place = symbols["Place"]!;
const organization = symbols["Organization"]!;
const list = `(?:[${place}${organization}](?:等地?)?(?:、|和|,|及|与|会场)*)+`;
const venue = new RegExp(
  `在(?:首都|首府)?(${list})(?:会场)?(?:(?!调研|考察|视察|访问)[^,。;]){0,12}?(?:举行|召开|开幕|闭幕|举办|主持召开|出席|参加|会见|会晤|同|与|举办|敬献|分别|签署|签[订定]|签约)`,
  "g",
);
const toward = new RegExp(
  `(?:在|(?<!回)到|赴|来到|来|走进|走访了?|参观了?|考察了?|察看了?|前往|深入|抵达|视察了?|调研了?|率团赴|亲临|对|访问?)(?:了)?(${list})`,
  "g",
);

/** Nothing takes place in a party (`在中共召开二十大后`) or in a delegation (`对某市党政代表团表示欢迎`). */
const isParty = (name: string): boolean => /(?:党|中共)(?:中央)?$|(?:代表|考察|访问|学习)团$/.test(name);

function referencesIn(sentence: AbstractSentence, from: number, to: number): Reference[] {
  const found: Reference[] = [];
  for (let at = from; at < to; at++) {
    const mention: Mention | undefined = sentence.at.get(at);
    if (
      mention?.kind === "entity" &&
      (mention.type === "Place" || (mention.type === "Organization" && !isParty(mention.key)))
    )
      found.push({ type: mention.type, key: mention.key });
  }
  return found;
}

/** Places where an abstract range says something was held: `在南昌、武汉举行`. */
export function venuesIn(sentence: AbstractSentence, start: number, end: number): Reference[] {
  return scan(venue, sentence, start, end);
}

/** Places somebody went to: `到宜都市`, `走进某公司`, `参观了西安城墙`. */
export function destinationsIn(sentence: AbstractSentence, start: number, end: number): Reference[] {
  return scan(toward, sentence, start, end);
}

/** `在中国散裂中子源` goes on with a name of its own. */
const ownName =
  /^(?!访问|考察|调研|视察|进行|出席|参加|举行|举办|召开|期间|停留|展开|开展|会见|会谈|的|之|同|与|和|等|各|境内)[\u4e00-\u9fff]/;
/** `在中国驻某国大使馆` is not in China, `在某党与世界政党对话会上` not in the party, `考察上海对口援藏项目` not in Shanghai. */
const namesOther = new RegExp(
  `^(?:[驻各]|对口(?!考察|调研)|[与同和][^,。;${symbols["Group"]!}]{0,20}${symbols["Event"]!}上)`,
);

function scan(pattern: RegExp, sentence: AbstractSentence, start: number, end: number): Reference[] {
  const text = sentence.text.slice(start, end);
  if (!text.includes(place) && !text.includes(organization)) return [];
  return joined(matchesOf(pattern, text), (match) => {
    const from = start + match.index + match[0].indexOf(match[1]!);
    const behind = sentence.text.slice(from + match[1]!.length);
    if (namesOther.test(behind)) return [];
    const found = referencesIn(sentence, from, from + match[1]!.length);
    const goesOn = match[0].startsWith("在") && found.at(-1)?.key === ownCountry && ownName.test(behind);
    return goesOn ? found.slice(0, -1) : found;
  });
}
