import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Tokens } from "../lattice/token.ts";
import type { PlaceContext } from "./place-context.ts";

/** Offices of states that are printed without one (`李强总理`, `普京总统`), with what they are called at home. */
const offices: ReadonlyMap<string, string | undefined> = new Map([
  ["主席", "国家主席"],
  ["总理", "国务院总理"],
  ["总统", undefined],
  ["首相", undefined],
  ["国王", undefined],
  ["外长", undefined],
  ["总书记", "中共中央总书记"],
]);

/** Countries by the one character that stands before their offices (`俄总统普京`). */
const shortCountries: ReadonlyMap<string, string> = new Map(
  Object.entries({
    俄: "俄罗斯",
    美: "美国",
    英: "英国",
    法: "法国",
    德: "德国",
    日: "日本",
    韩: "韩国",
    朝: "朝鲜",
    以: "以色列",
    乌: "乌克兰",
  }),
);
const ofStates = /^(?:总统|副总统|总理|副总理|首相|外长|防长|国防部长|外交部长|国务卿)$/;

/** `俄总统`: the office with its country in full; undefined where no such character stands before it. */
export function abbreviatedOffice(
  text: string,
  start: number,
  head: string,
): { name: string; country: string } | undefined {
  const country = ofStates.test(head) ? shortCountries.get(text[start - 1] ?? "") : undefined;
  return country !== undefined &&
    !/[\u4e00-\u9fff]/.test((text[start - 2] ?? "").replace(/[见与同和了对向由受据应]/, ""))
    ? { name: country + head, country }
    : undefined;
}

/** The body of an office that is none of the state's. */
export const bodyOfOffice: Readonly<Record<string, string>> = { 总书记: "中共中央" };

/** `越共中央总书记阮富仲` stands in the article: his bare title is not that of the party here. */
const leadsForeignParty = (name: string, text: string): boolean =>
  new RegExp(`(?:越|老挝|朝鲜|古巴|共和国|人民党|劳动党|国大党)[^,。;\\n]{0,16}总书记[^,。;\\n]{0,8}${name}`).test(
    text,
  );

/** A Chinese name is likely as such, and its characters are not those of transliterations. */
const isChinese = (name: string, terms: Terms): boolean =>
  !name.includes("·") && terms.names.score(name) > 4 && terms.foreignness(name) < -2;

const heads = /(?:中共中央总书记|(?<![\u4e00-\u9fff])国家主席|中央军委主席)([\u4e00-\u9fff]{2,3})/g;

/** `国家主席习近平` stands in the article: who else is called 总书记 is so abroad. */
function isNotHead(name: string, text: string, terms: Terms): boolean {
  const known = [...text.matchAll(heads)].map(([, head]) => head!).filter((head) => isChinese(head, terms));
  return known.length > 0 && !known.some((head) => head.startsWith(name) || name.startsWith(head));
}

export interface BareOffice {
  readonly head: string;
  /** The tokens of the sentence and where the head stands among them. */
  readonly tokens: Tokens;
  readonly index: number;
  readonly text: string;
  readonly terms: Terms;
  readonly places: PlaceContext;
}

export const isStateOffice = (head: string): boolean => offices.has(head);

/** The office in full: the home one for a Chinese name, else that of the one foreign country the item prints. */
export function stateOffice({ head, tokens, index, text, terms, places }: BareOffice): string | undefined {
  const bearer = [tokens.at(index - 1), tokens.at(index + 1)].find((token) => token?.type === TokenType.Name);
  if (!bearer) return undefined;
  const name = text.slice(bearer.start, bearer.end);
  const abroad = places.countries();
  if (head === "总书记")
    return abroad.length > 0 && (leadsForeignParty(name, text) || isNotHead(name, text, terms))
      ? undefined
      : offices.get(head);
  if (isChinese(name, terms) && offices.get(head))
    return abroad.length || head !== "主席" ? offices.get(head) : undefined;
  return abroad.length === 1 && head !== "主席" ? abroad[0]!.name + head : undefined;
}
