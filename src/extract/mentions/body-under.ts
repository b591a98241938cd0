import type { PlaceEntry } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import { inside, partyTail } from "./inherited-body.ts";
import type { PlaceContext } from "./place-context.ts";
import type { ParsedPost } from "./posts.ts";

/** Whose a post is. */
export interface Body {
  readonly organization: string | undefined;
  readonly place: PlaceEntry | undefined;
  readonly inheritedFrom: Span | undefined;
}

/** Words that begin with the name of a level and speak of none. */
const notDivision = /^(?:市场|市政(?![府协])|市容|区域|县域|州际|省际|镇流|旗舰)/;

/** `江西` + `省委` and `江西省` + `委` are both 江西省委. */
export function joined(place: PlaceEntry, rest: string): string | undefined {
  if (!rest) return undefined;
  if (/^(?:地委|行署|专署|地区)/.test(rest)) return place.short + rest;
  const suffix = /(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡)$/.exec(place.name)?.[0] ?? "";
  const overlap = [suffix, suffix.slice(-1)].find(
    (s) => s && rest.startsWith(s) && rest.length > s.length && !notDivision.test(rest),
  );
  return place.name + rest.slice(overlap?.length ?? 0);
}

/** `某公司人力资源部`: what a company has under it. */
export const department = /(?<=公司|集团|股份|银行)[^公司]{2,8}部$/;

/** `经济委员会副主任` … `外事委员会副主任`: units of one rank stand beside one another, under one body. */
function besideSibling({ organization, unit }: ParsedPost, rest: string): string | undefined {
  if (/^(?:办公室|综合部)$/.test(rest) && department.test(organization!))
    return organization!.replace(department, rest);
  const rank = /(?:委员会|部|厅|局|处|司|庭)$/.exec(rest)?.[0];
  return rank && unit?.endsWith(rank) && organization?.endsWith(unit)
    ? organization.slice(0, -unit.length) + rest
    : undefined;
}

/** `自治区党委书记、人大常委会党组书记`: bodies that stand beside the party's committee, not under it. */
export const besideParty = /^(?:人大|政协|人民|政府(?:党组|$)|监委|监察|高级|中级|检察(?!委员会))/;

/** `县监委主任、巡察工作领导小组副组长`: such groups are of the party's committee. */
const ofInspection = /^巡[视察]工作领导小组/;
const levelled = /^.*?(?:自治[区州县]|[省市县区州盟旗])/;

/** `高新区党工委书记、管委会主任`: the zone's. */
const ofZone = /^(.*[区城港园])(?:党工委|工委)$/;

export function underPrevious(previous: ParsedPost, rest: string, places: PlaceContext): Body {
  const place = places.named(previous.place);
  const organization =
    besideIn(previous, rest) ??
    (place && besideParty.test(rest) ? joined(place, rest) : (besideSibling(previous, rest) ?? under(previous, rest)));
  return { organization, place, inheritedFrom: previous };
}

/** Bodies that some beside them are never without. */
function besideIn({ organization }: ParsedPost, rest: string): string | undefined {
  const zone = /^管委会/.test(rest) ? ofZone.exec(organization!)?.[1] : undefined;
  if (zone) return zone + rest;
  const root = ofInspection.test(rest) ? levelled.exec(organization!)?.[0] : undefined;
  return root && root + (root.endsWith("自治区") ? "党委" : "委") + rest;
}

function under({ organization }: ParsedPost, rest: string): string {
  const owner =
    /(?:省|市|县|区|州|盟|旗)委$|自治[区州]党委$/.test(organization!) || !rest.endsWith("党组")
      ? organization!
      : organization!.replace(partyTail, "");
  // `农业部副部长、部党组成员`: the last character of the one begins the other.
  const own = /^[部厅局委办]党[组委]/.test(rest) && owner.endsWith(rest[0]!) ? rest.slice(1) : rest;
  return rootFor(owner.replace(inside, ""), own) + own;
}

const rootFor = (organization: string, rest: string): string =>
  /(?:省|市|县|区|州|盟|旗)委$|自治[区州]党委$/.test(organization)
    ? organization
    : rest === organization
      ? ""
      : organization.replace(/^党委|^纪委/.test(rest) ? ofSchool : partyTail, "");

/** `学校党委副书记、学校纪委书记、党委委员`: one body's committees stand beside one another. */
const ofSchool = /(?:分党组|党组|机关党委|党委|党工委|纪委)$/;
