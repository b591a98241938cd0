import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { folderOf } from "./source/reading.ts";

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const folder = folderOf();
const elsewhere = folderOf();
const root = join(folder, "package");
let paths: readonly string[];

beforeAll(() => {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [packed] = JSON.parse(execFileSync("npm", args, { encoding: "utf8" })) as Packed[];
  paths = packed!.files.map(({ path }) => path);
  execFileSync("tar", ["-xzf", join(folder, packed!.filename), "-C", folder]);
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
});

const { WENMAI_DATA, WENMAI_STORE, ...env } = process.env;
const wenmai = (...args: readonly string[]) => {
  const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { bin: { wenmai: string } };
  const command = [join(root, bin.wenmai), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: elsewhere, encoding: "utf8", env });
  return { code: status, out: stdout, err: stderr };
};

describe("The package", () => {
  it.each([
    "dist/cli/main.js",
    "dist/lexicon/lexicon.bin",
    "dist/pipeline/reading-worker.js",
    "viewer/dist/index.html",
    "data/articles/2023-middle-yangtze-readout.txt",
    "data/README.md",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
  ])("holds %s", (path) => expect(paths).toContain(path));

  it("holds every query and every list", () => {
    for (const folder of ["cypher", "data/lexicon"])
      for (const file of readdirSync(folder)) expect(paths).toContain(`${folder}/${file}`);
    expect(paths.some((path) => /^viewer\/dist\/assets\/.*\.js$/.test(path))).toBe(true);
  });

  it("holds no tests, no sources, and nothing of whoever packed it", () => {
    const allowed =
      /^(?:dist|cypher|data|viewer\/dist)\/|^viewer\/screenshot\.png$|^(?:README|CHANGELOG)\.md$|^LICENSE$|^package\.json$/;
    expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
    expect(paths.filter((path) => /test|\.ts$|\.map$|\.sqlite|\.grafeo$|\.wenmai\//.test(path))).toEqual([]);
  });

  it("holds what every picture of its README needs", () => {
    const pictures = [...readFileSync("README.md", "utf8").matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(
      (match) => match[1],
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(paths).toContain(picture);
  });

  it("reads an article from another folder", () => {
    const article = join(root, "data/articles/2023-middle-yangtze-readout.txt");
    const { code, out, err } = wenmai("extract", article, "--format", "triples");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^尹弘\tHOLDS\t江西省委书记\t/m);
  });

  it("fills a store and answers from it", () => {
    expect(wenmai("ingest", join(root, "data/articles"), "--json")).toMatchObject({ code: 0, err: "" });
    const { code, out } = wenmai("query", "person-tenures", "--param", "person=尹弘", "--format", "csv");
    expect(code).toBe(0);
    expect(out).toContain("江西省委书记");
    expect(readdirSync(elsewhere)).toEqual([".wenmai"]);
  });
});
