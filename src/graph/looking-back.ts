import type { Entity, Extraction, Fact } from "../extract/extraction.ts";
import { relationDefinition, type Properties } from "../schema/types.ts";

/** A sentence's own day, month or year, and where it tells a stretch of time its end. */
interface Stated {
  readonly on: string;
  readonly until?: string;
}

const stated =
  /(?:^|[。！？；;:：,，\s])(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?[初底末春夏秋冬]?(?:[至到—-]+(?:(\d{4})年)?(?:(\d{1,2})月)?(?:\d{1,2}日)?)?(?:[,，][^,，。；;！？\n\d]{0,8})?$/;

const dateOf = (year: string, month?: string, day?: string): string =>
  [year, month, month && day].flatMap((part) => (part ? [part.padStart(2, "0")] : [])).join("-");

/** Characters before a quote that may hold its date. */
const reach = 40;

const statedBefore = (text: string): Stated | undefined => {
  const [, year, month, day, lastYear, lastMonth] = stated.exec(text) ?? [];
  if (year === undefined) return undefined;
  const isStretch = lastYear !== undefined || lastMonth !== undefined;
  return { on: dateOf(year, month, day), ...(isStretch && { until: dateOf(lastYear ?? year, lastMonth) }) };
};

/** What a fact of a tenure is told as where its sentence tells of an earlier day. */
interface Told {
  readonly qualifiers: Properties;
  readonly on?: string;
}

const toldAs = (qualifiers: Properties, { on, until }: Stated): Told =>
  until === undefined ? { qualifiers, on } : { qualifiers: { ...qualifiers, act: "former", from: on, to: until } };

/** `2007年3月，某某担任某市委书记`, told years later: what the sentence says is of its own day, not of the article's. */
export function lookingBack({ article }: Extraction): (fact: Fact, holder: Entity) => Told | undefined {
  const text = Array.from(article.text);
  const today = article.publishedOn ?? "";
  const earlier = (start: number): Stated | undefined => {
    const told = statedBefore(text.slice(Math.max(0, start - reach), start).join(""));
    return told && told.on < today.slice(0, told.on.length) ? told : undefined;
  };
  return ({ predicate, qualifiers, evidence }, { name }) => {
    if (!relationDefinition(predicate).tenure || qualifiers["act"] === "former") return undefined;
    const days = evidence.filter(({ quote }) => quote.includes(name)).map(({ start }) => earlier(start));
    const [first] = days.flatMap((day) => day ?? []).sort((a, b) => (a.on < b.on ? -1 : 1));
    return first && days.every((day) => day !== undefined) ? toldAs(qualifiers, first) : undefined;
  };
}
