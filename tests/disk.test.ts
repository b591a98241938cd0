import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wenmai, type Ended } from "./support/command.ts";
import { inFolder } from "./support/folder.ts";
import { onSmallDisk, runReadOnly, smallDisks } from "./support/small-disk.ts";

const who = ["who", "江西省委书记", "--at", "2023-11-29"] as const;

/** More articles than the small disks hold. */
const writeArticles = (folder: string): void => {
  mkdirSync(folder);
  for (let number = 0; number < 120; number += 1) {
    const sentence = `江西省委书记尹弘出席第${number}次会议并讲话，他强调要抓好第${number}项工作。`;
    writeFileSync(join(folder, `${number}.txt`), `尹弘出席第${number}次会议\n2024-03-02\n${sentence.repeat(30)}\n`);
  }
};

/** One clear line that says what is full, and what to do. */
const expectFull = ({ code, stdout, stderr }: Ended, file: string): void => {
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^wenmai: [^\n]+ \([^\n]*free[^\n]* space[^\n]*\)\n$/);
  expect(stderr).toContain(file);
};

describe("Without room on the disk", () => {
  const inbox = join(mkdtempSync(join(tmpdir(), "wenmai-test-")), "inbox");
  beforeAll(() => writeArticles(inbox));
  afterAll(() => rmSync(join(inbox, ".."), { recursive: true }));

  const graphOf = async (folder: string): Promise<string> => {
    const { code, stdout } = await wenmai({ folder }, "export");
    expect(code).toBe(0);
    return stdout;
  };

  it.each(smallDisks)("an ingest ends with one line and loses nothing (%s)", (_name, make) =>
    onSmallDisk(make, async (disk) => {
      const at = ["--data", disk.folder];
      expect((await disk.run(...at, "ingest", "data/articles")).code).toBe(0);
      expectFull(await disk.run(...at, "ingest", inbox), join(disk.folder, "ledger.sqlite"));
      disk.grow();
      expect((await disk.run(...at, "verify")).stdout).toMatch(/ 0 broken\n.* intact\n$/);
      expect((await disk.run(...at, ...who)).stdout).toContain("尹弘");
      expect((await disk.run(...at, "ingest", inbox)).code).toBe(0);
      await inFolder(async (folder) => {
        await wenmai({ folder }, "ingest", "data/articles", inbox);
        expect(await graphOf(disk.folder)).toBe(await graphOf(folder));
      });
    }),
  );

  it.each(smallDisks)("a store that cannot grow leaves the ledger whole and catches up (%s)", (_name, make) =>
    onSmallDisk(make, (disk) =>
      inFolder(async (folder) => {
        const file = join(disk.folder, "graph.grafeo");
        mkdirSync(disk.folder);
        const at = ["--data", folder, "--store", `grafeo:${file}`];
        expect((await wenmai({ folder }, "ingest", "data/articles", inbox)).code).toBe(0);
        expectFull(await disk.run(...at, ...who), file);
        disk.grow();
        expect((await disk.run(...at, "verify")).stdout).toMatch(/ 0 broken\n.* intact\n$/);
        expect((await disk.run(...at, "export")).stdout).toBe(await graphOf(folder));
      }),
    ),
  );
});

describe("A data folder that cannot be used", () => {
  const whole = async (folder: string): Promise<string> => {
    expect((await wenmai({ folder }, "ingest", "data/articles")).code).toBe(0);
    return (await wenmai({ folder }, "export")).stdout;
  };

  it("is named with the remedy when it is read-only, and keeps what it has", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const before = await whole(folder);
      const { code, stdout, stderr } = await runReadOnly(folder, "ingest", "data/articles");
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^wenmai: [^\n]+cannot be written[^\n]+make the folder writable[^\n]+\n$/);
      expect((await wenmai({ folder }, "export")).stdout).toBe(before);
    }));

  it.each(["over all of it", "in its middle"])("is not touched when its ledger is damaged (%s)", (where) =>
    inFolder(async (folder) => {
      const before = await whole(folder);
      const file = join(folder, "ledger.sqlite");
      const bytes = readFileSync(file);
      const damaged = Buffer.from(bytes).fill("damage", where === "in its middle" ? 4096 : 0, bytes.length);
      writeFileSync(file, damaged);
      const { code, stdout, stderr } = await wenmai({ folder }, "ingest", "data/articles");
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^wenmai: the ledger [^\n]+ledger\.sqlite is damaged [^\n]+\n$/);
      expect(readFileSync(file).equals(damaged)).toBe(true);
      writeFileSync(file, bytes);
      expect((await wenmai({ folder }, "export")).stdout).toBe(before);
    }),
  );

  it("has its store made again when the store's file is damaged", () =>
    inFolder(async (folder) => {
      const before = await whole(folder);
      writeFileSync(join(folder, "graph.grafeo"), "damage");
      const { code, stdout, stderr } = await wenmai({ folder }, "export");
      expect([code, stdout]).toEqual([0, before]);
      expect(stderr).toMatch(/^wenmai: [^\n]+graph\.grafeo\.damaged-1 and is rebuilt from the ledger\n$/);
    }));
});
