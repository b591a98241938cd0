import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { Terms } from "../lattice/terms.ts";
import type { Reference } from "./statement.ts";

const between =
  /^(.{2,20}?)(?:与|(?<!共)和|、| )(.{2,20}?)(?:建立|关于|深入|战略|加强|深化|共建|合作|全面|推进|签|框架|友好|联合|自由贸易)/;

/** `某市人民政府某集团有限公司战略合作协议`. */
const adjoining =
  /^(.{2,16}?人民政府)(.{2,24}?(?:公司|集团|大学|学院|银行|研究院))(?=战略|合作|框架|深化|全面|共建|协议)/;

/** The two whose agreement a title says it is; none where it does not. */
export function partiesOfTitle(title: string, terms: Terms): Reference[] {
  const groups = [...terms.abbreviatedPlaces(title)];
  if (groups.length >= 2) return groups.map((key) => ({ type: "Place", key }));
  const match = between.exec(title) ?? adjoining.exec(title);
  if (!match) return [];
  return [match[1]!, match[2]!].flatMap((name): Reference[] => {
    const found = terms.placeNamed(name) ?? countryOf(name, terms);
    if (found) return [{ type: "Place", key: found.name }];
    return /(?:公司|集团|大学|政府|委员会|局|厅|省|州|市)$/.test(name)
      ? [{ type: /[省州市]$/.test(name) ? "Place" : "Organization", key: name }]
      : [];
  });
}

/** `乌兹别克斯坦共和国`, `秘鲁共和国政府`: the country such a name begins with. */
function countryOf(name: string, terms: Terms): PlaceEntry | undefined {
  if (/^中华人民共和国/.test(name)) return terms.placeNamed("中国");
  if (!/(?:共和国|王国|联邦|公国|国|政府)$/.test(name)) return undefined;
  return terms.countryOpening(name);
}
