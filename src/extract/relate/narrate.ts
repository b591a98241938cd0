import { clausesOf, type Clause } from "../clauses.ts";
import type { EventRecord } from "../events/registry.ts";
import type { Group, PersonUnit } from "../mentions/people.ts";
import { rolesOf, sayAttendance, type FoundRole } from "./attendance.ts";
import { venuesIn } from "./clause-places.ts";
import { bareEvent, namedEvents } from "./event-mentions.ts";
import { symbols } from "../symbols.ts";
import { freshFocus, type Focus } from "./focus.ts";
import { antecedent } from "./pronouns.ts";
import { targetsOf } from "./targets.ts";
import { meeting } from "./talks.ts";
import { visiting } from "./visits.ts";
import type { Terms } from "../lattice/terms.ts";
import type { Scene } from "./scene.ts";
import type { Say } from "./statement.ts";
import type { Story, Told } from "./story.ts";
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
