import type { DocumentReading } from "../mentions/document-reading.ts";
import type { PersonUnit } from "../mentions/people.ts";
import { matchesOf } from "../../text/pattern.ts";
import { joined } from "../../text/joined.ts";

interface Person {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly units: readonly PersonUnit[];
}

/** Persons of an article by every form of their name; `杜兰诺夫` is `米哈伊尔·杜兰诺夫` where both are printed. */
export interface People {
  readonly fullName: (printed: string) => string;
  /** Whether any short form is printed. */
  readonly shortened: boolean;
  readonly all: readonly Person[];
}

export function peopleOf(reading: DocumentReading): People {
  const units = new Map<string, PersonUnit[]>();
  for (const { groups } of reading.sentences)
    for (const { people } of groups)
      for (const unit of people) {
        const known = units.get(unit.name);
        if (known) known.push(unit);
        else units.set(unit.name, [unit]);
      }
  const full = fullNames([...units.keys()]);
  const fullName = (printed: string): string => full.get(printed) ?? printed;
  const names = [...new Set([...units.keys()].map(fullName))];
  const shortened = new Map<string, string[]>();
  for (const [short, long] of full) shortened.set(long, [...(shortened.get(long) ?? []), short]);
  const forms = (name: string): string[] => [name, ...(shortened.get(name) ?? [])];
  const all = names.map((name) => ({
    name,
    aliases: forms(name).slice(1),
    units: joined(forms(name), (form) => units.get(form) ?? []).sort((a, b) => a.start - b.start),
  }));
  return { fullName, shortened: full.size > 0, all };
}

/** Short forms with the dotted name they are part of. */
function fullNames(names: readonly string[]): Map<string, string> {
  const full = new Map<string, string>();
  const printed = new Set(names);
  for (const long of names)
    for (const short of partsOf(long)) if (printed.has(short) && !full.has(short)) full.set(short, long);
  return full;
}

const dot = /·/g;
const none: readonly string[] = [];

/** What stands before and behind each dot of a name. */
const partsOf = (name: string): readonly string[] =>
  !name.includes("·")
    ? none
    : matchesOf(dot, name).flatMap(({ index }) => [name.slice(0, index), name.slice(index + 1)]);
