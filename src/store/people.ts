import { plain, type Block, type Judgement } from "../resolve/sighting.ts";
import { identify, type Identity } from "../resolve/identify.ts";
import { namesJoined } from "../resolve/judgements.ts";
import type { Known } from "../ledger/ledger.ts";
import { nameId } from "../graph/ids.ts";
import { steps } from "./steps.ts";

/** Who is who at one position of the ledger; a name that is missing is one person under its own id. */
export type People = ReadonlyMap<string, Identity>;

const grouped = <Row extends { readonly name: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const group = found.get(row.name);
    if (group) group.push(row);
    else found.set(row.name, [row]);
  }
  return found;
};

/** The judgements that are of one of these names. */
export const concerning = (judgements: readonly Judgement[], names: readonly string[]): readonly Judgement[] =>
  judgements.filter(({ a, b }) => [a, b].some((one) => names.includes(nameId(plain(one).split("@")[0]!))));

/** The names of each block: those that judgements call one, else each for itself. */
const blocksOf = (names: readonly string[], judgements: readonly Judgement[]): readonly (readonly string[])[] => {
  const joined = namesJoined(judgements);
  const blocks = new Map<string, readonly string[]>();
  for (const name of names) {
    const block = joined.get(plain(name))?.map(nameId) ?? [name];
    blocks.set(block[0]!, block);
  }
  return [...blocks.values()];
};

/** Whether a name needs no entry among people. */
export const isPlain = (name: string, { names, persons }: Identity): boolean =>
  names.length === 1 && persons.length === 1 && persons[0]!.id === name && persons[0]!.reasons.length === 0;

const stepSize = 2000;

/** Decides who is who among these names as of a position; `seen` hears of each block. */
export const peopleAt = async (
  ledger: Known,
  names: readonly string[],
  at: number,
  seen?: (block: Block) => void,
): Promise<People> => {
  const judgements = await ledger.judgementsAt(at);
  const blocks = blocksOf(names, judgements);
  const people = new Map<string, Identity>();
  for (const chosen of steps(blocks, stepSize)) {
    const sightings = grouped(await ledger.sightingsAt(chosen.flat(), at));
    const namings = grouped(await ledger.namingsAt(chosen.flat(), at));
    for (const block of chosen) {
      const of = <Row extends { readonly name: string }>(rows: ReadonlyMap<string, readonly Row[]>): readonly Row[] =>
        block.flatMap((name) => rows.get(name) ?? []).map((row) => ({ ...row, name: plain(row.name) }));
      const told = { names: block, sightings: of(sightings), namings: of(namings) };
      const whole = { ...told, judgements: concerning(judgements, block) };
      const identity = identify(whole);
      seen?.(whole);
      for (const name of block) if (!isPlain(name, identity)) people.set(name, identity);
    }
  }
  return people;
};

/** The names among these whose people are not one under the plain id, or were not. */
export const isDivided = (name: string, identity: Identity | undefined): boolean =>
  identity !== undefined &&
  (identity.names.length > 1 || identity.persons.length > 1 || identity.persons[0]!.id !== name);

/** All names that judgements make one block with these, at either of two positions. */
export const withJoined = async (
  ledger: Known,
  names: readonly string[],
  positions: readonly number[],
): Promise<readonly string[]> => {
  const found = new Set(names);
  for (const at of positions) for (const name of blocksOf(names, await ledger.judgementsAt(at)).flat()) found.add(name);
  return [...found];
};
