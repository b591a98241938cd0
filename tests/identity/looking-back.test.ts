import { reading, type Item } from "./reading.ts";

const at = (day: string, text: string): Item => ({ day, text });

/** The tenures of all people named so, with their days, after a rebuild. */
const tenures = (name: string, ...items: readonly Item[]): Promise<readonly (readonly unknown[])[]> =>
  reading(async (each) => {
    await each.read(...items);
    const grown = await each.digest();
    await each.rebuild();
    expect(await each.digest()).toBe(grown);
    return each.rows(
      "MATCH (p:Person {name: $name})-[h:HOLDS]->(q:Post) " +
        "RETURN q.name, h.firstSeen, h.lastSeen, h.`from`, h.`to`, h.toKind ORDER BY q.name",
      { name },
    );
  });

const today = "2024-05-12";

describe("An article that looks back", () => {
  it.each<[string, readonly unknown[]]>([
    ["2007年3月，许青岚同志担任江西省委书记。", ["2007-03", "2007-03", "2007-03", null, null]],
    ["2018年4月，江西省委书记许青岚考察了这里。", ["2018-04", "2018-04", null, null, null]],
    ["2007年3月至10月，许青岚同志担任江西省委书记。", [null, null, "2007-03", "2007-10", "observed"]],
    ["1985年至1988年，许青岚任江西省委书记。", [null, null, "1985", "1988", "observed"]],
    ["许青岚同志担任江西省委书记期间，多次来到这里。", [null, null, null, null, "observed"]],
    ["许青岚任江西省委书记时，提出了治水方案。", [null, null, null, null, "observed"]],
    ["时任江西省委书记许青岚到村里考察。", [null, null, null, null, "observed"]],
    ["2003年，时任江西省委书记许青岚作出部署。", [null, null, null, null, "observed"]],
  ])("tells of the day of its sentence: %s", async (text, days) => {
    expect(await tenures("许青岚", at(today, text))).toEqual([["江西省委书记", ...days]]);
  });

  it.each([
    "江西省委书记许青岚出席会议并讲话。",
    "2024年5月，江西省委书记许青岚出席会议并讲话。",
    "2023年以来，全省粮食增产，江西省委书记许青岚出席会议并讲话。",
    "根据2023年规划，江西省委书记许青岚出席会议并讲话。",
    "2007年建成的大桥通车，江西省委书记许青岚出席会议并讲话。",
  ])("and of today where its sentence does: %s", async (text) => {
    expect(await tenures("许青岚", at(today, text))).toEqual([["江西省委书记", today, today, null, null, null]]);
  });

  it("disturbs neither who holds the seat today nor who the person is", async () => {
    const now = [
      at("2024-05-10", "江西省委书记秦望川出席会议并讲话。财政部部长许青岚出席会议并讲话。"),
      at("2024-05-14", "江西省委书记秦望川主持召开会议。财政部部长许青岚主持召开会议。"),
    ];
    const back = at(today, "2007年3月，许青岚同志担任江西省委书记。");
    expect(await tenures("秦望川", ...now, back)).toEqual([
      ["江西省委书记", "2024-05-10", "2024-05-14", null, null, null],
    ]);
    expect(await tenures("许青岚", ...now, back)).toEqual([
      ["江西省委书记", "2007-03", "2007-03", "2007-03", null, "successor"],
      ["财政部部长", "2024-05-10", "2024-05-14", null, null, null],
    ]);
  });
});
