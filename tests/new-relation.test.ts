import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { folderOf } from "./source/reading.ts";

const readme = readFileSync("README.md", "utf8");
const section = readme.slice(readme.indexOf("## Adding a type of relation"), readme.indexOf("## Limits"));
/** The README's three additions: a file and what is added to it. */
const additions = [...section.matchAll(/```\w+\n(?:\/\/|#) (\S+)\n([^]*?)```/g)].map(([, file, text]) => ({
  file: file!,
  text: text!,
}));

const copy = folderOf();
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd: copy, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const wenmai = (...args: readonly string[]): string => run(process.execPath, "dist/cli/main.js", ...args);
const jest = (...args: readonly string[]): string =>
  run(process.execPath, "--experimental-vm-modules", "node_modules/jest/bin/jest.js", ...args);

/** Entries go before the end of the list; what is no list is a new file. */
const add = (file: string, text: string): void => {
  const path = join(copy, file);
  if (!file.endsWith(".ts")) {
    writeFileSync(path, text, { flag: "wx" });
    return;
  }
  const before = readFileSync(path, "utf8");
  const end = before.search(/^[}\]](?: as const satisfies .*)?;\n?(?![^]*^[}\]])/m);
  writeFileSync(path, before.slice(0, end) + text + before.slice(end));
};

beforeAll(() => {
  for (const file of tracked.split("\n").filter((name) => name !== "" && !name.endsWith(".png"))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(file, join(copy, file));
  }
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  for (const { file, text } of additions) add(file, text);
  run("npm", "run", "-s", "build");
}, 180_000);

const article = "湖南省表彰先进\n2024-05-20\n湖南省人民政府决定表彰魏砚青。\n";
const quote = "湖南省人民政府决定表彰魏砚青";

describe("A new type of relation", () => {
  it("is added in three places: the schema, a rule and a case", () => {
    expect(additions.map(({ file }) => file)).toEqual([
      "src/schema/relations.ts",
      "src/extract/relations/stated.ts",
      "tests/corpus/relations/commended.txt",
    ]);
  });

  it("is read, and its case and its rule's example are tested with the others", () => {
    writeFileSync(join(copy, "a.txt"), article);
    const triples = wenmai("extract", "a.txt", "--format", "triples");
    expect(triples).toContain(`湖南省人民政府\tCOMMENDED\t魏砚青\t${quote}\t`);
    const report = JSON.parse(jest("tests/corpus.test.ts", "tests/extract.test.ts", "--json")) as {
      success: boolean;
      testResults: { assertionResults: { fullName: string }[] }[];
    };
    const names = report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ fullName }) => fullName),
    );
    expect(report.success).toBe(true);
    expect(names).toContain("tests/corpus/relations/commended.txt A body commends a person");
    expect(names).toContain("Every rule stated/commended fires on its own example");
  }, 120_000);

  it("is stored, exported, queried and verified", () => {
    wenmai("ingest", "a.txt");
    const cypher = `MATCH (o:Organization)-[r:COMMENDED]->(p:Person)
      MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article) RETURN o.name, p.name, e.quote, a.name`;
    expect(JSON.parse(wenmai("query", cypher, "--json"))).toMatchObject({
      rows: [["湖南省人民政府", "魏砚青", quote, "湖南省表彰先进"]],
    });
    expect(wenmai("export")).toMatch(/^\{"kind":"relation",.*"type":"COMMENDED"\}$/m);
    expect(wenmai("verify")).toContain("0 broken");
    expect(wenmai("explain", "湖南省人民政府决定表彰魏砚青。")).toContain("stated/commended");
  });

  it("reaches the generated files by `npm run generate`, and nothing else was edited", () => {
    run("npm", "run", "-s", "generate");
    expect(readFileSync(join(copy, "cypher/schema.neo4j.cypher"), "utf8")).toContain("[r:COMMENDED]");
    expect(readFileSync(join(copy, "README.md"), "utf8")).toContain("| `COMMENDED` | 表彰 | Organization → Person |");
    const edited = tracked.split("\n").filter((file) => {
      if (file === "" || file.endsWith(".png")) return false;
      return !readFileSync(file).equals(readFileSync(join(copy, file)));
    });
    const generated = ["README.md", "cypher/schema.grafeo.cypher", "cypher/schema.neo4j.cypher"];
    const ours = additions.map(({ file }) => file);
    expect(edited.filter((file) => !generated.includes(file) && !ours.includes(file))).toEqual([]);
    expect(edited).toEqual(expect.arrayContaining(ours.filter((file) => file.endsWith(".ts"))));
  }, 60_000);
});
