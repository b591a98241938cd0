import type { DocumentReading } from "../mentions/document-reading.ts";
import type { PersonUnit } from "../mentions/people.ts";

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
  const forms = (name: string): string[] => [
    name,
    ...[...full].flatMap(([short, long]) => (long === name ? [short] : [])),
  ];
  const all = names.map((name) => ({
    name,
    aliases: forms(name).slice(1),
    units: forms(name)
      .flatMap((form) => units.get(form) ?? [])
      .sort((a, b) => a.start - b.start),
  }));
  return { fullName, shortened: full.size > 0, all };
}

/** Short forms with the dotted name they are part of. */
function fullNames(names: readonly string[]): Map<string, string> {
  const dotted = names.filter((name) => name.includes("·"));
  const full = new Map<string, string>();
  if (dotted.length === 0) return full;
  for (const name of names) {
    const long = dotted.find((other) => other.endsWith(`·${name}`) || other.startsWith(`${name}·`));
    if (long) full.set(name, long);
  }
  return full;
}
