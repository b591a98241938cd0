import fc from "fast-check";
import type { Judgement } from "../../src/resolve/sighting.ts";
import { isFull } from "../support/full.ts";
import { reading, type Item, type Reading } from "./reading.ts";

const name = fc.constantFrom("王伟", "李建国", "王建伟");
const post = fc.constantFrom("江西省委书记", "甘肃省省长", "南昌市市长", "财政部部长", "法国总统", "全国政协委员");
const meeting = fc.constantFrom("东湖流域协同治理座谈会", "全省防汛工作会议");
const sentence = fc.oneof(
  { arbitrary: fc.tuple(post, name).map((parts) => `${parts.join("")}出席会议并讲话。`), weight: 3 },
  {
    arbitrary: fc.tuple(post, name, meeting).map(([what, who, where]) => `${what}${who}主持召开${where}。`),
    weight: 2,
  },
  fc.tuple(name, post).map(([who, what]) => `任命${who}为${what}。`),
  fc.tuple(name, post).map(([who, what]) => `免去${who}的${what}职务。`),
  fc.tuple(name, post, post).map(([who, to, from]) => `中共中央决定，${who}任${to}，不再担任${from}。`),
  name.map((who) => `${who}出席座谈会。`),
  fc
    .tuple(name, fc.constantFrom("女", "解放军", "河南省", "女，藏族", "满族"))
    .map(([who, what]) => `${who}（${what}）、赵砚出席会议。`),
  fc.tuple(name, name).map(([who, other]) => `${who}、${other}出席会议。`),
  meeting.map((what) => `5月11日，${what}在南昌举行。`),
);
const day = fc.oneof(
  fc.integer({ min: 11, max: 14 }).map((number) => `2024-05-${number}`),
  fc.constantFrom("2021-03-01", "2023-06-01", "2023-06-20", "2024-02-01"),
);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(""));

const reference = fc.oneof(
  name,
  fc.tuple(name, post).map((parts) => parts.join("@")),
  fc.tuple(name, fc.nat(3)).map((parts) => parts.join("@")),
);
const judgement: fc.Arbitrary<Judgement> = fc.record({
  a: reference,
  b: reference,
  verdict: fc.constantFrom("same", "different"),
  who: fc.constant("林"),
  why: fc.constant("查证"),
});

/** Something that is done: an article is read, which may be there in another version, or withdrawn; or people are judged. */
type Deed =
  | { readonly read: Omit<Item, "id">; readonly at: number }
  | { readonly withdrawn: number }
  | { readonly judged: readonly Judgement[] };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: fc.record({ read: fc.record({ day, text }), at: fc.nat(3) }), weight: 5 },
  fc.record({ withdrawn: fc.nat(3) }),
  fc.record({ judged: fc.array(judgement, { maxLength: 2 }) }),
);

const items = fc.uniqueArray(fc.record({ day, text }), { minLength: 2, maxLength: 5, selector: (each) => each.text });
const plan = items.chain((all) =>
  fc.record({
    all: fc.constant(all.map((each, at): Item => ({ ...each, id: String(at) }))),
    order: fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
    gone: fc.subarray([...all.keys()]),
    judged: fc.array(judgement, { minLength: 1, maxLength: 3 }),
  }),
);

/** Withdraws everything and takes back every judgement. */
const empty = async (each: Reading): Promise<void> => {
  await each.judge();
  for (const id of await each.ledger.liveAddresses("")) await each.retract({ id, day: "", text: "" });
};

const numRuns = isFull ? 200 : 50;
const holds = <Plan>(arbitrary: fc.Arbitrary<Plan>, check: (each: Reading, planned: Plan) => Promise<void>) =>
  reading((each) =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (planned) => {
        await empty(each);
        await check(each, planned);
      }),
      { numRuns },
    ),
  );

describe("Who is who, by property", () => {
  it(
    "does not depend on order, on reading twice, on what came and went, or on a judgement that was undone",
    () =>
      holds(plan, async (each, { all, order, gone, judged }) => {
        await each.readTogether(all);
        const expected = await each.digest();
        await each.judge(...judged);
        const asJudged = await each.digest();
        await empty(each);
        for (const at of order) await each.read(all[at]!);
        expect(await each.digest()).toBe(expected);
        await each.read(...all);
        for (const at of gone) await each.retract(all[at]!);
        await each.read(...gone.map((at) => all[at]!));
        expect(await each.digest()).toBe(expected);
        await each.judge(...judged.toReversed());
        expect(await each.digest()).toBe(asJudged);
        await each.judge();
        expect(await each.digest()).toBe(expected);
      }),
    600_000,
  );

  it(
    "is what a rebuild makes, whatever was read, changed, withdrawn and judged before",
    () =>
      holds(fc.array(deed, { minLength: 2, maxLength: 8 }), async (each, deeds) => {
        for (const done of deeds)
          if ("read" in done) await each.read({ ...done.read, id: String(done.at) });
          else if ("judged" in done) await each.judge(...done.judged);
          else await each.retract({ id: String(done.withdrawn), day: "", text: "" });
        const grown = await each.digest();
        await each.rebuild();
        expect(await each.digest()).toBe(grown);
      }),
    600_000,
  );
});
