import { takeTurn } from "../../src/schedule/take-turn.ts";
import { parseConfig } from "../../src/schedule/config.ts";
import { join } from "node:path";
import { keeping } from "./keeping.ts";

const notice = (name: string): string => `人事任免\n2024-05-20\n任命${name}为湖南省副省长。\n`;

describe("A watched folder", () => {
  it("is read when it changes, left alone when it does not, and closes what is gone", async () => {
    const kept = await keeping();
    const { jobs } = parseConfig("sources:\n  - folder: inbox\n    every: 30m\n", join(kept.from, "wenmai.yaml"));
    const turn = () => takeTurn(jobs[0]!, { recorder: kept.recorder, from: kept.from });
    kept.put("inbox/a.txt", notice("魏砚青"));
    kept.put("inbox/b.txt", notice("岑若谷"));
    expect(await turn()).toMatchObject({ kind: "recorded", articles: { new: 2 } });
    expect(await kept.tenures()).toEqual(["岑若谷 > 湖南省副省长", "魏砚青 > 湖南省副省长"]);
    expect(await turn()).toMatchObject({ kind: "unchanged" });
    kept.put("inbox/a.txt", notice("林望川"));
    kept.put("inbox/b.txt");
    expect(await turn()).toMatchObject({ kind: "recorded", articles: { changed: 1, gone: 1 } });
    expect(await kept.tenures()).toEqual(["林望川 > 湖南省副省长"]);
  });

  it("that is not there is its turn's failure, with a remedy, and no end of the watch", async () => {
    const kept = await keeping();
    const { jobs } = parseConfig("sources:\n  - folder: nowhere\n    every: 30m\n", join(kept.from, "wenmai.yaml"));
    const turn = await takeTurn(jobs[0]!, { recorder: kept.recorder, from: kept.from });
    expect(turn).toMatchObject({
      kind: "recorded",
      articles: { failed: 1 },
      failures: [{ remedy: expect.any(String) }],
    });
  });

  it("with a cron line that is none is refused with file and line", () => {
    expect(() => parseConfig("sources:\n  - folder: a\n    cron: whenever\n", "wenmai.yaml")).toThrow(/wenmai\.yaml/);
  });
});
