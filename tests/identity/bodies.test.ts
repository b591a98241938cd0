import { reading, type Item } from "./reading.ts";

const at = (day: string, text: string): Item => ({ day, text });

describe("Bodies and places", () => {
  it("that were renamed are two, linked by the day of the change", async () => {
    const rows = await reading(async (each) => {
      await each.read(
        at("2022-03-01", "中国银保监会主席郭明远出席会议。"),
        at("2024-03-01", "国家金融监督管理总局局长李承志出席会议。"),
      );
      return each.rows(
        "MATCH (a:Organization)-[s:SUCCEEDS]->(b:Organization) WHERE b.name = '中国银保监会' RETURN a.name, b.name, s.since, s.articles",
      );
    });
    expect(rows).toEqual([["国家金融监督管理总局", "中国银保监会", "2023-05-18", 2]]);
  });

  it("never join by likeness", async () => {
    const names = ["湖北", "湖南", "山西", "陕西"];
    const ids = await reading(async (each) => {
      await each.read(
        ...names.map((name, day) =>
          at(`2023-03-0${day + 1}`, `${name}省委书记周安邦${day === 0 ? "" : "等"}出席会议并讲话。`),
        ),
      );
      await each.read(
        at("2023-04-01", "河南省省长李承志出席会议。"),
        at("2023-04-02", "河南蒙古族自治县县长李承志出席会议。"),
      );
      return each.rows("MATCH (l:Place) RETURN l.id, l.name ORDER BY l.name");
    });
    for (const name of [...names.map((each) => `${each}省`), "河南省"])
      expect(ids.filter(([, other]) => other === name).length).toBe(1);
    expect(ids.filter(([, name]) => String(name).startsWith("河南")).length).toBe(2);
  });
});
