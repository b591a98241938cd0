import type { Known, Touched } from "../ledger/ledger.ts";
import type { Identity } from "../resolve/identify.ts";
import { peopleAt, type People } from "./people.ts";

/** Who was who when a store was last written: a long run asks again for the same names at every step. */
interface Remembered {
  readonly position: number;
  readonly people: Map<string, Identity | undefined>;
}

const memory = new WeakMap<Known, Remembered>();

/** Keeps what was decided at a position; what was not touched since is as it was. */
export const remember = (ledger: Known, names: readonly string[], now: People, { since, position }: Touched): void => {
  const known = memory.get(ledger);
  const people = known?.position === since ? known.people : new Map<string, Identity | undefined>();
  for (const name of names) {
    const identity = now.get(name);
    // An outline does not tell whom each article means.
    if (identity?.block.outline) people.delete(name);
    else people.set(name, identity);
  }
  memory.set(ledger, { position, people });
};

/** Who was who among these names at a position, from memory where it reaches back to it. */
export const peopleBefore = async (ledger: Known, names: readonly string[], at: number): Promise<People> => {
  const known = memory.get(ledger);
  if (known?.position !== at) return peopleAt(ledger, names, at);
  const missing = names.filter((name) => !known.people.has(name));
  const people = new Map(await peopleAt(ledger, missing, at));
  for (const name of names) {
    const identity = known.people.get(name);
    if (identity) people.set(name, identity);
  }
  return people;
};
