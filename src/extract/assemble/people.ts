import type { DocumentReading } from "../mentions/document-reading.ts";
import type { PersonUnit } from "../mentions/people.ts";

/** Persons of an article by every form of their name; `杜兰诺夫` is `米哈伊尔·杜兰诺夫` where both are printed. */
export interface People {
  readonly fullName: (printed: string) => string;
  readonly all: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly units: readonly PersonUnit[];
  }[];
}

export function peopleOf(reading: DocumentReading): People {
  const units = reading.sentences.flatMap((s) => s.groups).flatMap((group) => group.people);
  const names = [...new Set(units.map((unit) => unit.name))];
  const full = new Map(
    names.map((name) => [
      name,
      names.find((other) => other.endsWith(`·${name}`) || other.startsWith(`${name}·`)) ?? name,
    ]),
  );
  const fullName = (printed: string): string => full.get(printed) ?? printed;
  const all = [...new Set(full.values())].map((name) => ({
    name,
    aliases: names.filter((other) => other !== name && fullName(other) === name),
    units: units.filter((unit) => fullName(unit.name) === name),
  }));
  return { fullName, all };
}
