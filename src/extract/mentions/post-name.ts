import type { PlaceEntry, PostHead } from "../../lexicon/lexicon.ts";
import { besideParty, department, joined, underPrevious, type Body } from "./body-under.ts";
import { inheritedBody, isOfCommittee } from "./inherited-body.ts";
import type { PostPath } from "./path.ts";
import { isAtLevel } from "./known-place.ts";
import type { PlaceContext } from "./place-context.ts";
import type { ParsedPost } from "./posts.ts";

export interface PostReading {
  readonly path: PostPath;
  readonly head: PostHead;
  readonly printedHead: string;
  readonly end: number;
  readonly previous: ParsedPost | undefined;
  readonly inChain: boolean;
  readonly places: PlaceContext;
}

const ownUnit =
  /^(?:党组|党委|党工委|机关党委|纪委|管委会|组织部|宣传部|统战部|统一战线工作部|政法委|秘书处|办公厅|办公室|[^省市县]{1,14}(?:部|委员会|工委|厅|处|庭|(?<!公)司|组|局|院|分会|党组))$/;
/** A zone has bodies of its own, under none of those printed before it. */
const zone = /(?:新区|开发区|高新区|经开区|管理区|示范区|试验区|合作区|保税区|集聚区|集中区|园区|新城)/;
/** Writes a post out in full, or gives nothing where the text does not say whose it is. */
export function resolvePost(reading: PostReading): ParsedPost | undefined {
  const { path, head, printedHead, previous } = reading;
  const body = bodyOf(reading);
  if (isNobodys(reading, body)) return undefined;
  return {
    start: path.start,
    end: reading.end,
    name: (withoutParty(body.organization ?? body.place?.name ?? "") + path.modifiers + printedHead).replace(
      ...ofSchool,
    ),
    unit: path.rest || previousUnit(body, previous),
    ...seatOf(path, head),
    organization: body.organization ?? governmentOf(body.place, head),
    place: body.place?.name,
    former: path.former || sharesFormer(reading),
    inheritedFrom: body.inheritedFrom,
  };
}

/** Nothing says whose it is, or that of any: `相关部门、企业负责人`. */
const isNobodys = ({ head, path }: PostReading, { organization, place }: Body): boolean =>
  (!organization && !place && !head.alone) ||
  (/^(?:主要)?负责人$/.test(head.name) && generic.test(path.rest)) ||
  (head.name === "领导" && /(?:有关|相关|部分|其他|各)$/.test(path.rest));
const generic = /^(?:有关|相关|各|部门|单位|企业|公司|机构|[、和])+$/;

/** 原 covers every post of its chain. */
const sharesFormer = ({ inChain, previous }: PostReading): boolean => inChain && previous?.former === true;

const previousUnit = (body: Body, previous: ParsedPost | undefined): string | undefined =>
  body.inheritedFrom === previous ? previous?.unit : undefined;

const seatOf = ({ modifiers }: PostPath, head: PostHead): Pick<ParsedPost, "role" | "singleSeat"> => ({
  role: head.role + (modifiers ? `:${modifiers}` : ""),
  singleSeat: head.singleSeat && !modifiers.includes("副"),
});

/** `我校党委书记、校长` heads no `校校`. */
const ofSchool = [/^校(?=[^校]{0,3}校长)/, ""] as const;

const withoutParty = (name: string): string => name.replace(/^(?:中共|中国共产党)(?=[^中])(?!(?:中央))/, "");

const governmentOf = (place: PlaceEntry | undefined, head: PostHead): string | undefined =>
  place && head.body === "government" ? `${place.name}${place.kind === "country" ? "" : "人民"}政府` : undefined;

const bodyNamed = (organization?: string): Body => ({ organization, place: undefined, inheritedFrom: undefined });

/** Whose post it is: a place or level printed with it, a body of its own, or what the title before it belongs to. */
function bodyOf(reading: PostReading): Body {
  const { path, head, previous } = reading;
  if (path.place) return { organization: joined(path.place, path.rest), place: path.place, inheritedFrom: undefined };
  if (path.level) return atLevel(reading, path.level, path.rest);
  if (path.rest) return ownBody(reading);
  if (head.level) return atLevel(reading, head.level, "");
  return previous && leansOn(reading, previous) ? inherited(reading, previous) : bodyNamed();
}

/** Whether a bare title may be one of the body before it. */
function leansOn({ head, inChain, places }: PostReading, { organization = "", place }: ParsedPost): boolean {
  if (neverOf.some(({ heads, bodies }) => heads.test(head.name) && bodies(organization, head))) return false;
  const isHeadAbroad = head.name === "国家主席" && stateOf(organization, places) !== undefined;
  return !head.alone || (inChain && (places.named(place)?.kind === "country" || isHeadAbroad));
}

/** The state whose name a party's begins with: `老挝人民革命党中央委员会总书记、国家主席` heads that one, not ours. */
const stateOf = (body: string, places: PlaceContext): PlaceEntry | undefined =>
  party.test(body) ? places.countryOpening(body.replace(/^越共/, "越南")) : undefined;

/** Titles, and the bodies that have none of them. */
const neverOf: readonly { readonly heads: RegExp; readonly bodies: (name: string, head: PostHead) => boolean }[] = [
  // What is said of scholars is theirs wherever they are.
  { heads: /^(?:教授|副教授|院士|研究员|讲师)$/, bodies: () => true },
  // Who leads a group that travels leads none of the bodies it is of.
  { heads: /^(?:团长|领队)$/, bodies: (name) => !/[团队]/.test(name) },
  { heads: /校长$/, bodies: (name) => !/(?:大学|学院|校|中学|小学)(?:党委|纪委)?$/.test(name) },
  // `全国人大代表、董事长` is chairman of another body.
  { heads: /./, bodies: (name, { body }) => body === "company" && ofState.test(name) },
];
/** Bodies that have no chairman of a board: `全国人大代表、董事长` is that of another. */
const ofState = /(?:人大|人民代表大会|政协|常委会|[省市县区州盟旗]委|政府|法院|检察院|纪委|监委|厅|局)$/;

const ownBody = ({ path, head, previous, places }: PostReading): Body =>
  previous &&
  head.body !== "company" &&
  !path.startsWithOrganization &&
  !central.test(path.rest) &&
  !/^(?:集团|总?公司|学校)/.test(path.rest) &&
  isUnder(path.rest, previous)
    ? underPrevious(previous, path.rest, places)
    : bodyNamed(path.rest);

/** `自治区党委书记、人大常委会主任`, `省委常委、组织部部长`: bodies and units of what the title before belongs to. */
const isUnder = (rest: string, { organization, place }: ParsedPost): boolean =>
  (organization !== undefined && ownUnit.test(rest) && !zone.test(rest)) ||
  (place !== undefined && besideParty.test(rest));

/** `中央第一指导组` is a unit of no province. */
const central = /^(?:中央|全国|国家|国务院|最高)/;

function atLevel({ path, places, inChain, previous }: PostReading, level: string, rest: string): Body {
  const above = inChain ? places.named(previous?.place) : undefined;
  const found = places.at(level, path.start, isRegion(above) && !isAtLevel(above, level) ? above : undefined);
  if (!found) return bodyNamed(rest ? level + rest : undefined);
  return { organization: joined(found.place, rest), place: found.place, inheritedFrom: found.span };
}

/** `自治区党委常委、市委书记`: the city is one of the region's. */
const isRegion = (place: PlaceEntry | undefined): place is PlaceEntry =>
  place !== undefined && /(?:省|自治区)$/.test(place.name);

const stateHead = /^(?:国家主席|总统|副总统|总理|副总理|首相|副首相|国王|女王|议长|外长|防长)$/;
/** These no body has but a state. */
const headOfState = /^(?:总统|副总统|首相|副首相|国王|女王)$/;
const party = /(?:[党共]|阵线|联盟|运动)(?:中央(?:委员会)?)?$/;

/** `人力资源部部长甲,总经理助理乙`: of the company, not of its department. */
const companyOf = ({ organization = "" }: ParsedPost): string => organization.replace(department, "");

function inherited({ head, printedHead, places }: PostReading, previous: ParsedPost): Body {
  const led = head.body === "company" || head.name.startsWith("总经理") ? companyOf(previous) : previous.organization;
  // `纳米比亚人组党主席、总统`: the state is the one the party's name begins with.
  const country = led && stateHead.test(printedHead) ? stateOf(led, places) : undefined;
  if (country) return { organization: undefined, place: country, inheritedFrom: previous };
  const place = places.named(previous.place);
  if (!place && headOfState.test(printedHead)) return bodyNamed();
  return { organization: bodyOver(printedHead, led, place), place, inheritedFrom: previous };
}

/** The body a bare title is of, beside one of a body that is known. */
function bodyOver(head: string, led: string | undefined, place: PlaceEntry | undefined): string | undefined {
  if (place && isOfCommittee(head)) return joined(place, "委");
  // `瑞士联邦委员兼外交部长`: only the council and its president are called after the federation.
  return !led || led === `${place?.name}联邦` ? undefined : inheritedBody(head, led);
}
