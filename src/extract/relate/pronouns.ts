import type { Group } from "../mentions/people.ts";

const pronoun = /^\s*(?:(?:随后|会上|当天|当日|同日|会后|会前|此后|其间|期间),?)?(?:(他|她)(?!们)|(两人|二人))/;

/** Whom a sentence means that begins with a pronoun, among the persons printed last; nobody where they leave a choice. */
export function antecedent(text: string, people: readonly Group[]): readonly Group[] {
  const found = pronoun.exec(text);
  const count = people.reduce((sum, group) => sum + group.people.length, 0);
  return found && count === (found[1] ? 1 : 2) ? people : [];
}
