import type { EventRecord } from "../events/registry.ts";
import type { PersonUnit } from "../mentions/people.ts";
import { symbols } from "../symbols.ts";
import type { Say } from "./statement.ts";
import type { Story, Told } from "./story.ts";

const group = symbols["Group"]!;
const speaking = new RegExp(
  `${group}(?:在[^,。]{0,20})?(?:还|又|再次)?(?:说|表示|指出|强调|要求|提出|建议|希望)(?:[,::]|(?=要))?`,
);
const openers = /^(建议|要|应当|应该|应|必须|(?:[^,。;\s]{1,6})?将|(?:[^,。]{1,4})愿[同与][^,。]{1,14}一道[,]?)[::,]?/;
const own = /^(?:我们|我)/;
const advises = /建议$|建议[::,]?/;

/** What speakers call for, verbatim, split where their lists split. */
export function sayProposals(story: Story, say: Say): void {
  let speaker: { person: PersonUnit; line: number; advising: boolean } | undefined;
  for (const told of story.told.filter((t) => !t.headline)) {
    const opening = speaking.exec(told.abstract.text);
    let from = 0;
    if (opening) {
      const mention = told.abstract.at.get(opening.index);
      if (mention?.kind === "group")
        speaker = { person: mention.group.people[0]!, line: told.abstract.line, advising: advises.test(opening[0]) };
      from = opening.index + opening[0].length;
    }
    if (!speaker || (speaker.line !== told.abstract.line && !opening)) {
      speaker = undefined;
      continue;
    }
    tellMeasures(story, told, { ...speaker, from, explicit: opening !== null && speaker.advising }, say);
  }
}

interface Speech {
  readonly person: PersonUnit;
  readonly from: number;
  /** `建议` itself was the verb of speaking. */
  readonly explicit: boolean;
}

function tellMeasures(story: Story, told: Told, speech: Speech, say: Say): void {
  const text = told.abstract.text.slice(speech.from).replace(/^[\s,::“"]+/, "");
  const base = told.abstract.text.length - text.length;
  const lead = openers.exec(text);
  if (own.test(text) || (!lead && !speech.explicit)) return;
  const word = lead?.[1] ?? "建议";
  const together = /愿[同与].*一道/.test(word);
  const skip = /^建议|一道/.test(lead?.[0] ?? "") ? lead![0].length : 0;
  for (const [start, end] of measures(text, skip, together)) {
    const from = told.abstract.offsets[base + start]!;
    const to = told.abstract.offsets[base + end]!;
    tellMeasure(story, told, { person: speech.person, from, to, modality: modalityOf(word) }, say);
  }
}

const modalityOf = (word: string): string =>
  word.includes("建议")
    ? "建议"
    : word.includes("将") || word.includes("愿")
      ? "将"
      : word.startsWith("应")
        ? "应"
        : "要";

function measures(text: string, skip: number, together: boolean): [number, number][] {
  const cuts = together ? /[,;。]/g : /[;。]/g;
  const found: [number, number][] = [];
  let start = skip;
  for (const match of [...text.matchAll(cuts), { index: text.length }]) {
    if (match.index <= start) continue;
    const piece = text.slice(start, match.index);
    const first = found.length === 0;
    if (piece.trim() && (!together || first || /^(?:携手|共同|联手|合力)/.test(piece)))
      found.push([start, match.index]);
    start = match.index + 1;
  }
  return found;
}

/** The event last told of before the words among those the speaker took part in, else among all; else the item's first. */
function occasion({ events }: Story, told: Told, { person, at }: { person: PersonUnit; at: number }) {
  const mine = events.told(told.item);
  const own = mine.filter(({ people }) => people.has(person.name));
  return latest(own, at) ?? latest(mine, at) ?? own[0] ?? mine[0];
}

function latest(all: readonly EventRecord[], at: number): EventRecord | undefined {
  let best: EventRecord | undefined;
  let last = -1;
  for (const event of all)
    for (const { start } of event.spans)
      if (start <= at && start > last) {
        best = event;
        last = start;
      }
  return best;
}

interface Measure {
  readonly person: PersonUnit;
  readonly from: number;
  readonly to: number;
  readonly modality: string;
}

function tellMeasure(story: Story, told: Told, { person, from, to, modality }: Measure, say: Say): void {
  const key = story.document.document.text.slice(from, to).replace(/[”"\s]+$/, "");
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
  const event: EventRecord | undefined = occasion(story, told, { person, at: from });
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
