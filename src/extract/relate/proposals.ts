import type { Group, PersonUnit } from "../mentions/people.ts";
import { symbols } from "../symbols.ts";
import { measuresIn } from "./measures.ts";
import { occasion } from "./occasion.ts";
import { antecedent } from "./pronouns.ts";
import type { Say } from "./statement.ts";
import type { Story, Told } from "./story.ts";

const group = symbols["Group"]!;
const speaks = "(?:说|表示|指出|强调|要求|提出|建议|希望)";
const when = `${symbols["Date"]!}?(?:[上下]午|晚|当天|当日|近日|日前)?`;
const where = `在[^,。]{0,20}|对[^,。${group}]{1,30}作出(?:重要)?[指批]示`;
const speaking = new RegExp(`${group}${when}(?:${where})?(?:还|又|再次)?${speaks}(?:[,::]|(?=要))?`);
const advises = /建议$|建议[::,]?/;
/** `他指出`, behind a sentence of one person. */
const onceMore = new RegExp(`^\\s*[他她](?:还|又|同时|并)?${speaks}[,::]?`);
/** The meeting or the paper goes on, not the speaker. */
const othersSpeak =
  /^\s*(?:会议|全会|座谈会|与会|大家|据|记者)|(?:大家|官兵|代表委员|干部群众|党员干部|与会者)[^,。]{0,6}(?:表示|认为|说)/;

/** Somebody whom only his post names has come between: 他 is not the person of the sentence before. */
const byPostOnly = /总书记|习主席/;

const isLeader = ({ people }: Group): boolean => people[0]!.posts.some(({ name }) => /总书记|国家主席/.test(name));

/** What speakers call for, verbatim, split where their lists split. */
export function sayProposals(story: Story, say: Say): void {
  let speaker: Speaker | undefined;
  let last: readonly Group[] = [];
  for (const told of story.told.filter((t) => !t.headline)) {
    const opening = openingOf(told, last);
    if (opening) speaker = { person: opening.person, line: told.abstract.line, advising: opening.advising };
    if (speaker?.line !== told.abstract.line || othersSpeak.test(told.abstract.text)) speaker = undefined;
    if (speaker)
      tellMeasures(
        story,
        told,
        { ...speaker, from: opening?.from ?? 0, explicit: opening !== undefined && speaker.advising },
        say,
      );
    if (told.reading.groups.length) last = told.reading.groups;
    else if (byPostOnly.test(told.abstract.text)) last = last.filter(isLeader);
  }
}

interface Speaker {
  readonly person: PersonUnit;
  readonly line: number;
  readonly advising: boolean;
}

interface Opening {
  readonly person: PersonUnit;
  /** Abstract offset of the first word spoken. */
  readonly from: number;
  readonly advising: boolean;
}

/** Who begins to speak in a sentence, and where the words begin. */
function openingOf({ abstract, reading }: Told, last: readonly Group[]): Opening | undefined {
  const opening = reading.groups.length ? speaking.exec(abstract.text) : null;
  const mention = opening ? abstract.at.get(opening.index) : undefined;
  if (opening && mention?.kind === "group")
    return {
      person: mention.group.people[0]!,
      from: opening.index + opening[0].length,
      advising: advises.test(opening[0]),
    };
  const again = onceMore.exec(abstract.text);
  const [meant] = again ? antecedent(abstract.text, last) : [];
  return again && meant
    ? { person: meant.people[0]!, from: again[0].length, advising: advises.test(again[0]) }
    : undefined;
}

interface Speech {
  readonly person: PersonUnit;
  readonly from: number;
  /** `建议` itself was the verb of speaking. */
  readonly explicit: boolean;
}

function tellMeasures(story: Story, told: Told, { person, from, explicit }: Speech, say: Say): void {
  for (const { start, end, modality } of measuresIn(told, from, explicit)) {
    const span = { from: told.abstract.offsets[start]!, to: told.abstract.offsets[end]! };
    tellMeasure(story, told, { person, ...span, modality }, say);
  }
}

interface Called {
  readonly person: PersonUnit;
  readonly from: number;
  readonly to: number;
  readonly modality: string;
}

/** Without the marks that close the speech, not what the measure quotes itself. */
function unquoted(text: string): string {
  const bare = text.trimEnd();
  const open = (bare.match(/“/g) ?? []).length < (bare.match(/”/g) ?? []).length;
  const odd = (bare.match(/"/g) ?? []).length % 2 === 1;
  return (open && bare.endsWith("”")) || (odd && bare.endsWith('"')) ? unquoted(bare.slice(0, -1)) : bare;
}

function tellMeasure(story: Story, told: Told, { person, from, to, modality }: Called, say: Say): void {
  const key = unquoted(story.document.document.text.slice(from, to));
  if (key.length < 4) return;
  const proposal = { type: "Proposal", key } as const;
  const spans = [{ start: from, end: from + key.length }, person.nameSpan];
  say({
    predicate: "PROPOSED",
    subject: { type: "Person", key: person.name },
    object: proposal,
    qualifiers: { modality },
    rule: "speech/calls-for",
    spans,
    voice: "speaker",
  });
  const event = occasion(story, told, { speaker: person.name, at: from });
  if (event)
    say({
      predicate: "PROPOSED_AT",
      subject: proposal,
      object: { type: "Event", key: event.key },
      qualifiers: {},
      rule: "speech/at-event",
      spans,
      voice: "speaker",
    });
}
