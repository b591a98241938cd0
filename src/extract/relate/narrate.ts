import { clausesOf, type Clause } from "../clauses.ts";
import type { EventRecord } from "../events/registry.ts";
import type { Group, PersonUnit } from "../mentions/people.ts";
import { rolesOf, sayAttendance, type FoundRole } from "./attendance.ts";
import { venuesIn } from "./clause-places.ts";
import { bareEvent, namedEvents } from "./event-mentions.ts";
import { symbols } from "../symbols.ts";
import { freshFocus, referredTo, type Focus } from "./focus.ts";
import { antecedent } from "./pronouns.ts";
import { signingCeremony } from "./signing-occasion.ts";
import { meeting } from "./talks.ts";
import { visiting } from "./visits.ts";
import type { Terms } from "../lattice/terms.ts";
import type { Scene } from "./scene.ts";
import type { Say } from "./statement.ts";
import { speechEnds, type Story, type Told } from "./story.ts";
import { joined } from "../../text/joined.ts";

const speech = /^(?:[^,。]{0,6})(?:说|表示|指出|强调|认为|要求|提出|建议|希望)(?:[,::]|$)/;

const decided = new RegExp(`决定[^,。;]{0,6}${symbols["Date"]!}[^,。;]{0,16}(?:召开|举行|举办)`);
const quotes = /(?:说|表示|指出|强调|认为)[,::]/;

/** Walks the article clause by clause and states who took part in what, and where it was. */
export function narrate(story: Story, terms: Terms, say: Say): void {
  const focuses = new Map<number, Focus>();
  for (const told of story.told) {
    const focus = focuses.get(told.item) ?? freshFocus();
    focuses.set(told.item, focus);
    tellSentence({ story, terms, focus, told, say, speech: false, speakers: [] });
  }
}

function tellSentence(scene: Scene): void {
  const { told, focus } = scene;
  let speakers: readonly Group[] | undefined;
  let target: readonly EventRecord[] = [];
  // What a speaker mentions is no day of the telling, nor is what has been decided for later.
  if (!quotes.test(told.abstract.text) && !decided.test(told.abstract.text))
    focus.day = told.dates[0]?.day ?? focus.day;
  const pronouns = antecedent(told.abstract.text, focus.people);
  if (!speaksOfWhatCounts(told, focus, pronouns)) return;
  for (const clause of clausesOf(told.abstract, pronouns)) {
    target = tellClause({ ...scene, speech: speakers !== undefined, speakers: speakers ?? [] }, clause, target);
    if (speech.test(told.abstract.text.slice(clause.predicate, clause.end + 1))) speakers ??= clause.subjects;
  }
  if (!told.headline) remember(scene, speakers !== undefined);
}

/** Whom the next sentence may mean, and in which line somebody is being quoted. */
function remember({ told, focus }: Scene, quoted: boolean): void {
  if (quoted) focus.speechLine = told.abstract.line;
  if (told.reading.groups.length) focus.people = told.reading.groups;
}

/** A sentence without persons or events tells of no event; one with places may go on with a visit. */
const sites = new RegExp(`[${symbols["Place"]!}${symbols["Organization"]!}]`);
const speaksOfWhatCounts = ({ abstract, reading }: Told, { visit }: Focus, pronouns: readonly Group[]): boolean =>
  reading.events.length + reading.groups.length + pronouns.length > 0 ||
  (visit !== undefined && abstract.at.size > 0 && sites.test(abstract.text));

/** States one clause and returns the events it was about, for the clauses that follow. */
function tellClause(scene: Scene, clause: Clause, before: readonly EventRecord[]): readonly EventRecord[] {
  if (scene.speech && clause.carried && !scene.told.headline && clause.subjects.length === 0) return before;
  const named = namedEvents(scene, clause);
  placeEvents(scene, clause, named);
  const people = joined(clause.subjects, (group) => group.people);
  const roles = rolesIn(scene, clause, people);
  const met = meeting(scene, clause, people, roles);
  const visit = visiting(scene, clause, people, roles);
  const rest = roles.filter((role) => !["meet", "inspect", "visit"].includes(role.role));
  const { events, certainty } = targetsOf(scene, clause, { named, met, visit, before, roles: rest });
  for (const event of events)
    for (const role of rest) sayAttendance(role.people ?? people, event, { roles: [role], certainty }, scene.say);
  return events.length ? events : before;
}

/** Roles of the clause's subject, and of whom the words themselves name (`在某某见证下`), who may be its only persons. */
function rolesIn({ speech, speakers }: Scene, clause: Clause, people: readonly PersonUnit[]): FoundRole[] {
  if (people.length) return speech && clause.subjects === speakers ? [] : rolesOf(clause);
  const witnessed = clause.sentence.text.slice(clause.start, clause.end).includes("见证下");
  return witnessed ? rolesOf(clause).filter((role) => role.people) : [];
}

interface Candidates {
  readonly named: readonly EventRecord[];
  readonly met: EventRecord | undefined;
  readonly visit: EventRecord | undefined;
  readonly before: readonly EventRecord[];
  readonly roles: readonly FoundRole[];
}

/** The events a clause is about, and how surely it is about them. */
interface Targets {
  readonly events: readonly EventRecord[];
  readonly certainty: number;
}

const surely = { named: 1, own: 0.97, referred: 0.94, last: 0.95, together: 0.88, guessed: 0.85 } as const;
/** Later than any day. */
const always = "9999";
const noTargets: Targets = { events: [], certainty: 1 };

function targetsOf(scene: Scene, clause: Clause, found: Candidates): Targets {
  const { story, focus, told } = scene;
  const text = told.abstract.text.slice(clause.start, clause.end);
  if (found.named.length) return { events: found.named, certainty: surely.named };
  if (scene.speech) return noTargets;
  if (briefing.test(text)) return noTargets;
  if (/上述活动/.test(text)) return { events: allTold(scene), certainty: surely.together };
  const signs = found.roles.some(({ role }) => role === "sign" || role === "witness");
  const ceremony = signs ? signingCeremony(story, told) : undefined;
  if (ceremony) return { events: [ceremony], certainty: surely.referred };
  const own = bareEvent(scene, clause);
  if (own) return { events: [own], certainty: surely.own };
  const referred = referredTo(text.slice(clause.predicate - clause.start), {
    focus,
    events: story.events,
    item: told.item,
    today: story.document.document.today ?? always,
    // A headline comes last in the telling: what the body has told of is known.
    at: told.headline ? Number.POSITIVE_INFINITY : told.abstract.offsets[clause.end]!,
  });
  if (referred.length) return { events: referred, certainty: surely.referred };
  return isQuoted(scene) ? noTargets : leftOver(scene, clause, found);
}

/** A speech goes on in its line: whom it tells of took part in nothing that can be guessed. */
const isQuoted = ({ focus, told }: Scene): boolean =>
  focus.speechLine === told.abstract.line && !told.headline && !speechEnds.test(told.abstract.text);

const allTold = ({ story, told }: Scene): EventRecord[] =>
  story.events.told(told.item).filter(({ people }) => people.size > 0);

/** A tour of whose places nothing is said. */
const onTour = /陪同(?!下)[^,。;]{0,8}(?:考察|调研|视察|检查|参观)/;

/** `参加审议`, `出席运动会`: what somebody came to is said, and is no event that is known. */
const ownObject =
  /(?:参加|出席)(?:了)?(?!活动|上述|有关|相关|并|后|时|等|[集亲]?[^,。;]{0,3}(?:会见|接见|会谈|会晤)|会议|峰会|大会|年会|论坛)[\u4e00-\u9fff]/;
/** What the press is told at has no name, and is none of the events told of there. */
const briefing = /主持(?:召开)?(?:例行)?(?:记者会|吹风会)/;

/** What a clause is about that names no event, not even by its kind. */
function leftOver(scene: Scene, clause: Clause, { roles, met, before }: Candidates): Targets {
  const { focus } = scene;
  if (roles.some((r) => r.role === "accompany")) {
    if (focus.visit) return { events: [focus.visit], certainty: surely.referred };
    if (onTour.test(scene.told.abstract.text.slice(clause.predicate, clause.end))) return noTargets;
  }
  if (met) return { events: [met], certainty: surely.own };
  if (before.length) return { events: before, certainty: surely.last };
  const own = ownObject.test(scene.told.abstract.text.slice(clause.predicate, clause.end));
  const guessed = own ? undefined : (focus.current ?? mainEvent(scene));
  return guessed ? { events: [guessed], certainty: surely.guessed } : noTargets;
}

/** What a headline without an event's name speaks of: the first event the body tells of. */
function mainEvent({ story, told }: Scene): EventRecord | undefined {
  return (
    story.events.all.find((e) => !e.referenced && e.item === told.item && e.kind !== "talks") ??
    story.events.all.find((e) => !e.referenced && (e.item === told.item || told.item === 0))
  );
}

/** `在京会见来华出席…论坛的…`: the place is that of the talks, not of what the guest came for. */
const guestOfEvent = /(?:会见|会晤|看望)[^。]*(?:出席|参加)|(?:来华|来京|来访|前来)[^,。;]{0,4}(?:出席|参加)/;

/** `在北京以视频方式出席`: the place is that of the one who speaks from afar. */
const fromAfar = /以?视频(?:会议)?(?:方式|形式|连线)?[^,。;]{0,4}(?:出席|参加|发表|致辞)/;

function placeEvents(scene: Scene, clause: Clause, named: readonly EventRecord[]): void {
  const { told, focus, say } = scene;
  if (named.length + told.reading.events.length === 0) return;
  const venues = venuesIn(told.abstract, clause.start, clause.end + 1);
  const text = told.abstract.text.slice(clause.start, clause.end);
  if (guestOfEvent.test(text) || fromAfar.test(text)) return;
  const event = named.at(-1) ?? (venues.length && !scene.speech ? bareEvent(scene, clause) : undefined);
  if (!event) return;
  // What is told of already goes on when another event is announced.
  if (!event.referenced && !(event.planned && focus.current)) focus.current = event;
  const span = { start: told.abstract.offsets[clause.start]!, end: told.abstract.offsets[clause.end]! };
  for (const venue of venues) {
    event.places.add(venue.key);
    say({
      predicate: "HELD_IN",
      subject: { type: "Event", key: event.key },
      object: venue,
      qualifiers: {},
      rule: "venue/held-in",
      spans: [span],
    });
  }
}
