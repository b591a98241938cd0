import type { Clause } from "../clauses.ts";
import type { EventRecord } from "../events/registry.ts";
import type { FoundRole } from "./attendance.ts";
import { bareEvent } from "./event-mentions.ts";
import { referredTo } from "./focus.ts";
import type { Scene } from "./scene.ts";
import { signingCeremony } from "./signing-occasion.ts";
import { speechEnds } from "./story.ts";

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

/** The events a clause is about: what it names, else what it refers to, else what was told of last. */
export function targetsOf(scene: Scene, clause: Clause, found: Candidates): Targets {
  const { story, told } = scene;
  const text = told.abstract.text.slice(clause.start, clause.end);
  if (found.named.length) return { events: found.named, certainty: surely.named };
  if (scene.speech || briefing.test(text)) return noTargets;
  if (/上述活动/.test(text)) return { events: allTold(scene), certainty: surely.together };
  const signs = found.roles.some(({ role }) => role === "sign" || role === "witness");
  const ceremony = signs ? signingCeremony(story, told) : undefined;
  if (ceremony) return { events: [ceremony], certainty: surely.referred };
  const own = bareEvent(scene, clause);
  if (own) return { events: [own], certainty: surely.own };
  const referred = referredIn(scene, clause, text);
  if (referred.length) return { events: referred, certainty: surely.referred };
  const left = isQuoted(scene) ? noTargets : leftOver(scene, clause, found);
  const apart = signs ? !ofTalks.test(told.abstract.text) : wreaths.test(text);
  return apart ? { ...left, events: left.events.filter(isNoTalks) } : left;
}

const referredIn = ({ story, focus, told }: Scene, { start, end, predicate }: Clause, text: string): EventRecord[] =>
  referredTo(text.slice(predicate - start), {
    focus,
    events: story.events,
    item: told.item,
    today: story.document.document.today ?? always,
    // A headline comes last in the telling: what the body has told of is known.
    at: told.headline ? Number.POSITIVE_INFINITY : told.abstract.offsets[end]!,
  });

/** What is signed at talks is said to be. */
const ofTalks = /会[见谈晤]|元首|领导人|两国/;
/** Nor does anybody mourn at them. */
const wreaths = /敬献|吊唁/;
const isNoTalks = ({ kind }: EventRecord): boolean => kind !== "talks";

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
