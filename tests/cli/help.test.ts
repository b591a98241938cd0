import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildProgram } from "../../src/cli/program.ts";
import { inFolder } from "../support/folder.ts";
import { wenmai } from "../support/process.ts";

const commands = buildProgram().commands.map((command) => command.name());

/** What a command reads and loads while it runs, one `read PATH` or `loaded MODULE` a line. */
const touched = (args: readonly string[]): Promise<string> =>
  inFolder(async (folder) => {
    const log = join(folder, "log");
    const node = ["--require", resolve("tests/support/probe.cjs")];
    wenmai(args, { in: folder, node, env: { WENMAI_PROBE: log } });
    return readFileSync(log, "utf8");
  });

const heavy =
  /lexicon\.bin|dict\.utf8|nodejieba|opencc|pinyin|better-sqlite3|grafeo|neo4j-driver|fastify|undici|linkedom|dist\/(?:lexicon|extract|store|ledger|server)\//;

describe("--help", () => {
  it("lists every command and ends with 0, on standard output alone", () => {
    const { code, out, err } = wenmai(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
  });

  it.each(commands)("of %s tells its use", (command) => {
    const { code, out, err } = wenmai([command, "--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`Usage: wenmai ${command}`);
  });

  it("loads no dictionary, no store and no server", async () => {
    const log = await touched(["--help"]);
    expect(log).toContain("dist/cli/program.js");
    expect(log).not.toMatch(heavy);
  });

  it("and what the probe would have seen: a reading command loads the dictionary, but not jieba's", async () => {
    const log = await touched(["explain", "湖北省委书记王蒙徽出席会议。"]);
    expect(log).toMatch(/lexicon\.bin/);
    expect(log).not.toMatch(/loaded .*(?:nodejieba|better-sqlite3|fastify|undici)/);
  });

  it("--version is the package's", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(wenmai(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});

describe("A command used wrongly ends with 2, one line on standard error and nothing else", () => {
  const day = ["--at", "2023-11-29"];
  it.each([
    [["bogus"], "unknown command 'bogus'"],
    [["--bogus"], "unknown option '--bogus'"],
    [["extract"], "missing required argument 'file'"],
    [["extract", "a.txt", "--format", "xml"], "'xml' is invalid"],
    [["extract", "a.txt", "--date", "29.11.2023"], "A date is written YYYY-MM-DD"],
    [["extract", "a.txt", "--bogus"], "unknown option '--bogus'"],
    [["ingest", "a.txt", "--workers", "0"], "A whole number from 1 to 256"],
    [["who", "江西省委书记"], "required option '--at <day>' not specified"],
    [["who", "江西省委书记", "--at", "2023-02-30"], "A date is written YYYY-MM-DD"],
    [["who", "江西省委书记", "省长", ...day], "too many arguments"],
    [["query", "find", "--param", "text"], "A parameter is written name=value"],
    [["query", "fnid"], "there is no query named fnid (did you mean find"],
    [["query", "person-tenures"], "needs the parameter person (name, alias or id of a person) (for example person="],
    [["query", "person-tenures", "--param", "persn=尹弘"], "has no parameter persn (its parameters are person,"],
    [["query", "person-tenures", "--param", "person=尹弘", "--param", "limit=few"], "must be a whole number"],
    [["query", "MATCH (n) DELETE n"], "the query is refused: DELETE at character 11"],
    [["query", "MATCH (n RETURN n"], "the store refuses the query"],
    [["diff"], "there is no run yet (ingest something first)"],
    [["diff", "x"], "Runs are written 3, 3..5 or 3.."],
    [["serve", "--port", "99999"], "A whole number from 0 to 65535"],
    [["watch"], "the file wenmai.yaml cannot be read"],
    [["--store", "mysql://a", "query", "statistics"], "the store address mysql://a is not known"],
  ])("%j", (args, said) =>
    inFolder(async (folder) => {
      const { code, out, err } = wenmai(args, { in: folder });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^wenmai: [^\n]+\n$/);
      expect(err).toContain(said);
    }),
  );

  it("no command at all prints the help on standard error", () => {
    const { code, out, err } = wenmai([]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: wenmai");
  });
});
