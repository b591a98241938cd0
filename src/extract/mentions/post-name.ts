import type { PlaceEntry, PostHead } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import type { PostPath } from "./path.ts";
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

const partyHead = /^(?:书记|副书记|常委|委员|候补委员|秘书长|副秘书长|成员|组长|副组长|常务委员|主席团成员)$/;
const ownUnit =
  /^(?:党组|党委|党工委|机关党委|纪委|组织部|宣传部|统战部|统一战线工作部|政法委|秘书处|办公厅|办公室|[^省市县]{1,14}(?:部|委员会|工委|厅|处|庭|司|组|局|院|分会|党组))$/;
const partyTail = /(?:分党组|党组|机关党委|党委|党工委)$/;

interface Body {
  readonly organization: string | undefined;
  readonly place: PlaceEntry | undefined;
  readonly inheritedFrom: Span | undefined;
}

/** Writes a post out in full, or gives nothing where the text does not say whose it is. */
export function resolvePost(reading: PostReading): ParsedPost | undefined {
  const { path, head, printedHead, previous } = reading;
  const body = bodyOf(reading);
  const title = path.modifiers + printedHead;
  if (!body.organization && !body.place && !head.alone) return undefined;
  const owner = body.organization ?? body.place?.name ?? "";
  return {
    start: path.start,
    end: reading.end,
    name: withoutParty(owner) + title,
    printed: path.rest + title,
    role: head.role + (path.modifiers ? `:${path.modifiers}` : ""),
    singleSeat: head.singleSeat && !path.modifiers.includes("副"),
    organization: body.organization ?? governmentOf(body.place, head),
    place: body.place?.name,
    former: path.former || (reading.inChain && previous !== undefined && previous.former),
    inheritedFrom: body.inheritedFrom,
  };
}

const withoutParty = (name: string): string => name.replace(/^(?:中共|中国共产党)(?=[^中])(?!(?:中央))/, "");

const governmentOf = (place: PlaceEntry | undefined, head: PostHead): string | undefined =>
  place && head.body === "government" ? `${place.name}${place.kind === "country" ? "" : "人民"}政府` : undefined;

function bodyOf(reading: PostReading): Body {
  const { path, head, previous, places } = reading;
  if (path.place) return { organization: joined(path.place, path.rest), place: path.place, inheritedFrom: undefined };
  if (path.level) return atLevel(reading, path.level, path.rest);
  if (!path.rest && head.level) return atLevel(reading, head.level, "");
  if (path.startsWithOrganization) return { organization: path.rest, place: undefined, inheritedFrom: undefined };
  if (path.rest && previous?.organization && ownUnit.test(path.rest)) return underPrevious(previous, path.rest, places);
  if (path.rest) return { organization: path.rest, place: undefined, inheritedFrom: undefined };
  return head.alone || !previous
    ? { organization: undefined, place: undefined, inheritedFrom: undefined }
    : inherited(reading, previous);
}

/** `江西` + `省委` and `江西省` + `委` are both 江西省委. */
export function joined(place: PlaceEntry, rest: string): string | undefined {
  if (!rest) return undefined;
  const suffix = /(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡)$/.exec(place.name)?.[0] ?? "";
  const overlap = [suffix, suffix.slice(-1)].find(
    (s) => s && rest.startsWith(s) && /^(?:委|政府|人民|人大|政协|纪委|监委|检察|法院|领导)/.test(rest.slice(s.length)),
  );
  return place.name + rest.slice(overlap?.length ?? 0);
}

function atLevel({ path, places }: PostReading, level: string, rest: string): Body {
  const found = places.at(level, path.start);
  if (!found) return { organization: rest ? level + rest : undefined, place: undefined, inheritedFrom: undefined };
  return { organization: joined(found.place, rest), place: found.place, inheritedFrom: found.span };
}

function underPrevious(previous: ParsedPost, rest: string, places: PlaceContext): Body {
  const owner =
    /(?:省|市|县|区|州|盟|旗)委$|自治[区州]党委$/.test(previous.organization!) || rest.endsWith("党组") === false
      ? previous.organization!
      : previous.organization!.replace(partyTail, "");
  return { organization: rootFor(owner, rest) + rest, place: places.named(previous.place), inheritedFrom: previous };
}

const rootFor = (organization: string, rest: string): string =>
  /(?:省|市|县|区|州|盟|旗)委$|自治[区州]党委$/.test(organization)
    ? organization
    : rest === organization
      ? ""
      : organization.replace(partyTail, "");

function inherited({ head, printedHead, places }: PostReading, previous: ParsedPost): Body {
  const place = places.named(previous.place);
  const keep = partyHead.test(printedHead);
  const organization = keep
    ? previous.organization
    : previous.organization?.replace(isLocalParty(previous.organization) ? /$^/ : partyTail, "");
  void head;
  return { organization, place, inheritedFrom: previous };
}

const isLocalParty = (organization: string): boolean => /(?:自治区|自治州|州)党委$/.test(organization);
