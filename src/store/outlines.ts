import type { Known, Touched } from "../ledger/ledger.ts";
import { facetsOf } from "../resolve/facets.ts";
import { identify, type Identity } from "../resolve/identify.ts";
import type { Outline } from "../resolve/outline.ts";
import { outlineOf } from "../resolve/outlining.ts";
import { plain, type Block, type Naming, type Sighting } from "../resolve/sighting.ts";
import { namingFrom, sightingsFrom } from "./learning.ts";
import { concerning, isDivided, isPlain, peopleAt, type People } from "./people.ts";
import { peopleBefore } from "./remembered.ts";
import type { Summaries } from "./summaries.ts";

type Told = Pick<Block, "sightings" | "namings">;

/** What the touched articles say of these names. */
const toldOf = async (ledger: Known, { articles }: Touched, summaries: Summaries, names: readonly string[]) => {
  const sightings = new Map<string, Sighting[]>(names.map((name) => [plain(name), []]));
  if (names.length > 0)
    for (const each of sightingsFrom([...(await summaries.told()).values()].flat()))
      sightings.get(each.name)?.push(each);
  const namings = new Map<string, Naming[]>(names.map((name) => [plain(name), []]));
  for (const row of await ledger.nodesIn(articles, names)) namings.get(plain(row.id))?.push(namingFrom(row));
  return (name: string): Told => ({ sightings: sightings.get(plain(name))!, namings: namings.get(plain(name))! });
};

/** Who is who, now and at the store's position. */
interface Decided {
  readonly now: Map<string, Identity>;
  readonly before: Map<string, Identity>;
}

const none = { sightings: [], namings: [], judgements: [] };

/** Whether an article that is summed up means somebody else than before. */
const differs = ({ facets, articles }: Outline, now: Identity, before: Identity): boolean =>
  [...facets.map(({ key }) => [key]), ...articles.map((each) => each.facets)].some(
    (keys) => now.personsOf(keys).join("\n") !== before.personsOf(keys).join("\n"),
  );

/** Decides of a name that many articles print; undefined where the articles themselves must be asked. */
const decided = (name: string, outline: Outline, told: Told, mayLose: boolean) => {
  const block: Block = { names: [name], ...none, ...told, outline };
  const now = identify(block);
  const before = identify({ names: [name], ...none, outline });
  if (!isDivided(name, now) && !isDivided(name, before)) return { now, before, block };
  return mayLose || differs(outline, now, before) ? undefined : { now, before, block };
};

/** Outlines of names of which nothing was judged. */
const outlined = async (
  ledger: Known,
  names: readonly string[],
  { since, position }: Touched,
  summaries: Summaries,
) => {
  const outlines = new Map(await summaries.of("person", names));
  const judgements = [...(await ledger.judgementsAt(since)), ...(await ledger.judgementsAt(position))];
  for (const name of outlines.keys()) if (concerning(judgements, [name]).length > 0) outlines.delete(name);
  return outlines;
};

/** Decides of those names that many articles print, from their outlines and the touched articles. */
const manyNamed = async (
  ledger: Known,
  names: readonly string[],
  touched: Touched,
  summaries: Summaries,
): Promise<Decided & { readonly known: ReadonlySet<string> }> => {
  const [now, before] = [new Map<string, Identity>(), new Map<string, Identity>()];
  const known = new Set<string>();
  const outlines = await outlined(ledger, names, touched, summaries);
  const told = await toldOf(ledger, touched, summaries, [...outlines.keys()]);
  for (const [name, outline] of outlines) {
    if (told(name).namings.some(({ article }) => summaries.copied.has(article))) continue;
    const found = decided(name, outline, told(name), touched.mayLose);
    if (!found) continue;
    known.add(name);
    if (!isPlain(name, found.now)) now.set(name, found.now);
    if (!isPlain(name, found.before)) before.set(name, found.before);
    summaries.keep("person", name, outlineOf(facetsOf(found.block)));
  }
  return { now, before, known };
};

const merged = (...people: readonly People[]): Map<string, Identity> => new Map(people.flatMap((each) => [...each]));

/** Decides who is who among touched names. */
export const peopleAround = async (
  ledger: Known,
  names: readonly string[],
  touched: Touched,
  summaries: Summaries,
): Promise<Decided> => {
  const { since, position } = touched;
  const many = await manyNamed(ledger, names, touched, summaries);
  const others = names.filter((name) => !many.known.has(name));
  for (const name of others) summaries.drop("person", name);
  const keep = (block: Block): void => {
    const { names: all, sightings, namings, judgements } = block;
    if (all.length === 1 && judgements.length === 0 && ledger.isMany(sightings.length + namings.length))
      summaries.keep("person", all[0]!, outlineOf(facetsOf(block)));
  };
  const now = merged(many.now, await peopleAt(ledger, others, position, keep));
  if (since === 0) return { now, before: now };
  return { now, before: merged(many.before, await peopleBefore(ledger, others, since)) };
};

/** Decides who is who among names of which the touched articles say nothing. */
export const untouchedPeople = async (
  ledger: Known,
  names: readonly string[],
  touched: Touched,
  summaries: Summaries,
): Promise<People> => {
  const many = await manyNamed(ledger, names, { ...touched, articles: [] }, summaries);
  const others = names.filter((name) => !many.known.has(name));
  return merged(many.now, await peopleAt(ledger, others, touched.position));
};
