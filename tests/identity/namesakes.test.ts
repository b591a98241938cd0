import { peopleOf, reading } from "./reading.ts";
import { at, climbing, east, west } from "./wang-wei.ts";

const bare = at("2023-07-01", "王伟出席座谈会。");
const two = {
  "person:王伟@江西省委书记": ["江西省委书记"],
  "person:王伟@甘肃省省长": ["甘肃省省长"],
};

describe("People of one name", () => {
  it("are two where two offices are held in two provinces at one time, and a bare name is neither", async () => {
    const people = await reading(async (each) => {
      await each.read(...east, ...west, bare);
      return peopleOf(each, "王伟");
    });
    expect(people).toEqual({ "person:王伟": [], ...two });
  });

  it("are one when an official moves from city to province to ministry", async () => {
    const people = await reading(async (each) => {
      await each.read(...climbing);
      return peopleOf(each, "王伟");
    });
    expect(people).toEqual({ "person:王伟": ["南昌市市长", "江西省省长", "财政部部长"] });
  });

  it("are one in many articles, whose offices nothing links, though a single one says otherwise", async () => {
    const days = Array.from({ length: 6 }, (_, number) => `05-1${number}`);
    const people = await reading(async (each) => {
      await each.readTogether([
        ...days.map((day) => at(`2022-${day}`, "江西省省长王伟出席会议并讲话。")),
        ...days.map((day) => at(`2024-${day}`, "财政部部长王伟主持召开会议。")),
        at("2023-05-12", "法国总统王伟出席会议。"),
      ]);
      return peopleOf(each, "王伟");
    });
    expect(people).toEqual({
      "person:王伟": ["江西省省长", "财政部部长"],
      "person:王伟@法国总统": ["法国总统"],
    });
  });

  it("are one when a notice names the old post and the new", async () => {
    const people = await reading(async (each) => {
      await each.read(
        ...east,
        at("2023-10-01", "中共中央决定，王伟任甘肃省委书记，不再担任江西省委书记。"),
        at("2023-10-20", "江西省委书记王伟出席会议并讲话。"),
        at("2023-11-01", "甘肃省委书记王伟出席会议并讲话。"),
      );
      return peopleOf(each, "王伟");
    });
    expect(Object.keys(people)).toEqual(["person:王伟"]);
  });

  it("are two where they are officers of two states", async () => {
    const people = await reading(async (each) => {
      await each.read(at("2023-03-01", "法国总统马丁出席会议。"), at("2024-03-01", "巴拿马总统马丁出席会议。"));
      return peopleOf(each, "马丁");
    });
    expect(Object.values(people).filter((posts) => posts.length > 1)).toEqual([]);
    expect(Object.keys(people)).toContain("person:马丁@巴拿马总统");
  });

  it("say why", async () => {
    const reasons = await reading(async (each) => {
      await each.read(...east, ...west);
      return each.rows(
        "MATCH (p:Person {name: '王伟'}) WHERE p.reasons IS NOT NULL RETURN p.reasons[0], p.confidence ORDER BY p.id",
      );
    });
    expect(reasons.map(([reason]) => reason)).toContain(
      "江西省委书记王伟 is not 甘肃省省长王伟: two offices at one time (2023-04-01), and no article names both",
    );
  });

  it("are marked, and less sure, where they only share the name", async () => {
    const [row] = await reading(async (each) => {
      await each.read(...climbing);
      return each.rows("MATCH (p:Person {name: '王伟'}) RETURN p.reasons, p.confidence");
    });
    expect(row).toEqual([
      [
        "江西省省长王伟 is 南昌市市长王伟: 中国/江西省/南昌市 lies in the other's place",
        "财政部部长 is 南昌市市长: they share the name, and nothing tells them apart",
      ],
      0.6,
    ]);
  });

  it("are the same people in any order, read twice, and after a withdrawal and back", async () => {
    const items = [...east, ...west, ...climbing, bare];
    const digests = [];
    for (const order of [items, items.toReversed(), [...west, ...climbing, bare, ...east, ...west]])
      digests.push(
        await reading(async (each) => {
          await each.read(...order);
          return each.digest();
        }),
      );
    digests.push(
      await reading(async (each) => {
        await each.read(...items);
        for (const item of [...west, bare]) await each.retract(item);
        await each.read(...west, bare);
        return each.digest();
      }),
      await reading(async (each) => {
        await each.read(...items);
        await each.rebuild();
        return each.digest();
      }),
    );
    expect(new Set(digests).size).toBe(1);
  });

  it("are as if an article had never been read, once it is withdrawn", async () => {
    await reading(async (each) => {
      await each.read(...east, bare);
      const before = await each.digest();
      await each.read(...west);
      expect(await peopleOf(each, "王伟")).toMatchObject(two);
      for (const item of west) await each.retract(item);
      expect(await each.digest()).toBe(before);
    });
  });
});
