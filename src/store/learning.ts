import { actOf, dayOf } from "../graph/live.ts";
import type { Known, LiveEvidence, LiveNode } from "../ledger/ledger.ts";
import { plain, type Naming, type Sighting } from "../resolve/sighting.ts";
import { identified } from "../schema/measured.ts";
import { isDivided, type People } from "./people.ts";

const sightingFrom = (row: LiveEvidence): Sighting => ({
  name: plain(row.from),
  article: row.article,
  post: row.to,
  act: actOf(row),
  day: dayOf(row),
  ...(row.office?.seat !== undefined && { seat: row.office.seat }),
  ...(row.office?.body !== undefined && { body: row.office.body }),
});

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** That somebody holds a post, from the evidence that says so; nothing where it does not, or only plans it. */
export const sightingsFrom = (rows: readonly LiveEvidence[]): readonly Sighting[] =>
  rows
    .filter(({ type, modality }) => type === identified.post && (modality === "asserted" || modality === "reported"))
    .map(sightingFrom);

/** That somebody is named, from the node row that says so. */
export const namingFrom = ({ id, article, properties }: LiveNode): Naming => {
  const [gender, qualifier, ethnicity] = ["gender", "qualifier", "ethnicity"].map((key) => text(properties[key]));
  return {
    name: plain(id),
    article,
    ...(gender !== undefined && { gender }),
    ...(qualifier !== undefined && { qualifier }),
    ...(ethnicity !== undefined && { ethnicity }),
  };
};

interface Named {
  readonly name: string;
  readonly article: string;
}

const learn = async (ledger: Known, named: readonly Named[], people: People): Promise<void> => {
  const unknown = named.filter(({ name, article }) => {
    const identity = people.get(name);
    return identity?.block.outline && isDivided(name, identity) && identity.facetsIn(plain(name), article).length === 0;
  });
  if (unknown.length === 0) return;
  const names = [...new Set(unknown.map(({ name }) => name))];
  const articles = [...new Set(unknown.map(({ article }) => article))];
  const sightings = sightingsFrom(await ledger.evidenceIn(articles));
  const namings = (await ledger.nodesIn(articles, names)).map(namingFrom);
  for (const name of names) {
    const isOf = (each: Named): boolean => each.name === plain(name);
    people.get(name)!.learn(sightings.filter(isOf), namings.filter(isOf));
  }
};

/** Where people are known from outlines: asks what the articles of these rows say, before it is asked whom they mean. */
export const learnFrom = (ledger: Known, rows: readonly LiveEvidence[], people: People): Promise<void> =>
  learn(
    ledger,
    rows.filter(({ fromType }) => fromType === identified.person).map(({ from, article }) => ({ name: from, article })),
    people,
  );

/** The same of node rows. */
export const learnFromNodes = (ledger: Known, rows: readonly LiveNode[], people: People): Promise<void> =>
  learn(
    ledger,
    rows.filter(({ type }) => type === identified.person).map(({ id, article }) => ({ name: id, article })),
    people,
  );
