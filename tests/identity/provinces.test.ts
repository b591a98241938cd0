import { loadLexicon } from "../../src/lexicon/load.ts";
import { reading, type Item } from "./reading.ts";

const provinces = loadLexicon().places.filter(({ kind, code }) => kind === "province" && code !== undefined);
const heads: Readonly<Record<string, string>> = { 省: "省长", 市: "市长", 区: "主席" };
const special = /香港|澳门/;
const surnames = Array.from("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢");
const given = ["安邦", "承志", "建业", "明远"];

/** The four first posts of a province as a notice prints them; the two special regions have a chief executive. */
const postsOf = (name: string): readonly string[] => {
  if (special.test(name)) return [`${name}行政长官`];
  const committee = name.endsWith("自治区") ? `${name}党委` : `${name}委`;
  return [`${committee}书记`, `${name}${heads[name.at(-1)!]!}`, `${name}人大常委会主任`, `${name}政协主席`];
};

const titles = provinces.flatMap(({ name }) => postsOf(name));
const item = (text: string, at: number): Item => ({ id: `notice-${at}`, day: "2023-03-01", text });

describe("The posts of all provinces", () => {
  it("are those of 34", () => expect([provinces.length, titles.length]).toEqual([34, 32 * 4 + 2]));

  it("never merge: each has its own holder, body and place", async () => {
    const notices = provinces.flatMap(({ name }, province) =>
      postsOf(name).map((post, at) =>
        item(`${post}${surnames[province]!}${given[at]!}出席会议并讲话。`, province * 4 + at),
      ),
    );
    await reading(async (each) => {
      await each.read(...notices);
      const rows = await each.rows(
        "MATCH (p:Person)-[h:HOLDS]->(q:Post) RETURN p.name, q.id, q.place ORDER BY q.id, p.name",
      );
      const holders = new Map(rows.map(([person, post]) => [post, person]));
      expect(holders.size).toBe(rows.length);
      expect(new Set(rows.map(([person]) => person)).size).toBe(titles.length);
      expect(rows.length).toBe(titles.length);
      expect(new Set(rows.map(([, , place]) => place)).size).toBe(34);
    });
  });

  it("never join namesakes: one name in every province at one time is one person a province", async () => {
    const notices = provinces.flatMap(({ name }, province) =>
      postsOf(name).map((post, at) => item(`${post}王安邦出席会议并讲话。`, province * 4 + at)),
    );
    await reading(async (each) => {
      await each.read(...notices);
      const rows = await each.rows(
        "MATCH (p:Person {name: '王安邦'})-[:HOLDS]->(q:Post) WITH p.id AS id, q.place AS place ORDER BY id, place RETURN id, collect(DISTINCT place)",
      );
      expect(rows.filter(([, places]) => (places as readonly string[]).length > 1)).toEqual([]);
      expect(rows.length).toBeGreaterThanOrEqual(34);
    });
  });
});
