import type { Terms } from "../lattice/terms.ts";
import { functional } from "./han-name.ts";
import { conjunction } from "./transliterated.ts";
import { matchesOf } from "../../text/pattern.ts";

/** No article names more people: in a roll of names no name is looked for in all of the text. */
const mostNames = 2000;

/** Corrects harvested names against all the places where they stand in the article, and adds their short forms. */
export function completeNames(found: ReadonlySet<string>, text: string, terms: Terms): string[] {
  if (found.size > mostNames) return [...found];
  const whole = new Set([...found].map((name) => extended(name, text, terms)).filter((name) => !terms.isTerm(name)));
  for (const name of betweenNames(whole, text, terms)) whole.add(name);
  const kept = [...whole].filter((name) => !swallowsWord(name, whole, text, terms) && !isRun(name, whole));
  return kept.flatMap((name) => shortForms(name, text));
}

/** Offsets of a string in the text. */
function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** `舒斯京` that is only ever printed behind 米 is a piece of `米舒斯京`. */
function extended(name: string, text: string, terms: Terms): string {
  const at = occurrences(text, name);
  const left = text[at[0]! - 1];
  if (
    at.length < 2 ||
    !left ||
    !/[\u4e00-\u9fff]/.test(left) ||
    terms.isFunctionWord(left) ||
    at.some(
      (i) => text[i - 1] !== left || terms.isPlainWord(text.slice(i - 2, i)) || terms.isTerm(text.slice(i - 2, i)),
    )
  )
    return name;
  return !conjunction.test(left) && terms.foreignness(left + name) > -1.2 ? left + name : name;
}

/** `覃耀共` beside `覃耀`: where the last character begins a word (`共同`), the longer name is a misreading. */
function swallowsWord(name: string, all: ReadonlySet<string>, text: string, terms: Terms): boolean {
  if (conjunction.test(name) && all.has(name.slice(1))) return true;
  if (!all.has(name.slice(0, -1))) return false;
  if (functional.test(name)) return true;
  return occurrences(text, name).every((at) =>
    terms.isPlainWord(text.slice(at + name.length - 1, at + name.length + 1)),
  );
}

const listed = /(?<=、)([\u4e00-\u9fff]{2,3})(?=、)/g;
const longestNeighbour = 4;

/** `马伟、鸟成云、吴海昆`: what stands in a list between two names is one, whatever its surname, unless it is a word. */
function betweenNames(found: ReadonlySet<string>, text: string, terms: Terms): string[] {
  const isName = (part: string): boolean => part.length > 1 && found.has(part);
  const ends = (at: number): boolean => neighbours.some((length) => isName(text.slice(Math.max(0, at - length), at)));
  const begins = (at: number): boolean => neighbours.some((length) => isName(text.slice(at, at + length)));
  return matchesOf(listed, text)
    .filter(
      ({ 0: part, index }) =>
        !found.has(part) &&
        !terms.isPlainWord(part) &&
        !terms.isTerm(part) &&
        ends(index - 1) &&
        begins(index + part.length + 1),
    )
    .map(({ 0: part }) => part);
}

const neighbours = Array.from({ length: longestNeighbour - 1 }, (_, at) => at + 2);

/** `王儒林巴音朝鲁`: two names that the article prints apart, too. */
const isRun = (name: string, all: ReadonlySet<string>): boolean =>
  Array.from(name).some((_, at) => at > 1 && all.has(name.slice(0, at)) && all.has(name.slice(at)));

/** `米哈伊尔·杜兰诺夫` also stands as `杜兰诺夫`, where the article prints it so. */
function shortForms(name: string, text: string): string[] {
  if (!name.includes("·")) return [name];
  const last = name.split("·").at(-1)!;
  return last !== name && last.length > 1 && text.split(last).length > text.split(name).length ? [name, last] : [name];
}
