import type { Facet } from "./facet.ts";
import { country, partsOf } from "./sighting.ts";

const isWithin = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer}/`);

/** Whether one of two places lies in the other, or they are one. */
export const areNested = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/** Bodies whose offices fill a day: a committee for an event is none. */
const standing = /(?:委|政府|国务院|人大常委会|人民代表大会常务委员会|政协|部|法院|检察院|总局|银行|厅)$/;

/** Bodies of the state itself: one that names no place may be of any, as a planning commission of the capital. */
const central = /^(?:中共)?中央|^(?:国务院|全国|最高|国家)|部$|总局$/;

const isOffice = ({ bodies, seat }: Facet): boolean =>
  [...bodies].some((body) => standing.test(body) && (seat !== undefined || central.test(body)));

const isBetween = (day: string, days: readonly string[]): boolean => day > days[0]! && day < days.at(-1)!;

/** The first day that shows two posts held at one time: one is seen between two days of the other, or on the same. */
const commonDay = (a: Facet, b: Facet): string | undefined => {
  const [left, right] = [[...a.days].sort(), [...b.days].sort()];
  if (left.length === 0 || right.length === 0) return undefined;
  return [
    ...right.filter((day) => isBetween(day, left)),
    ...left.filter((day) => isBetween(day, right)),
    ...[...a.observed].filter((day) => b.observed.has(day)),
  ].sort()[0];
};

const ofStates = (a: string, b: string): string | undefined =>
  country(a) === country(b) ? undefined : `offices of two states, ${country(a)} and ${country(b)}`;

const ofDivisions = (a: Facet, b: Facet): string | undefined => {
  const seats = [a.seat ?? "中国", b.seat ?? "中国"] as const;
  if (seats.some((seat) => country(seat) !== "中国")) return undefined;
  if (seats.every((seat) => seat === "中国") || !isOffice(a) || !isOffice(b)) return undefined;
  if (a.seat !== undefined && b.seat !== undefined && areNested(a.seat, b.seat)) return undefined;
  if ([...a.articles].some((article) => b.articles.has(article))) return undefined;
  const day = commonDay(a, b);
  return day && `two offices at one time (${day}), and no article names both`;
};

const bySex = (a: Facet, b: Facet): string | undefined =>
  a.genders.size === 1 && b.genders.size === 1 && [...a.genders][0] !== [...b.genders][0]
    ? "one is a woman, one a man"
    : undefined;

const byEthnicity = (a: Facet, b: Facet): string | undefined => {
  if (a.ethnicities.size !== 1 || b.ethnicities.size !== 1) return undefined;
  const [one, other] = [[...a.ethnicities][0]!, [...b.ethnicities][0]!].sort();
  return one === other ? undefined : `one is of the ${one}, one of the ${other}`;
};

const military = /军|武警|司令|政委/;

const isMilitary = ({ posts, bodies }: Facet): boolean =>
  [...posts.keys(), ...bodies].some((word) => military.test(word));

/** Whether a post may be that of the one whom a list tells from others of his name. */
const mayBear = (qualifier: string, facet: Facet): boolean =>
  /军|武警/.test(qualifier) ? isMilitary(facet) : facet.seat?.split("/").includes(qualifier) === true;

/** A list qualifies a name only where it names, or might, another one of that name. */
const byQualifier = (a: Facet, b: Facet): string | undefined => {
  const [own, other] = a.kind === "qualifier" ? [a, b] : [b, a];
  if (own.kind !== "qualifier" || other.posts.size === 0) return undefined;
  if ([...own.articles].some((article) => other.articles.has(article))) return undefined;
  const qualifier = partsOf(own.key).what ?? "";
  return mayBear(qualifier, other) ? undefined : `a list calls one of them ${qualifier}`;
};

/** Why two facets cannot be of one person; undefined where nothing says so. */
export const contradictionOf = (a: Facet, b: Facet): string | undefined => {
  if (a.kind === "qualifier" && b.kind === "qualifier")
    return `two qualifiers, ${partsOf(a.key).what ?? ""} and ${partsOf(b.key).what ?? ""}`;
  const states = a.seat !== undefined && b.seat !== undefined ? ofStates(a.seat, b.seat) : undefined;
  return states ?? ofDivisions(a, b) ?? bySex(a, b) ?? byEthnicity(a, b) ?? byQualifier(a, b);
};
