import type { Terms } from "../lattice/terms.ts";
import { honorifics } from "../mentions/cues.ts";
import type { NodeType } from "../../schema/types.ts";
import type { OpenName } from "./open-text.ts";

/** Characters that stand for a country where no province claims them. */
const countries: Readonly<Record<string, string>> = {
  中: "中国",
  美: "美国",
  日: "日本",
  俄: "俄罗斯",
  英: "英国",
  法: "法国",
  德: "德国",
  韩: "韩国",
  朝: "朝鲜",
  印: "印度",
  巴: "巴基斯坦",
  澳: "澳大利亚",
  意: "意大利",
};

const honorific = new RegExp(`^(?:${honorifics.join("|")})`);

/** The key under which a name of open text joins those that the rules read. */
export function openKey(text: string, { type, start, end }: OpenName, terms: Terms): string {
  const printed = text.slice(start, end);
  if (type === ("Place" satisfies NodeType))
    return terms.placeNamed(printed)?.name ?? terms.placeAbbreviated(printed)?.name ?? countries[printed] ?? printed;
  if (type !== ("Person" satisfies NodeType)) return printed;
  // A surname alone names nobody: 马先生.
  const name = printed.replace(/ /g, "");
  return name.length > 1 ? name : name + (honorific.exec(text.slice(end, end + 2))?.[0] ?? "");
}
