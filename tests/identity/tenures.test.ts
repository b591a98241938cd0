import { reading, type Item, type Reading } from "./reading.ts";
import { answer } from "../../src/store/answer.ts";

const at = (day: string, text: string): Item => ({ day, text });

const who = async ({ store }: Reading, post: string, date: string): Promise<readonly string[]> => {
  const { columns, rows } = await answer(store, { name: "post-holders", parameters: { post, date }, rows: 10 });
  const [person, status] = [columns.indexOf("person"), columns.indexOf("status")];
  return rows.map((row) => `${String(row[person])} ${String(row[status])}`).sort();
};

const asked = (
  items: readonly Item[],
  post: string,
  days: readonly string[],
): Promise<readonly (readonly string[])[]> =>
  reading(async (each) => {
    await each.read(...items);
    return Promise.all(days.map((day) => who(each, post, day)));
  });

const old = [
  at("2023-01-10", "江西省委书记周安邦出席会议并讲话。"),
  at("2023-03-10", "江西省委书记周安邦到南昌市调研。"),
];
const notice = at("2023-03-20", "中共中央决定，李承志任江西省委书记，周安邦不再担任江西省委书记。");
const fresh = [
  at("2023-03-28", "江西省委书记李承志出席会议并讲话。"),
  at("2023-06-01", "江西省委书记李承志主持召开会议。"),
];

describe("A tenure", () => {
  it("is observed between the days of its articles, and last seen after them", async () => {
    expect(await asked(old, "江西省委书记", ["2023-01-09", "2023-01-10", "2023-02-01", "2023-03-11"])).toEqual([
      [],
      ["周安邦 known"],
      ["周安邦 known"],
      ["周安邦 last-seen"],
    ]);
  });

  it("is opened and closed by the notice, on its day", async () => {
    const days = ["2023-03-15", "2023-03-21", "2023-04-10", "2023-06-02"];
    expect(await asked([...old, notice, ...fresh], "江西省委书记", days)).toEqual([
      ["周安邦 known"],
      ["李承志 known"],
      ["李承志 known"],
      ["李承志 last-seen"],
    ]);
  });

  it("is closed by a successor without a day where the seat may have stood empty", async () => {
    const days = ["2023-03-10", "2023-03-20", "2023-03-29"];
    const items = [...old, ...fresh];
    expect(await asked(items, "江西省委书记", days)).toEqual([
      ["周安邦 known"],
      ["周安邦 last-seen"],
      ["李承志 known"],
    ]);
    const [dates] = await reading(async (each) => {
      await each.read(...items);
      return each.rows("MATCH (:Person {name: '周安邦'})-[h:HOLDS]->() RETURN h.to, h.toKind");
    });
    expect(dates).toEqual([null, "successor"]);
  });

  it("is closed on the day of the appointment where its holder was seen on it", async () => {
    const items = [
      ...old,
      at("2023-03-20", "江西省委书记周安邦出席会议并讲话。"),
      at("2023-03-20", "李承志任江西省委书记。"),
    ];
    const [dates] = await reading(async (each) => {
      await each.read(...items);
      return each.rows("MATCH (:Person {name: '周安邦'})-[h:HOLDS]->() RETURN h.to, h.toKind");
    });
    expect(dates).toEqual(["2023-03-20", "successor"]);
  });

  it("is open again when the article that told of the successor is withdrawn", async () => {
    await reading(async (each) => {
      await each.read(...old);
      const before = await each.digest();
      await each.read(...fresh);
      expect(await each.digest()).not.toBe(before);
      for (const item of fresh) await each.retract(item);
      expect(await each.digest()).toBe(before);
    });
  });

  it("does not follow another in a post that many hold", async () => {
    const items = [at("2023-01-10", "江西省副省长周安邦出席会议。"), at("2023-06-10", "江西省副省长李承志出席会议。")];
    expect(await asked(items, "江西省副省长", ["2023-07-01"])).toEqual([
      ["周安邦 last-seen", "李承志 last-seen"].sort(),
    ]);
  });

  it("does not follow another where no article says whose secretary either is", async () => {
    const items = [at("2023-01-10", "市委书记周安邦出席会议。"), at("2023-06-10", "市委书记李承志出席会议。")];
    expect(await asked(items, "市委书记", ["2023-07-01"])).toEqual([["周安邦 last-seen", "李承志 last-seen"].sort()]);
  });

  it("has two spells where he came back", async () => {
    const items = [
      at("2020-02-01", "周安邦任江西省委书记。"),
      at("2021-02-01", "周安邦不再担任江西省委书记。"),
      at("2023-02-01", "周安邦任江西省委书记。"),
    ];
    expect(await asked(items, "江西省委书记", ["2020-06-01", "2022-01-01", "2023-02-01"])).toEqual([
      ["周安邦 known"],
      [],
      ["周安邦 known"],
    ]);
  });

  it("has ended, the day not known, where he is called the former holder", async () => {
    const items = [...old, at("2023-08-01", "江西省委原书记周安邦接受审查。")];
    expect(await asked(items, "江西省委书记", ["2023-03-10", "2023-09-01"])).toEqual([["周安邦 known"], []]);
  });

  it("is not disturbed by an article that looks back at a former holder", async () => {
    const items = [...old, notice, ...fresh, at("2023-04-15", "江西省委书记周安邦出席会议并讲话。")];
    expect(await asked(items, "江西省委书记", ["2023-03-25", "2023-04-15", "2023-05-01"])).toEqual([
      ["李承志 known"],
      ["李承志 known"],
      ["李承志 known"],
    ]);
  });

  it("is the same in any order", async () => {
    const items = [...old, notice, ...fresh];
    const digests = [];
    for (const order of [items, items.toReversed()])
      digests.push(
        await reading(async (each) => {
          await each.read(...order);
          return each.digest();
        }),
      );
    expect(digests[0]).toBe(digests[1]);
  });
});
