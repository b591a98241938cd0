import { peopleOf, reading, type Item } from "./reading.ts";

const at = (day: string, text: string): Item => ({ day, text });

const secretary = ["2023-03-01", "2023-05-01", "2023-09-01"].map((day) => at(day, "北京市委书记王伟主持召开会议。"));

const idsWith = (...others: readonly Item[]): Promise<readonly string[]> =>
  reading(async (each) => {
    await each.read(...secretary, ...others);
    return Object.keys(await peopleOf(each, "王伟"));
  });

describe("A commission whose name tells no place", () => {
  it("may be of any: who heads it may hold an office in a province", async () => {
    const heads = ["2023-04-01", "2023-06-01"].map((day) => at(day, "首规委主任王伟主持召开会议。"));
    expect(await idsWith(...heads)).toEqual(["person:王伟"]);
  });

  it("is not one of the state's ministries: who heads one is somebody else", async () => {
    const heads = ["2023-04-01", "2023-06-01"].map((day) => at(day, "财政部部长王伟主持召开会议。"));
    expect(await idsWith(...heads)).toContain("person:王伟@财政部部长");
  });
});
