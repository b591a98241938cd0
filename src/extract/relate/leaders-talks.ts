import type { Clause } from "../clauses.ts";
import type { PersonUnit } from "../mentions/people.ts";
import { symbols } from "../symbols.ts";
import type { FoundRole } from "./attendance.ts";
import type { Scene } from "./scene.ts";
import type { Told } from "./story.ts";

const leaders =
  /(?:两国|两党|双方)(?:元首|总理|领导人|最高领导人|议长)[^,。;]{0,8}(?:举行|进行)[^,。;]{0,12}(?:会谈|会晤)(?!后|前|时)/;
const speaks = new RegExp(`^\\s*${symbols["Group"]!}[^,。]{0,8}(?:指出|表示|强调|说)[,:]`);

/** `两国元首举行会谈`: the two who speak in what follows, one of them named by the headline; empty where there are not two. */
export function leadersOf({ story, told, speech }: Scene, clause: Clause): PersonUnit[] {
  if (speech || told.headline || !leaders.test(told.abstract.text.slice(clause.start, clause.end))) return [];
  const mine = story.told.filter(({ item }) => item === told.item);
  const said = new Map(mine.flatMap(speakerOf).map((person) => [person.name, person]));
  const headed = mine
    .filter(({ headline }) => headline)
    .some(({ reading }) => reading.groups.some(({ people }) => people.some(({ name }) => said.has(name))));
  return said.size === 2 && headed ? [...said.values()] : [];
}

function speakerOf({ headline, abstract }: Told): PersonUnit[] {
  if (headline || !speaks.test(abstract.text)) return [];
  const mention = abstract.at.get(abstract.text.indexOf(symbols["Group"]!));
  return mention?.kind === "group" ? mention.group.people.slice(0, 1) : [];
}

/** That they met is said where nobody is named: what says it and the name are two places. */
export const metAsLeaders = ({ told }: Scene, clause: Clause): FoundRole => ({
  role: "meet",
  rule: "attendance/meet",
  sentence: Number.POSITIVE_INFINITY,
  people: undefined,
  span: { start: told.abstract.offsets[clause.start]!, end: told.abstract.offsets[clause.end]! },
});
