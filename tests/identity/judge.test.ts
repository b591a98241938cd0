import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder } from "../support/folder.ts";
import { wenmai } from "../support/command.ts";

const articles: readonly (readonly [string, string])[] = [
  ["2023-03-01", "江西省委书记王伟出席会议并讲话。"],
  ["2023-04-01", "甘肃省省长王伟出席会议并讲话。"],
  ["2023-05-01", "江西省委书记王伟到南昌市调研。"],
];

interface Told {
  readonly persons: readonly { readonly id: string; readonly reasons: readonly string[] }[];
}

describe("wenmai judge", () => {
  it("joins two people, says why, and is undone by taking its line out", () =>
    inFolder(async (folder) => {
      const input = join(folder, "in.jsonl");
      const lines = articles.map(([publishedOn, text], at) =>
        JSON.stringify({ id: `a${at}`, title: text.slice(0, 8), publishedOn, text }),
      );
      writeFileSync(input, `${lines.join("\n")}\n`);
      const where = { folder: join(folder, "data") };
      const person = async (): Promise<Told> =>
        JSON.parse((await wenmai(where, "person", "王伟", "--json")).stdout) as Told;
      await wenmai(where, "ingest", input);
      expect((await person()).persons.map(({ id }) => id)).toEqual([
        "person:王伟@江西省委书记",
        "person:王伟@甘肃省省长",
      ]);
      expect((await wenmai(where, "person", "王伟", "--why")).stdout).toContain("two offices at one time (2023-04-01)");

      const pair = ["王伟@江西省委书记", "王伟@甘肃省省长"];
      const judged = await wenmai(where, "judge", ...pair, "same", "--why", "简历", "--who", "林");
      expect([judged.code, judged.stderr]).toEqual([0, ""]);
      const [one, ...others] = (await person()).persons;
      expect([one?.id, one?.reasons[0], others]).toEqual([
        "person:王伟",
        "江西省委书记王伟 is 甘肃省省长王伟: judged by 林: 简历",
        [],
      ]);
      await wenmai(where, "rebuild");
      expect((await person()).persons.length).toBe(1);

      const file = join(where.folder, "judgements.tsv");
      const kept = readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => !line.startsWith("王伟"));
      writeFileSync(file, kept.join("\n"));
      expect((await person()).persons.length).toBe(2);
    }));

  it("refuses references to nobody, and a line that is no judgement, naming the file", () =>
    inFolder(async (folder) => {
      const nobody = await wenmai({ folder }, "judge", "无名@某职", "无名@他职", "same", "--why", "x");
      expect([nobody.code, nobody.stderr]).toEqual([
        2,
        expect.stringContaining("no article that was read names 无名@某职"),
      ]);
      writeFileSync(join(folder, "judgements.tsv"), "王伟\t王维\tmaybe\n");
      const broken = await wenmai({ folder }, "person", "王伟");
      expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining("judgements.tsv:1: not a judgement")]);
    }));
});
