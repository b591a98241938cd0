import type { Clause } from "../clauses.ts";
import { compile, matches } from "../compile.ts";
import type { EventRecord } from "../events/registry.ts";
import type { PersonUnit } from "../mentions/people.ts";
import { attendanceRules } from "../relations/attendance.ts";
import { sayAttendance, type FoundRole } from "./attendance.ts";
import { destinationsIn } from "./clause-places.ts";
import type { Scene } from "./scene.ts";
import type { Reference } from "./statement.ts";

const moves = /(?:首先|随后|先后|接着|还|又|一路)?(?:来到|走进|走访|参观|考察了|察看|前往|深入|抵达|在)/;

const stay = compile(attendanceRules.find(({ id }) => id === "attendance/stay")!);

/** An inspection or a visit is known by who went where; later `来到…`, `在…` of the same people add its sites. */
export function visiting(
  scene: Scene,
  clause: Clause,
  people: readonly PersonUnit[],
  roles: readonly FoundRole[],
): EventRecord | undefined {
  const { told, focus } = scene;
  const goes = travels(scene, clause, people, roles);
  if (!goes.length && (!focus.visit || scene.speech || told.headline)) return undefined;
  if (/陪同|参加|出席/.test(told.abstract.text.slice(clause.start, clause.end))) return undefined;
  const places = destinationsIn(told.abstract, clause.start, clause.end + 1);
  if (goes.length) return goTo(scene, clause, { people, goes, places });
  addSites(scene, clause, people, places);
  return undefined;
}

/** The words by which somebody travels: a verb of the clause, or `访陕期间` before what was done there. */
function travels({ told, speech }: Scene, clause: Clause, people: readonly PersonUnit[], roles: readonly FoundRole[]) {
  const goes = roles.filter((role) => role.role === "inspect" || role.role === "visit");
  if (goes.length || !people.length || speech) return goes;
  const [match] = matches(stay, told.abstract.text.slice(0, clause.start));
  if (!match || !moves.test(told.abstract.text.slice(clause.predicate, clause.end))) return goes;
  const { offsets, start } = told.abstract;
  const span = { start: offsets[match.start]!, end: offsets[clause.end]! };
  return [{ role: stay.role, rule: stay.id, span, sentence: start, people: undefined }];
}

interface Going {
  readonly people: readonly PersonUnit[];
  readonly goes: readonly FoundRole[];
  /** Places the clause itself names. */
  readonly places: readonly Reference[];
}

function goTo(scene: Scene, clause: Clause, { people, goes, places }: Going): EventRecord | undefined {
  const { speech, focus } = scene;
  const all = places.length && goes[0]!.rule !== stay.id ? places : sentencePlaces(scene, clause);
  if (!all.length || (speech && !places.length)) return undefined;
  const event = placed(scene, clause, visitOf(scene, people, all));
  event.official ||= goes.some(({ role }) => role === "visit");
  if (!event.referenced) {
    focus.visit = event;
    focus.current ??= event;
  }
  for (const { name } of people) event.principals.add(name);
  sayAttendance(people, event, { roles: goes }, scene.say);
  sayPlaces(scene, clause, event, all);
  return event;
}

/** Notes what the sentence says of a visit besides its sites: planned, told of in a speech, its day. */
function placed({ told, speech }: Scene, clause: Clause, event: EventRecord): EventRecord {
  event.referenced ||= speech;
  event.planned ||= /将(?:于|到|赴|在)/.test(told.abstract.text.slice(0, clause.end));
  if (!speech) event.startDate ??= told.dates[0]?.day;
  return event;
}

/** `到宜都市,就…进行调研`: the place stands in an earlier clause of the sentence. */
const sentencePlaces = ({ told }: Scene, clause: Clause): Reference[] => destinationsIn(told.abstract, 0, clause.end);

function visitOf({ story, told }: Scene, people: readonly PersonUnit[], places: readonly Reference[]): EventRecord {
  const same = (e: EventRecord): boolean =>
    e.kind === "visit" &&
    e.item === told.item &&
    people.some((p) => e.people.has(p.name)) &&
    (e.places.size === 0 || places.some((p) => e.places.has(p.key)));
  return story.events.all.find(same) ?? story.events.add("visit", undefined, told.item);
}

function sayPlaces({ told, say }: Scene, clause: Clause, event: EventRecord, places: readonly Reference[]): void {
  const span = { start: told.abstract.offsets[clause.start]!, end: told.abstract.offsets[clause.end]! };
  if (!event.spans.length) event.spans.push(span);
  for (const place of places) {
    event.places.add(place.key);
    say({
      predicate: "HELD_IN",
      subject: { type: "Event", key: event.key },
      object: place,
      qualifiers: {},
      rule: "venue/visited",
      spans: [span],
    });
  }
}

function addSites(scene: Scene, clause: Clause, people: readonly PersonUnit[], places: readonly Reference[]): void {
  const { told, focus } = scene;
  const text = told.abstract.text.slice(clause.start, clause.end);
  const visitor = people.length === 0 || people.some((p) => focus.visit?.people.has(p.name));
  if (!focus.visit || !places.length || !visitor || scene.speech || told.headline || !moves.test(text)) return;
  if (!/召开|举行|会见|会谈|签署/.test(text)) sayPlaces(scene, clause, focus.visit, places);
}
