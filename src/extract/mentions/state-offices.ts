import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Token } from "../lattice/token.ts";
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

export interface BareOffice {
  readonly head: string;
  /** The tokens of the sentence and where the head stands among them. */
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly text: string;
  readonly terms: Terms;
  readonly places: PlaceContext;
}

export const isStateOffice = (head: string): boolean => offices.has(head);

/** The office in full: the home one for a Chinese name, else that of the one foreign country the item prints. */
export function stateOffice({ head, tokens, index, text, terms, places }: BareOffice): string | undefined {
  const bearer = [tokens[index - 1], tokens[index + 1]].find((token) => token?.type === TokenType.Name);
  if (!bearer) return undefined;
  const name = text.slice(bearer.start, bearer.end);
  const abroad = places.countries();
  if (head === "总书记") return abroad.length > 0 && leadsForeignParty(name, text) ? undefined : offices.get(head);
  if (isChinese(name, terms)) return abroad.length || head !== "主席" ? offices.get(head) : undefined;
  return abroad.length === 1 && head !== "主席" ? abroad[0]!.name + head : undefined;
}
