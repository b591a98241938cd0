import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { answer } from "../../src/store/answer.ts";
import { changes, moved, namesakes } from "./changes.ts";
import { peopleOf, reading, type Item, type Reading } from "./reading.ts";

const file = "../shared/corpus/cctv-2022-2024.jsonl.gz";

interface Line {
  readonly id: string;
  readonly publishedOn: string;
  readonly text: string;
}

const names = new Set([
  ...changes.flatMap(([, , left, came]) => [left, came]),
  ...[...moved, ...namesakes].map(([name]) => name),
]);

/** What the corpus prints of the people asked for; the rest of it cannot change the answers. */
const items = (): readonly Item[] =>
  gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line)
    .filter(({ text }) => [...names].some((name) => text.includes(name)))
    .map(({ id, publishedOn: day, text }) => ({ id, day, text }));

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

const holders = async ({ store }: Reading, post: string, date: string): Promise<readonly string[]> => {
  const { columns, rows } = await answer(store, { name: "post-holders", parameters: { post, date }, rows: 20 });
  return rows.map((row) => String(row[columns.indexOf("person")]));
};

interface Asked {
  readonly question: string;
  readonly right: readonly string[];
  readonly told: readonly string[];
}

const around = async (each: Reading): Promise<readonly Asked[]> => {
  const asked: Asked[] = [];
  for (const [post, day, left, came] of changes)
    for (const [by, right] of [
      [-20, [left]],
      [-1, [left]],
      [0, [left, came]],
      [1, [came]],
      [20, [came]],
    ] as const)
      asked.push({ question: `${post} ${shifted(day, by)}`, right, told: await holders(each, post, shifted(day, by)) });
  return asked;
};

if (!existsSync(file)) {
  console.error(`=== NOT TESTED === ${file} is missing: no question was asked of the reference corpus`);
  test.todo("the reference corpus is not here");
} else
  test("The reference corpus: who held what around each change, who moved, and who only shares a name", async () => {
    await reading(async (each) => {
      await each.readTogether(items());
      const asked = await around(each);
      expect(asked.length).toBeGreaterThanOrEqual(40);
      const wrong = asked.filter(({ right, told }) => told.some((person) => !right.includes(person)));
      expect(wrong).toEqual([]);
      const known = asked.filter(({ told }) => told.length > 0);
      console.log(
        `${asked.length} questions: ${known.length} right, ${asked.length - known.length} not known, 0 wrong`,
      );
      expect(known.length / asked.length).toBeGreaterThan(0.6);
      for (const [name, ...posts] of moved)
        expect(
          Object.values(await peopleOf(each, name)).filter((held) => posts.some((post) => held.includes(post))),
        ).toEqual([expect.arrayContaining([...posts])]);
      for (const [name, post, other] of namesakes) {
        const people = Object.values(await peopleOf(each, name));
        expect([name, people.filter((held) => held.includes(post) && held.includes(other))]).toEqual([name, []]);
        expect([name, people.some((held) => held.includes(post)), people.some((held) => held.includes(other))]).toEqual(
          [name, true, true],
        );
      }
    });
  }, 400_000);
