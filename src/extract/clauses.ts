import type { AbstractSentence, Mention } from "./mention.ts";
import type { Group } from "./mentions/people.ts";
import { symbols } from "./symbols.ts";

/** A clause with the persons it speaks of: its own subject, or the one carried over from the clause before. */
export interface Clause {
  readonly sentence: AbstractSentence;
  /** Abstract offsets. */
  readonly start: number;
  readonly end: number;
  /** Where the predicate begins: after the subject. */
  readonly predicate: number;
  readonly subjects: readonly Group[];
  readonly carried: boolean;
}

const group = symbols["Group"]!;
const marks = Uint8Array.from({ length: 65536 }, (_, unit) => (/[,。;:!?\s]/.test(String.fromCharCode(unit)) ? 1 : 0));
const objectMarker =
  /(?:会见了?|会晤|同|与|和|向|对|将|把|接受|免去|任命|受|以|从|为|给|吊唁|悼念|送别|陪同|看望|慰问|会同|听取|在|率领的|率领|欢迎|祝贺|邀请|应|据|关于|撤销|增补|选举|补选|推选|提名|中|了|到|按照|赞同|支持|感谢)$/;

/** Cuts an abstract sentence into clauses; a clause of persons only hands them on to the next. */
export function clausesOf(sentence: AbstractSentence, carriedIn: readonly Group[] = []): Clause[] {
  const clauses: Clause[] = [];
  let pending: Group[] = [];
  let carried: readonly Group[] = carriedIn;
  for (const [start, end] of pieces(sentence.text)) {
    const piece = sentence.text.slice(start, end);
    const only = onlyGroups(piece, sentence, start);
    if (only) {
      pending.push(...only);
      continue;
    }
    const own = subjectOf(sentence, start, end);
    const subjects = own ? [...pending, ...own.groups] : pending.length ? pending : carried;
    clauses.push({ sentence, start, end, predicate: own?.end ?? start, subjects, carried: !own && !pending.length });
    if (own || pending.length) carried = subjects;
    pending = [];
  }
  if (pending.length) clauses.push({ sentence, start: 0, end: 0, predicate: 0, subjects: pending, carried: false });
  return clauses;
}

/** Length of the mark that ends a clause at an offset: 0 where there is none, 2 for a dash. */
const boundaryAt = (text: string, at: number): number =>
  marks[text.charCodeAt(at)] === 1 ? 1 : text[at] === "—" && text[at + 1] === "—" ? 2 : 0;

function pieces(text: string): [number, number][] {
  const cuts: [number, number][] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const width = boundaryAt(text, at);
    if (width === 0) continue;
    if (at > start) cuts.push([start, at]);
    start = at + width;
    at += width - 1;
  }
  if (start < text.length) cuts.push([start, text.length]);
  return cuts;
}

const groupAt = (mention: Mention | undefined): Group[] => (mention?.kind === "group" ? [mention.group] : []);

const ofList = new Set(["、", "和", "与", "及", "等", group]);

function onlyGroups(piece: string, sentence: AbstractSentence, start: number): Group[] | undefined {
  if (leads.test(piece)) return groupAt(sentence.at.get(start + piece.indexOf(group)));
  if (!ofList.has(piece[0]!)) return undefined;
  const characters = Array.from(piece);
  if (!characters.every((c) => ofList.has(c)) || !piece.includes(group)) return undefined;
  return characters.flatMap((_, i) => groupAt(sentence.at.get(start + i)));
}

/** `以甲为团长、乙为副团长的代表团`: whom a delegation is led by goes with the one named behind. */
const leads = new RegExp(`^(?:由)?以(${group})为(?:总)?团长$`);

const joined = new RegExp(`^(?:与|同|和|、|及|以及)${group}`);

const together = new RegExp(
  `^[^,。;${group}]{0,20}(?:同|与)(?:[^,。;${group}]{1,40}的)?(${group})[^,。;${group}]{0,4}?(?:共同(?:主持|出席|参加|会见|见证|签署|观看|种下|启动)|举行${symbols["Event"]!})`,
);

/** `甲同乙共同主持`, `甲同乙举行第几次会晤`: both act. */
function besides(sentence: AbstractSentence, from: number, to: number): Group[] {
  const match = together.exec(sentence.text.slice(from, to));
  return match ? groupAt(sentence.at.get(from + match[0].lastIndexOf(group))) : [];
}

/** `某某主席夫人某某`, `某某主席特别代表某某`: the one who acts is the one named behind. */
const ofSpouse = new RegExp(
  `^(?:主席|总统|总理|首相|国王)?(?:夫人${group}|(?:先生|女士|同志)?的?(?:亲属|家属|亲友)|特别代表|[${symbols["Titles"]!}]?、?特别代表)`,
);

/** The first persons of the clause that no preposition or transitive verb makes an object. `由甲主持` makes 甲 the subject. */
interface Subject {
  readonly groups: readonly Group[];
  /** Where the predicate begins. */
  readonly end: number;
}

const listing = /(?:出席|参加|列席)[^,。;]{0,24}的[^,。;:]{0,12}(?:还?有|包括)$/;

/** `出席仪式的领导有:市委书记甲,市长乙`: the subjects of a clause may be listed behind it. */
function listedBehind({ text, at }: AbstractSentence, start: number, end: number): Subject | undefined {
  const groups = Array.from(text.slice(end)).flatMap((_, i) => groupAt(at.get(end + i)));
  return groups.length > 0 ? { groups, end: start } : undefined;
}

function subjectOf(sentence: AbstractSentence, start: number, end: number): Subject | undefined {
  if (/[有括]/.test(sentence.text[end - 1]!) && listing.test(sentence.text.slice(start, end)))
    return listedBehind(sentence, start, end);
  for (let at = start; at < end; at++) {
    if (sentence.text[at] !== group || ofSpouse.test(sentence.text.slice(at + 1, at + 8))) continue;
    if (objectMarker.test(sentence.text.slice(start, at))) return undefined;
    const groups = groupAt(sentence.at.get(at));
    let last = at + 1;
    for (
      let more = joined.exec(sentence.text.slice(last, end));
      more;
      more = joined.exec(sentence.text.slice(last, end))
    ) {
      groups.push(...groupAt(sentence.at.get(last + more[0].length - 1)));
      last += more[0].length;
    }
    groups.push(...besides(sentence, last, end));
    return { groups, end: last };
  }
  return undefined;
}
