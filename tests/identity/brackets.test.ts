import { peopleOf, reading, type Item } from "./reading.ts";

const at = (day: string, text: string): Item => ({ day, text });

describe("What a list notes in brackets", () => {
  const official = [
    at("2023-03-01", "江西省委书记何平出席会议并讲话。"),
    at("2023-05-01", "江西省委书记何平到南昌市调研。"),
    at("2023-09-01", "江西省委书记何平主持召开会议。"),
  ];
  const idsOf = (...items: readonly Item[]): Promise<readonly string[]> =>
    reading(async (each) => {
      await each.read(...items);
      const all = Object.keys(await peopleOf(each, "何平"));
      await each.rebuild();
      expect(Object.keys(await peopleOf(each, "何平"))).toEqual(all);
      return all;
    });

  it.each([
    ["the army", "何平（解放军）、赵砚出席会议。", "解放军"],
    ["another province", "何平（云南省）、赵砚出席会议。", "云南省"],
  ])("tells a delegate of %s from an official of his name", async (_, text, what) => {
    expect(await idsOf(...official, at("2023-06-01", text))).toContain(`person:何平@${what}`);
  });

  it("leaves the others of the name who they were", async () => {
    const elsewhere = [at("2021-03-01", "云南省省长何平出席会议并讲话。"), at("2024-05-01", "何平出席座谈会。")];
    const delegates = [1, 2, 3].map((day) => at(`2023-06-0${day}`, "何平（解放军）、赵砚出席会议。"));
    expect(await idsOf(...official, ...elsewhere, ...delegates)).toEqual(["person:何平", "person:何平@解放军"]);
  });

  it("is no second person where it fits the official", async () => {
    expect(await idsOf(...official, at("2023-06-01", "何平（江西省）、赵砚出席会议。"))).toEqual(["person:何平"]);
    expect(await idsOf(...official, at("2023-06-01", "何平（女，回族）、赵砚出席会议。"))).toEqual(["person:何平"]);
  });

  it("tells people of two sexes and of two peoples apart", async () => {
    const list = at("2023-06-01", "何平（女，藏族）、赵砚出席会议。");
    const other = at("2023-07-01", "何平（满族）、赵砚出席会议。");
    expect(await idsOf(list, other)).toEqual(["person:何平@女，藏族", "person:何平@男，满族"]);
    expect(await idsOf(list, at("2023-07-01", "何平（女，苗族）、赵砚出席会议。"))).toEqual([
      "person:何平@女，苗族",
      "person:何平@女，藏族",
    ]);
    expect(await idsOf(list, at("2023-07-01", "云川市市长何平（回族）出席会议。"))).toContain("person:何平@女，藏族");
    expect(await idsOf(list, at("2023-07-01", "何平（解放军）、赵砚出席会议。"))).toContain("person:何平@解放军");
  });

  it("goes with the only article that printed it, also where that said nothing else", () =>
    reading(async (each) => {
      const list = { ...at("2023-06-01", "何平（云南省）、赵砚出席会议。"), id: "list" };
      await each.read(...official, list);
      expect(await each.rows("MATCH (p:Person) WHERE p.name = '何平' RETURN p.id")).toHaveLength(2);
      await each.read({ ...list, text: "赵砚出席会议。" });
      expect(await each.rows("MATCH (p:Person) WHERE p.name = '何平' RETURN p.id")).toEqual([["person:何平"]]);
    }));
});
