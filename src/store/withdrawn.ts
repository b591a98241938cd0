import type { GraphDelta } from "../graph/delta.ts";
import type { Known, Touched } from "../ledger/ledger.ts";
import { plain } from "../resolve/sighting.ts";
import { identified } from "../schema/measured.ts";
import type { RelationType } from "../schema/types.ts";
import { steps } from "./steps.ts";
import { learnFrom } from "./learning.ts";
import { renamed } from "./renamed.ts";
import type { Renaming } from "./renaming.ts";

// Ids a question of the ledger.
const stepSize = 4000;

/** What the store holds under an id of a person who is another one now: it is taken away before the new is written. */
export const withdrawnBy = async (
  ledger: Known,
  { since, position }: Touched,
  { now, before, occasions, withdrawn, divided }: Renaming,
): Promise<Pick<GraphDelta, "removedNodes" | "removedRelations">> => {
  if (since === 0 || divided.size + occasions.shared.size === 0) return { removedNodes: [], removedRelations: [] };
  const gone = new Map<string, RelationType>();
  for (const some of steps([...withdrawn], stepSize)) {
    const [told, left] = [await ledger.evidenceAt(some, since), await ledger.liveEvidence(some)];
    await learnFrom(ledger, told, before);
    await learnFrom(ledger, left, now);
    for (const row of told) gone.set(renamed(row, before, occasions.before).fact, row.type);
    for (const row of left) gone.delete(renamed(row, now, occasions.now).fact);
  }
  const idsOf = (name: string, people: Renaming["now"]): readonly string[] =>
    people.get(name)?.persons.map(({ id }) => id) ?? [name];
  const namings = await ledger.namingsAt([...divided], position);
  const left = new Set(
    namings.flatMap(({ name, article }) => now.get(name)?.personsIn(plain(name), article) ?? [name]),
  );
  const persons = [...divided].flatMap((name) => [name, ...idsOf(name, before)]).filter((id) => !left.has(id));
  return {
    removedNodes: [
      ...[...new Set(persons)].map((id) => ({ type: identified.person, id })),
      ...[...occasions.now.keys()].map((id) => ({ type: identified.event, id })),
    ],
    removedRelations: [...gone].map(([id, type]) => ({ id, type })),
  };
};
