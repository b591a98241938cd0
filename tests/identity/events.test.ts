import { reading, type Item, type Reading } from "./reading.ts";

const meeting = "长江中游三省协同推动高质量发展座谈会";
const first: Item = {
  day: "2023-11-29",
  text: `11月29日，${meeting}在南昌举行。江西省委书记尹弘出席会议并讲话。`,
  id: "a",
};
const other: Item = {
  day: "2023-11-29",
  text: `${meeting}11月29日在江西南昌举行。湖南省委书记沈晓明出席会议并讲话。`,
  id: "b",
};
const recap: Item = { day: "2023-11-30", text: `${meeting}在南昌举行。湖北省委书记王蒙徽出席会议并讲话。`, id: "c" };
const next: Item = {
  day: "2024-11-20",
  text: `11月20日，${meeting}在武汉举行。湖北省委书记王蒙徽出席会议并讲话。`,
  id: "d",
};

const events = (each: Reading) =>
  each.rows(
    "MATCH (e:Event) WHERE e.name CONTAINS '座谈会' OPTIONAL MATCH (a:Article)-[:REPORTS]->(e) WITH e.id AS id, a.id AS report ORDER BY id, report RETURN id, collect(report) AS reports ORDER BY id",
  );

describe("An event", () => {
  it("is one for all outlets and the next day's recap, with all its reports", async () => {
    const found = await reading(async (each) => {
      await each.read(first, other, recap);
      return events(each);
    });
    expect(found).toEqual([[`event:${meeting}@2023-11-29`, ["a", "b", "c"]]]);
  });

  it("is two when it is held again a year later", async () => {
    const found = await reading(async (each) => {
      await each.read(first, recap, next);
      return events(each);
    });
    expect(found.map(([id]) => id)).toEqual([`event:${meeting}@2023-11-29`, `event:${meeting}@2024-11-20`]);
  });

  it("keeps the next day's recap apart when no article states an earlier day any more", async () => {
    await reading(async (each) => {
      await each.read(recap, next);
      const before = await each.digest();
      await each.read(first, other);
      expect((await events(each)).length).toBe(2);
      await each.retract(first);
      await each.retract(other);
      expect(await each.digest()).toBe(before);
    });
  });

  it("is the same in any order and after a rebuild", async () => {
    const digests = [];
    for (const order of [
      [first, other, recap, next],
      [next, recap, other, first],
      [recap, first, next, other],
    ])
      digests.push(
        await reading(async (each) => {
          await each.read(...order);
          const stepwise = await each.digest();
          await each.rebuild();
          expect(await each.digest()).toBe(stepwise);
          return stepwise;
        }),
      );
    expect(new Set(digests).size).toBe(1);
  });
});
