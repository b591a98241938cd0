import type { Clause } from "../clauses.ts";
import type { EventRecord } from "../events/registry.ts";
import type { Group, PersonUnit } from "../mentions/people.ts";
import { symbols } from "../symbols.ts";
import { sayAttendance, type FoundRole } from "./attendance.ts";
import { venuesIn } from "./clause-places.ts";
import { leadersOf, metAsLeaders } from "./leaders-talks.ts";
import type { Scene } from "./scene.ts";

const group = symbols["Group"]!;
const guests = new RegExp(
  `(?:会见|会晤|接见|拜会)(?:了)?[^,。;]{0,24}?((?:${group}(?:和|与|及|、)?)+)|(?:同|与|和)(?:[^,。;${group}]{1,60}的|[^,。;${group}]{0,8})?((?:${group}(?:和|及|、)?)+)(?:一行)?(?:(?:举行|进行)了?[^,。;]{0,12}?)?(?:会谈|会晤|通电话|视频会晤|会见)`,
);

/** Who only takes part in talks, and talks that only date something else. */
const notMeeting =
  /(?:参加|陪同|出席)(?:[了上述]{0,2}|[^,。;]{0,6}[或和、])(?:会见|会谈|会晤|接见)|(?:会见|会谈|会晤)(?:后(?!共同会见)|前|时|中)/;
/** `将会见某国总统,同其外长举行会谈`: not held yet. */
const intended = /(?:将|拟)(?:分别)?(?:会见|会晤|[同与](?=[^,。;]*(?:会谈|会晤|会见)))/;
/** Guests that nobody names one by one. */
const crowd =
  /(?:会见|接见)(?:了)?[^,。;]{0,80}(?:代表|人员|委员|官兵|成员|嘉宾|外宾|负责人|专家|学者|运动员|集体|参观团|访问团|访华团|代表团|考察团|使节|外交官|记者|企业家|一行)/;

/** A meeting of hosts and guests has no name: it is known by who met whom. Returns it where the clause tells of one. */
export function meeting(
  scene: Scene,
  clause: Clause,
  people: readonly PersonUnit[],
  roles: readonly FoundRole[],
): EventRecord | undefined {
  const leaders = people.length ? [] : leadersOf(scene, clause);
  if (leaders.length)
    return tell(scene, clause, { hosts: leaders, guestList: [], roles: [metAsLeaders(scene, clause)] });
  const meets = roles.filter((role) => role.role === "meet");
  if (!meets.length || scene.speech) return undefined;
  const text = scene.told.abstract.text.slice(clause.predicate, clause.end);
  if (notMeeting.test(text)) return undefined;
  const guestGroups = guestsOf(scene, clause);
  if (/分别/.test(text) && guestGroups.length > 0) {
    return guestGroups
      .flatMap((g) => g.people)
      .map((guest) => tell(scene, clause, { hosts: people, guestList: [guest], roles: meets }))
      .at(-1);
  }
  const invited = guestGroups.flatMap((g) => g.people);
  return people.length + invited.length < 2 && !(people.length > 0 && crowd.test(printed(scene, clause)))
    ? undefined
    : tell(scene, clause, { hosts: people, guestList: invited, roles: meets });
}

/** The clause as printed: a bare `代表` may stand there as a title. */
const printed = ({ story, told }: Scene, { predicate, end }: Clause): string =>
  story.document.document.text.slice(told.abstract.offsets[predicate], told.abstract.offsets[end]);

function guestsOf({ told }: Scene, clause: Clause): Group[] {
  const match = guests.exec(told.abstract.text.slice(clause.predicate, clause.end));
  const list = match?.[1] ?? match?.[2];
  if (!match || !list) return [];
  const from = clause.predicate + match.index + match[0].indexOf(list);
  return Array.from(list).flatMap((_, i) => {
    const mention = told.abstract.at.get(from + i);
    return mention?.kind === "group" ? [mention.group] : [];
  });
}

interface Encounter {
  readonly hosts: readonly PersonUnit[];
  readonly guestList: readonly PersonUnit[];
  readonly roles: readonly FoundRole[];
}

function tell(scene: Scene, clause: Clause, { hosts, guestList, roles }: Encounter): EventRecord {
  const { story, told, focus, say } = scene;
  const names = [...hosts, ...guestList].map((p) => p.name);
  const known = story.events.all.find(
    (e) =>
      e.kind === "talks" &&
      e.item === told.item &&
      names.filter((n) => e.people.has(n)).length >= Math.min(2, names.length) &&
      (guestList.length === 0 || guestList.some((g) => e.people.has(g.name))),
  );
  const event = known ?? story.events.add("talks", undefined, told.item);
  const span = { start: told.abstract.offsets[clause.start]!, end: told.abstract.offsets[clause.end]! };
  event.planned ||= intended.test(told.abstract.text.slice(0, clause.end));
  if (!event.spans.length) event.spans.push(roles[0]!.span);
  event.startDate ??= told.headline
    ? undefined
    : (told.dates[0]?.day ?? (/当天|当日|当晚|下午|上午/.test(told.abstract.text) ? focus.day : undefined));
  for (const name of names) event.principals.add(name);
  focus.talks = event;
  focus.current ??= event;
  sayAttendance([...hosts, ...guestList], event, { roles: roles.slice(0, 1) }, say);
  for (const venue of venuesIn(told.abstract, clause.start, clause.end + 1)) {
    event.places.add(venue.key);
    say({
      predicate: "HELD_IN",
      subject: { type: "Event", key: event.key },
      object: venue,
      qualifiers: {},
      rule: "venue/met-in",
      spans: [span],
    });
  }
  return event;
}
