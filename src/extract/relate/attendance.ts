import type { Clause } from "../clauses.ts";
import { compile, matches, type Compiled, type Match } from "../compile.ts";
import type { RoleRule } from "../rule.ts";
import { symbols } from "../symbols.ts";
import type { EventRecord } from "../events/registry.ts";
import type { PersonUnit } from "../mentions/people.ts";
import { attendanceRules } from "../relations/attendance.ts";
import type { Span } from "../../text/span.ts";
import type { Say, Statement } from "./statement.ts";
import { joined } from "../../text/joined.ts";

const rules = attendanceRules.map((rule) => compile(rule));
const absent =
  /未(?:能)?(?:参加|出席)|缺席|请假|委托|(?:取消|拒绝|婉拒|谢绝|无法|不能|推迟|放弃)[^,。;]{0,6}(?:参加|出席)/;
const repeated = /[多数两三四五六七八九十\d一][次度]|先后\d次|曾多次|连续[一二三四五六七八九十\d]+年|每年/;

/** `指导组负责同志参加汇报会`: the clause has a subject of its own, whom nobody names. */
const others = new RegExp(
  `(?:负责同志|负责人|同志|代表|人员|官兵|群众)[^,。;]{0,4}(?:参加|出席|陪同|发言|列席)|(?:${symbols["Titles"]!}|领导人|元首|官员)[^,。;]{0,14}访问`,
);

/** A role found in a clause, with the words that give it. */
export interface FoundRole {
  readonly role: string;
  readonly rule: string;
  /** Document offsets of the words. */
  readonly span: Span;
  /** Where their sentence begins. */
  readonly sentence: number;
  /** Whom the words name themselves, where that is not the subject: `在某某陪同下`. */
  readonly people: readonly PersonUnit[] | undefined;
}

/** Roles the predicate of a clause gives its subject; none where it speaks of absence or of many occasions at once. */
export function rolesOf(clause: Clause): FoundRole[] {
  const text = clause.sentence.text.slice(clause.predicate, clause.end + 1);
  if (absent.test(text) || repeated.test(text) || (clause.carried && others.test(text))) return [];
  const persons = clause.subjects.flatMap(({ people }) => people).length;
  return joined(rules, (rule) =>
    (persons < (rule.persons ?? 0) ? [] : found(rule, text)).map((match) => ({
      role: rule.role,
      rule: rule.id,
      sentence: clause.sentence.start,
      people: peopleAt(clause, match.slots["person"]),
      span: {
        start: clause.sentence.offsets[clause.predicate + match.start]!,
        end: clause.sentence.offsets[clause.predicate + match.end]!,
      },
    })),
  );
}

/** Who tells of one event does not thereby attend it: `介绍党的二十大情况`. */
const found = (rule: Compiled<RoleRule>, text: string): readonly Match[] =>
  rule.id === lesser
    ? matches(rule, text).filter(({ start, end }) => !text.slice(start, end).includes(symbols["Event"]!))
    : matches(rule, text);

/** Who tells the meeting of something attends it, if nothing else says in what capacity. */
const lesser = "attendance/attend-telling";

/** Statements without those of a lesser role beside another of the same person at the same event. */
export function withoutLesserRoles(statements: readonly Statement[]): Statement[] {
  const ends = ({ subject, object }: Statement): string => `${subject.key} ${object.key}`;
  const known = new Set(statements.filter((s) => s.predicate === "ATTENDED" && s.rule !== lesser).map(ends));
  return statements.filter((statement) => statement.rule !== lesser || !known.has(ends(statement)));
}

function peopleAt({ sentence, predicate }: Clause, slot: number | undefined): readonly PersonUnit[] | undefined {
  const mention = slot === undefined ? undefined : sentence.at.get(predicate + slot);
  return mention?.kind === "group" ? mention.group.people : undefined;
}

/** From name to verb, or both apart where a pronoun stands for a name of an earlier sentence. */
const spansOf = (name: Span, verb: Span, sentence: number): Span[] =>
  name.start < sentence
    ? [verb, name]
    : [{ start: Math.min(name.start, verb.start), end: Math.max(verb.end, name.end) }];

/** States that every subject took part in the event in the roles found. */
export function sayAttendance(
  people: readonly PersonUnit[],
  event: EventRecord,
  { roles, certainty = 1 }: { readonly roles: readonly FoundRole[]; readonly certainty?: number },
  say: Say,
): void {
  for (const person of people) {
    event.people.add(person.name);
    for (const { role, rule, span, sentence } of roles) {
      say({
        predicate: "ATTENDED",
        subject: { type: "Person", key: person.name },
        object: { type: "Event", key: event.key },
        qualifiers: {
          roles: [role],
          ...(person.posts.length && { title: person.posts.map((p) => p.name).join("、") }),
        },
        rule,
        spans: spansOf(person.nameSpan, span, sentence),
        modality: event.planned ? "planned" : "asserted",
        certainty,
      });
    }
  }
}
