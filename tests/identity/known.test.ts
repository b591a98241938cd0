import { rebuild } from "../../src/store/project.ts";
import { peopleOf, reading, type Item } from "./reading.ts";

const at = (day: string, text: string, readOn: string): Item & { readonly readOn: string } => ({ day, text, readOn });

const east = at("2023-03-01", "江西省委书记王伟出席会议并讲话。", "2024-04-01");
const west = at("2023-04-01", "甘肃省省长王伟出席会议并讲话。", "2024-06-01");
const again = at("2023-05-01", "江西省委书记王伟到南昌市调研。", "2024-07-01");
const back = at("2023-06-01", "甘肃省省长王伟到兰州市调研。", "2024-08-01");
const east2 = at("2023-09-01", "江西省委书记王伟主持召开会议。", "2024-08-01");

const same = { a: "王伟@江西省委书记", b: "王伟@甘肃省省长", verdict: "same", who: "林", why: "查证" } as const;

const two = {
  "person:王伟@江西省委书记": ["江西省委书记"],
  "person:王伟@甘肃省省长": ["甘肃省省长"],
};
const together = { "person:王伟": ["江西省委书记", "甘肃省省长"] };

/** Who was who in what had been read and judged by each of these days; what is judged in September is taken back in November. */
const known = (days: readonly string[], isJudged: boolean): Promise<readonly unknown[]> =>
  reading(async (each) => {
    for (const item of [east, west, again, back, east2]) await each.readOn(item.readOn, item);
    if (isJudged) await each.judgeOn("2024-09-10", same);
    if (isJudged) await each.judgeOn("2024-11-10");
    const found: unknown[] = [];
    for (const day of days) {
      await rebuild(await each.ledger.knownOn(day), each.store);
      found.push(await peopleOf(each, "王伟"));
    }
    return found;
  });

describe("Who is who in what had been read by a day", () => {
  it("is decided from that alone", async () => {
    expect(await known(["2024-03", "2024-04", "2024-06-01", "2024-08"], false)).toEqual([
      {},
      { "person:王伟": ["江西省委书记"] },
      together,
      two,
    ]);
  });

  it("heeds what had been judged by that day, and not what was judged since", async () => {
    const days = ["2024-04", "2024-08", "2024-09-09", "2024-09-10", "2024-10", "2024-11-10", "2024"];
    expect(await known(days, true)).toEqual([
      { "person:王伟": ["江西省委书记"] },
      two,
      two,
      together,
      together,
      two,
      two,
    ]);
  });
});
