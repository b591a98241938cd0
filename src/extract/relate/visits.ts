import type { Clause } from "../clauses.ts";
import { compile, matches } from "../compile.ts";
import type { EventRecord } from "../events/registry.ts";
import type { PersonUnit } from "../mentions/people.ts";
import { symbols } from "../symbols.ts";
import { attendanceRules } from "../relations/attendance.ts";
import { sayAttendance, type FoundRole } from "./attendance.ts";
import { destinationsIn } from "./clause-places.ts";
import type { Scene } from "./scene.ts";
import type { Told } from "./story.ts";
import { matchesOf } from "../../text/pattern.ts";
import type { Reference } from "./statement.ts";

/** Where nobody is named, a bare 在 does not say that somebody went there. */
const goes = /来到|走进|走访|参观|考察了|察看|前往|深入|抵达/;
const moves = new RegExp(`${goes.source}|在`);

/** `访问期间,当地民众在…`: others do it. */
const others = /^[^,。;]{0,8}(?:民众|群众|市民|人士|媒体|企业|各界|警方|军方)/;

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
  const text = told.abstract.text.slice(clause.predicate, clause.end);
  if (!match || !moves.test(text) || (clause.carried && others.test(text))) return goes;
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
    focus.visitLine = scene.told.abstract.line;
    focus.current ??= event;
  }
  for (const { name } of people) event.principals.add(name);
  sayAttendance(people, event, { roles: goes }, scene.say);
  sayPlaces(scene, clause, event, all);
  return event;
}

/** `学习贯彻某某在某地考察时的重要讲话精神` tells of another day. */
const recalled = new RegExp(
  `(?:学习|贯彻|落实|牢记|遵循|按照)[^,。;]{0,40}(?:考察|调研|视察)[^,。;]{0,8}(?:时|期间)?的?[^,。;]{0,4}(?:讲话|指示|嘱托|论述|${symbols["Event"]!})`,
  "g",
);

/** Notes what the sentence says of a visit besides its sites: planned, told of in a speech, its day. */
function placed({ told, speech }: Scene, clause: Clause, event: EventRecord): EventRecord {
  const said = matchesOf(recalled, told.abstract.text.slice(0, clause.end + 12));
  const isRecalled = said.some(({ index, 0: { length } }) => index + length > clause.start);
  event.referenced ||= speech || isRecalled;
  event.planned ||= /将(?:于|到|赴|在|对|出访|访问|前往|率)/.test(told.abstract.text.slice(0, clause.end));
  if (!speech && !isRecalled) event.startDate ??= told.dates[0]?.day;
  return event;
}

/** `到宜都市,就…进行调研`: the place stands in an earlier clause of the sentence. */
const sentencePlaces = ({ told }: Scene, clause: Clause): Reference[] => destinationsIn(told.abstract, 0, clause.end);

/** A tour of the same people through one province is one visit, however many sites it has. */
function visitOf(scene: Scene, people: readonly PersonUnit[], places: readonly Reference[]): EventRecord {
  const { story, told } = scene;
  const there = provincesOf(
    scene,
    places.map(({ key }) => key),
  );
  const same = (e: EventRecord): boolean =>
    e.kind === "visit" &&
    e.item === told.item &&
    people.some((p) => e.people.has(p.name)) &&
    (e.places.size === 0 || places.some((p) => e.places.has(p.key)) || goesOn(e));
  const goesOn = (e: EventRecord): boolean => {
    const known = provincesOf(scene, [...e.places]);
    return !e.referenced && !scene.speech && there.every((name) => known.length === 0 || known.includes(name));
  };
  return story.events.all.find(same) ?? story.events.add("visit", undefined, told.item);
}

/** The topmost divisions or countries of places; sites and bodies have none. */
function provincesOf({ terms }: Scene, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    let place = terms.placeNamed(name);
    for (let upper = place && terms.parentOf(place); upper; upper = terms.parentOf(upper)) place = upper;
    return place ? [place.name] : [];
  });
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
  const { visit } = focus;
  if (!visit || !places.length || scene.speech || told.headline) return;
  const text = told.abstract.text.slice(clause.start, clause.end);
  const goesOn = people.length
    ? moves.test(text) && people.some((p) => visit.people.has(p.name))
    : speaksOfVisitor(told, visit)
      ? moves.test(text)
      : goes.test(text) && focus.visitLine === told.abstract.line;
  if (!goesOn || /召开|举行|会见|会谈|签署/.test(text)) return;
  focus.visitLine = told.abstract.line;
  sayPlaces(scene, clause, visit, places);
}

/** `在东湖社区,他了解…`: the visitor stands in another clause of the sentence. */
const speaksOfVisitor = ({ abstract, reading }: Told, visit: EventRecord): boolean =>
  /[,。][他她](?!们)|总书记|(?:考察|调研|视察|访问)期间|代表团|一行/.test(abstract.text) ||
  reading.groups.some(({ people }) => people.some(({ name }) => visit.people.has(name)));
