import type { Judgement } from "../../src/resolve/sighting.ts";
import { peopleOf, reading } from "./reading.ts";
import { at, climbing, east, west } from "./wang-wei.ts";

const judged = (a: string, b: string, verdict: Judgement["verdict"]): Judgement => ({
  a,
  b,
  verdict,
  who: "林",
  why: "查证",
});

describe("People of one name, judged", () => {
  it("are what a person judged, whatever the rules say, until the line is taken out", async () => {
    await reading(async (each) => {
      await each.read(...east, ...west);
      const before = await each.digest();
      await each.judge(judged("王伟@江西省委书记", "王伟@甘肃省省长", "same"));
      expect(await peopleOf(each, "王伟")).toEqual({ "person:王伟": ["江西省委书记", "甘肃省省长"] });
      const joined = await each.digest();
      await each.rebuild();
      expect(await each.digest()).toBe(joined);
      await each.judge();
      expect(await each.digest()).toBe(before);
    });
  });

  it("are told apart by a judgement", async () => {
    await reading(async (each) => {
      await each.read(...climbing);
      const before = await each.digest();
      await each.judge(judged("王伟@江西省省长", "王伟@财政部部长", "different"));
      expect(Object.values(await peopleOf(each, "王伟")).filter((posts) => posts.includes("财政部部长"))).toEqual([
        ["财政部部长"],
      ]);
      await each.rebuild();
      await each.judge();
      expect(await each.digest()).toBe(before);
    });
  });

  it("are one under two names when a judgement says so", async () => {
    await reading(async (each) => {
      const items = [at("2023-03-01", "法国总统马丁出席会议。"), at("2023-04-01", "法国总统弗朗索瓦·马丁出席会议。")];
      await each.read(...items);
      const before = await each.digest();
      await each.judge(judged("马丁", "弗朗索瓦·马丁", "same"));
      expect((await each.rows("MATCH (p:Person)-[:HOLDS]->(q:Post) RETURN p.id, q.name")).length).toBe(1);
      const joined = await each.digest();
      await each.retract(items[0]!);
      await each.retract(items[1]!);
      await each.read(...items);
      expect(await each.digest()).toBe(joined);
      await each.judge();
      expect(await each.digest()).toBe(before);
    });
  });

  it("are who a rebuild says they are when they are judged after others were read", async () => {
    const moves = at("2021-03-01", "中共中央决定，李建国任法国总统，不再担任甘肃省省长。");
    const later = [at("2024-05-13", "李建国出席座谈会。"), at("2024-05-12", "全国政协委员李建国主持召开座谈会。")];
    await reading(async (each) => {
      for (const item of [later[0]!, { ...moves, id: "1" }, later[1]!]) await each.read(item);
      await each.judge({ a: "王伟", b: "李建国@1", verdict: "different", who: "林", why: "查证" });
      const judged = await each.digest();
      await each.rebuild();
      expect(await each.digest()).toBe(judged);
    });
  });
});
