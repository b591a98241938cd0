import type { EventRecord } from "../events/registry.ts";
import type { AbstractSentence } from "../mention.ts";
import { symbols } from "../symbols.ts";
import type { Terms } from "../lattice/terms.ts";
import { partiesOfTitle } from "./title-parties.ts";
import { venuesIn } from "./clause-places.ts";
import { signingOccasion } from "./signing-occasion.ts";
import type { Reference, Say } from "./statement.ts";
import type { Story, Told } from "./story.ts";
import { matchesOf } from "../../text/pattern.ts";

const agreement = symbols["Agreement"]!;
const place = symbols["Place"]!;
const organization = symbols["Organization"]!;
const signing = new RegExp(
  `(?:签署|签[订定]|达成|续签|互换|(?<=(?:双方|各方|各国|两国|多国|与会)[^。]{0,12})(?:通过|发表))(?!的)(?:了)?[^,。;${agreement}]{0,12}((?:${agreement}[、和及]?)+)(?:等(\\d+)[项份个])?`,
  "g",
);
/** A speaker wishes or recalls that something be signed, or nobody signed it. */
const wished =
  /(?:否认|拒绝|未曾?|没有|欢迎|高兴|希望|期待|推动|呼吁|尽快|早日|争取)[^,。;]{0,20}$|(?:指出|表示|强调|说|认为)[,::].*$/;
const bodies = new RegExp(`[${place}${organization}]`, "g");

/** Who signed what, at which event: parties come from the clause, else from the title, else from the meeting itself. */
export function sayAgreements(story: Story, terms: Terms, say: Say): void {
  for (const told of story.told) {
    if (!told.abstract.text.includes(agreement)) continue;
    for (const match of matchesOf(signing, told.abstract.text)) {
      if (wished.test(told.abstract.text.slice(0, match.index)) || isPart(told.abstract.text, match)) continue;
      const titles = Array.from(match[1]!).flatMap((c, i) =>
        c === agreement ? [keyAt(told.abstract, match.index + match[0].indexOf(match[1]!) + i)] : [],
      );
      const clause = clauseBefore(told.abstract.text, match.index);
      const event = signingOccasion(story, told, clause);
      const parties = partiesBefore(told, clause, match.index, terms);
      const span = {
        start: told.abstract.offsets[clause]!,
        end: told.abstract.offsets[match.index + match[0].length]!,
      };
      if (event?.kind === "ceremony") placeCeremony(told, event, say);
      if (event && match[2]) event.declaredAgreements = Number(match[2]);
      const signed = { event, parties, span, said: match[0], amongOthers: titles.length > 1 };
      for (const title of titles) sayOne({ story, told, say, terms }, { title, ...signed });
    }
  }
}

/** A ceremony that the article only says who came to was when and where it says the signing was. */
function placeCeremony(told: Told, event: EventRecord, say: Say): void {
  if (told.headline) return;
  event.startDate ??= told.dates[0]?.day;
  if (event.places.size > 0) return;
  const { text, offsets } = told.abstract;
  for (const venue of venuesIn(told.abstract, 0, text.length)) {
    event.places.add(venue.key);
    say({
      predicate: "HELD_IN",
      subject: { type: "Event", key: event.key },
      object: venue,
      qualifiers: {},
      rule: "venue/signed-in",
      spans: [{ start: offsets[0]!, end: offsets[text.length]! }],
    });
  }
}

/** `升级《协定》的议定书`: what is signed is another text. */
const isPart = (text: string, { index, 0: found }: RegExpExecArray): boolean =>
  text.startsWith("的", index + found.length);

interface Signed {
  readonly title: string;
  readonly event: EventRecord | undefined;
  readonly parties: readonly Reference[];
  readonly span: { start: number; end: number };
  /** The words of signing. */
  readonly said: string;
  /** Several are signed at once: each by whom its own title names. */
  readonly amongOthers: boolean;
}

function sayOne(
  { story, told, say, terms }: { story: Story; told: Told; say: Say; terms: Terms },
  { title, event, parties, span, said, amongOthers }: Signed,
): void {
  const object: Reference = { type: "Agreement", key: title };
  const timing = /会前|仪式前/.test(told.abstract.text) ? "before" : "during";
  const status = statusOf(told, said);
  if (event && isOccasion(told, event, { status, end: span.end }))
    say({
      predicate: "SIGNED_AT",
      subject: object,
      object: { type: "Event", key: event.key },
      qualifiers: { status, timing },
      rule: "agreement/signed-at",
      spans: [span],
    });
  const titled = amongOthers ? partiesOfTitle(title, terms) : [];
  const named = titled.length >= 2 ? titled : parties.length >= 2 ? parties : partiesOfTitle(title, terms);
  const gathered = named.length >= 2 || /共和国/.test(title) ? named : lastParties(story, told, terms);
  const both = gathered.length > 0 ? gathered : parties;
  for (const party of both)
    say({ predicate: "PARTY_TO", subject: party, object, qualifiers: {}, rule: "agreement/party", spans: [span] });
}

type Status = "planned" | "adopted" | "signed";

const statusOf = (told: Told, said: string): Status =>
  /将(?:于|在|另行)?[^。]*(?:签署|签[订定])/.test(told.abstract.text)
    ? "planned"
    : /^(?:通过|发表)/.test(said)
      ? "adopted"
      : "signed";

/** What is planned must name its occasion (`在论坛上`), and so must what several declare together. */
function isOccasion(told: Told, event: EventRecord, { status, end }: { status: Status; end: number }): boolean {
  if (status === "planned") return /[会坛式]上/.test(told.abstract.text);
  return status === "signed" || event.spans.some((s) => s.start >= told.abstract.start && s.end <= end);
}

function keyAt(sentence: AbstractSentence, at: number): string {
  const mention = sentence.at.get(at);
  return mention?.kind === "entity" ? mention.key : "";
}

const clauseBefore = (text: string, at: number): number => {
  const cut = Math.max(text.lastIndexOf(";", at), text.lastIndexOf("。", at), text.lastIndexOf(agreement, at - 1));
  const comma = text.lastIndexOf(",", at);
  return (
    Math.max(cut, comma >= 0 && /[^,]{0,40}(?:签署|签[订定]|达成)/.test(text.slice(comma + 1, at + 3)) ? comma : -1) + 1
  );
};

/** `甲与乙签署…,与丙签署…` makes 甲 a party of both; who agreed in the clause before signs in this one. */
function partiesBefore(told: Told, clause: number, at: number, terms: Terms): Reference[] {
  const here = partiesIn(told, clause, at, terms);
  if (here.length > 1) return here;
  const all = partiesIn(told, 0, at, terms);
  if (here.length === 1)
    return /^\s*[与同和]/.test(told.abstract.text.slice(clause)) && all[0] ? unique([all[0], ...here]) : here;
  return all.length === 2 && /(?:商定|约定|同意)[,，]/.test(told.abstract.text.slice(0, at)) ? all : here;
}

function partiesIn(told: Told, from: number, to: number, terms: Terms): Reference[] {
  const found: Reference[] = [];
  for (const match of matchesOf(bodies, told.abstract.text.slice(from, to))) {
    const mention = told.abstract.at.get(from + match.index);
    if (mention?.kind !== "entity") continue;
    const before = told.abstract.text.slice(from, from + match.index);
    // `古巴总审计署` is not ours.
    if (/[在总]$/.test(before) || (mention.type === "Place" && isOfPlace(told, from + match.index))) continue;
    found.push(...members({ type: mention.type, key: mention.key }, terms));
  }
  return unique(found);
}

/** `中国航空业`, `52个非洲国家`, `老挝政府监察署`: not the place itself is meant. */
const isOfPlace = ({ abstract }: Told, at: number): boolean =>
  abstract.text[at + 1] === organization ||
  /^政府[^与和同及、,]{2,6}[署部局院]/.test(abstract.text.slice(at + 1, at + 11)) ||
  /^[\u4e00-\u9fff]{0,4}?(?:业|企业|公司|机构|国家|大学|高校|协会|集团|学者|媒体|银行|医院|学校)/.test(
    abstract.text.slice(at + 1, at + 8),
  );

/** `三省` stands for its members; any other name for itself. */
const members = (reference: Reference, terms: Terms): Reference[] =>
  terms.membersOf(reference.key)?.map((key) => ({ type: reference.type, key })) ?? [reference];

const unique = (list: readonly Reference[]): Reference[] => [...new Map(list.map((r) => [r.key, r])).values()];

/** `双方`: the two the event's own name speaks of. */
function lastParties(story: Story, told: Told, terms: Terms): Reference[] {
  for (const event of story.events.all.filter((e) => e.item === told.item)) {
    for (const name of event.names) {
      const grouping = terms.groupingIn(name);
      if (grouping.length >= 2) return grouping.map((key) => ({ type: "Place", key }));
      const parties = partiesOfTitle(name, terms);
      if (parties.length >= 2) return parties;
    }
  }
  return [];
}
