import type { Terms } from "../lattice/terms.ts";
import { cueAt, isCue } from "./name-context.ts";

/** Characters that open a name far more rarely than they stand before one. */
export const conjunction = /^(?:[和与同及由在到对是被将让请应从称就]|向(?!巴))/;
/** Below this the characters speak against a transliteration. */
export const leastForeign = -1.5;
/** Right behind a title, less is asked of a short name (`美国总统拜登`). */
const leastBehindTitle = -2.2;
/** Right behind a title, of a long name that holds none of our words (`佩泽希齐扬`). */
const leastOfLong = -1.8;
const divisions = /[市区县省州国委副驻会届]/;
/** A score no neighbour makes up for. */
export const never = -9;

/** How foreign the characters of a name must be, by its length and by whether it stands right behind a title. */
export function leastFor(length: number, titled: boolean): number {
  if (!titled || length === 3) return leastForeign;
  return length === 2 ? leastBehindTitle : leastOfLong;
}

/** Whether one of our words stands in it. */
export function holdsWord(name: string, terms: Terms): boolean {
  for (let at = 0; at < name.length - 1; at++) if (terms.isPlainWord(name.slice(at, at + 2))) return true;
  return false;
}

interface Asked {
  /** How foreign the characters must be. */
  readonly least: number;
  /** A title stands before it, and its end is certain. */
  readonly enclosed: boolean;
}

/** `澳大利亚总理阿尔巴尼斯` holds 尼斯, by chance. */
const leastAroundTerm = 0.3;

/** Cities abroad that are names of persons, too. */
const alsoNames = /^洛桑$/;

const isTerm = (text: string, terms: Terms): boolean => terms.isTerm(text) && !alsoNames.test(text);

const opensWithTerm = (name: string, terms: Terms): boolean =>
  [2, 3, 4].some((length) => length <= name.length && isTerm(name.slice(0, length), terms));

/** Transliterations are known by their characters; they hold no term of ours and begin with no conjunction. */
export function foreignScore(name: string, terms: Terms, { least, enclosed }: Asked): number {
  const foreignness = terms.foreignness(name);
  if (foreignness < least || isNoTransliteration(name) || holdsVerb(name, terms)) return never;
  if (holdsTerm(name, terms) && !(enclosed && foreignness > leastAroundTerm && !opensWithTerm(name, terms)))
    return never;
  const word = terms.startsWithWord(name) || terms.isPlainWord(name.slice(-2)) ? 1.5 : 0;
  return 1.5 * (foreignness + 2.2) - 1 - word;
}

const isNoTransliteration = (name: string): boolean =>
  conjunction.test(name) ||
  cueAt(name, 0) !== undefined ||
  divisions.test(name) ||
  /[作当时后前在称将和共致应的随曾则也互说]$|领导$|[等在已致与]|向(?!巴)|夫人|..和..|^[我他她的]/.test(name) ||
  (name.length > 3 && isCue(name.slice(-2)));

const longestWithoutVerb = 4;

/** `萨勒曼邀请莱希`: two names around a verb are none. */
const holdsVerb = (name: string, terms: Terms): boolean =>
  name.length > longestWithoutVerb && Array.from(name).some((_, at) => at > 0 && terms.verbAt(name, at, name.length));

function holdsTerm(name: string, terms: Terms): boolean {
  for (let from = 0; from < name.length - 1; from++)
    for (let to = from + 2; to <= name.length; to++) if (isTerm(name.slice(from, to), terms)) return true;
  return false;
}

const longestPart = 8;
/** Jean, not the verb. */
const jean = /^让·/;

/** `古丽娜尔·木合塔尔`: every part is whole, and no title or division stands in front. */
function isDotted(name: string, terms: Terms): boolean {
  const parts = name.split("·");
  if (parts.some((part) => part.length === 0 || part.length > longestPart) || parts.at(-1)!.length < 2) return false;
  if (/[为的和与及在]/.test(parts.at(-1)!) || /^(?:任命|会见|选举|免去|接受|欢迎|祝贺|邀请)/.test(name)) return false;
  const titled = Array.from(parts[0]!).some((_, i) => terms.longestHead(parts[0]!, i, parts[0]!.length) > 0);
  const placed = [2, 3, 4].some((n) => terms.isTerm(parts[0]!.slice(0, n)));
  return !titled && !placed && terms.foreignness(parts.join("")) > -2.2 && (!conjunction.test(name) || jean.test(name));
}

/** `帕尔哈提·阿西木到企业`: characters at the end that no transliteration has are those of the words that follow. */
function foreignTail(name: string, terms: Terms): number {
  let length = 0;
  while (length < name.length && terms.foreignness(name[name.length - 1 - length]!) < unforeign) length++;
  const verb = length === 0 && terms.verbAt(name, name.length - 2, name.length);
  return verb ? 3 : 1.5 * length;
}

const unforeign = -3;

/** `迪亚斯-卡内尔`: every part is a transliteration of its own. */
const hyphenedScore = (name: string, terms: Terms): number =>
  name
    .split("-")
    .every((part) => part.length > 1 && part.length <= longestPart && foreignScore(part, terms, ofItsOwn) > never)
    ? 3
    : never;

const ofItsOwn: Asked = { least: -1, enclosed: false };

/** What speaks for a name in several parts, apart from what stands behind it. */
const dottedScore = (name: string, terms: Terms): number =>
  isDotted(name, terms) ? 3 - foreignTail(name, terms) : never;

/** A name in parts: with dots anywhere, with hyphens behind a title. */
export const partedScore = (name: string, titled: boolean, terms: Terms): number =>
  name.includes("·") ? dottedScore(name, terms) : titled ? hyphenedScore(name, terms) : never;
