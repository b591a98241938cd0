import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../src/lexicon/compile.ts";
import { dataFiles, readInputs, root, type DataFile } from "../src/lexicon/inputs.ts";
import { termKinds, type Lexicon, type PlaceEntry, type TermKind } from "../src/lexicon/lexicon.ts";
import { view } from "../src/lexicon/view.ts";

const source = readInputs();
const lexicon: Lexicon = view(compile(source));
const tables = Object.fromEntries(
  dataFiles.map((file) => [
    file,
    source.tables[file]
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t")),
  ]),
) as Record<DataFile, string[][]>;
const rowsOf = (file: DataFile): string[][] => tables[file].slice(1);
const heads = (file: DataFile): string[] => tables[file][0]!;
const column = (file: DataFile, name: string): string[] =>
  rowsOf(file).map((row) => row[heads(file).indexOf(name)] ?? "");
/** What stands in a list more than once. */
const repeated = (list: readonly string[]): string[] => {
  const seen = new Set<string>();
  return list.filter((item) => seen.size === seen.add(item).size);
};
const place = (name: string): PlaceEntry[] => lexicon.places.filter((entry) => entry.name === name);
const above = ({ parent }: PlaceEntry): PlaceEntry | undefined =>
  parent === undefined ? undefined : lexicon.places[parent];

/** Names of what a text may stand for, by kind. */
function readings(text: string, kind: TermKind): number[] {
  const node = lexicon.find(text);
  if (node < 0) return [];
  const first = lexicon.firstTerm(node);
  const terms = Array.from({ length: lexicon.termCount(node) }, (_, i) => first + i);
  return terms.filter((t) => lexicon.termKind[t] === termKinds.indexOf(kind)).map((t) => lexicon.termEntry[t]!);
}

describe("The gazetteer", () => {
  test("knows all 34 provinces, each with its abbreviation", () => {
    const provinces = lexicon.places.filter(({ kind }) => kind === "province");
    expect(provinces).toHaveLength(34);
    expect(new Set(provinces.map(({ abbreviation }) => abbreviation)).size).toBe(34);
    expect(provinces.find(({ abbreviation }) => abbreviation === "赣")).toMatchObject({
      name: "江西省",
      short: "江西",
      code: "360000",
    });
  });

  test("names a parent that exists and lies one level up for every division", () => {
    const codes = new Set(column("gazetteer", "code").filter(Boolean));
    expect(column("gazetteer", "parent").filter((code) => code && !codes.has(code))).toEqual([]);
    const ranks = ["country", "province", "city", "county"];
    const upsideDown = lexicon.places.filter((p) => above(p) && ranks.indexOf(above(p)!.kind) >= ranks.indexOf(p.kind));
    expect(upsideDown).toEqual([]);
  });

  test("gives no two divisions one code, and none a code outside its parent's", () => {
    const codes = lexicon.places.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    const stray = lexicon.places.filter(
      (p) => p.code && above(p)?.code && p.code.slice(0, 2) !== above(p)!.code!.slice(0, 2),
    );
    expect(stray).toEqual([]);
  });

  test("keeps namesakes apart: 河南省 and 河南县, the several 朝阳区", () => {
    expect(readings("河南", "place").map((i) => lexicon.places[i]!.name)).toEqual(["河南省"]);
    expect(place("河南蒙古族自治县").map((p) => above(p)!.name)).toEqual(["黄南藏族自治州"]);
    expect(
      place("朝阳区")
        .map((p) => above(p)!.name)
        .sort(),
    ).toEqual(["北京市", "长春市"].sort());
  });

  test("lists no division twice under one parent", () => {
    const seen = lexicon.places.map((p) => `${p.parent ?? ""}/${p.name}`);
    expect(repeated(seen)).toEqual([]);
  });
});

describe("The lists", () => {
  test.each(dataFiles)("%s is sorted, has no line twice and no blank key", (file) => {
    const rows = source.tables[file].trimEnd().split("\n").slice(1);
    expect(rows).toEqual([...new Set(rows)].sort());
    expect(source.tables[file].endsWith("\n")).toBe(true);
    const key = file === "gazetteer" ? "name" : heads(file)[0]!;
    expect(column(file, key).filter((cell) => !cell || cell !== cell.trim())).toEqual([]);
  });

  test.each(dataFiles.filter((file) => file !== "gazetteer"))("%s names everything once, aliases included", (file) => {
    const names = rowsOf(file).map((row) => row[0]!);
    const aliases = heads(file).includes("aliases")
      ? column(file, "aliases").flatMap((a) => a.split("|").filter(Boolean))
      : [];
    const all = [...names, ...aliases];
    expect(repeated(all)).toEqual([]);
  });

  test("every member of a region and every parent of a body is itself listed", () => {
    const places = new Set(lexicon.places.map(({ name }) => name));
    expect(lexicon.areas.flatMap(({ members }) => members).filter((name) => !places.has(name))).toEqual([]);
    const bodies = new Set(lexicon.organizations.map(({ name }) => name));
    expect(lexicon.organizations.flatMap(({ parent }) => parent ?? []).filter((name) => !bodies.has(name))).toEqual([]);
  });

  test("a region means its members under each of its names", () => {
    const members = (text: string): readonly string[] => lexicon.areas[readings(text, "area")[0]!]!.members;
    expect(members("京津冀")).toEqual(["北京市", "天津市", "河北省"]);
    expect(members("长江中游三省")).toEqual(["江西省", "湖北省", "湖南省"]);
    expect(members("东北三省")).toEqual(["辽宁省", "吉林省", "黑龙江省"]);
    expect(members("长三角").length).toBe(4);
  });

  test("short and long forms of a central body are one body", () => {
    const body = (text: string): string | undefined => lexicon.organizations[readings(text, "organization")[0]!]?.name;
    expect(body("国家发改委")).toBe(body("国家发展和改革委员会"));
    expect(body("最高法")).toBe("最高人民法院");
    expect(body("银保监会")).toBe("中国银保监会");
    expect(lexicon.organizations.length).toBeGreaterThan(350);
  });

  test("书记 and 副书记 never merge: 副 is a modifier, and no post noun is 副 before another", () => {
    expect(readings("副", "modifier")).toHaveLength(1);
    const nouns = new Set(lexicon.heads.map(({ name }) => name));
    expect([...nouns].filter((name) => name.startsWith("副") && nouns.has(name.slice(1)))).toEqual([]);
    expect(lexicon.heads.find(({ name }) => name === "省长")).toMatchObject({
      role: "governor",
      level: "省",
      singleSeat: true,
    });
  });

  test("name costs are −ln of probabilities that sum to at most one", () => {
    const { first, second, single } = lexicon.given;
    for (const costs of [lexicon.surnames, first, second, single, lexicon.foreign]) {
      const sum = [...costs.values()].reduce((total, cost) => total + Math.exp(-cost), 0);
      expect(sum).toBeGreaterThan(0.9);
      expect(sum).toBeLessThan(1.01);
    }
    expect(lexicon.surnames.get("王")!).toBeLessThan(lexicon.surnames.get("郇") ?? Infinity);
  });
});

test("data/README.md names every list with its number of rows", () => {
  const folder = join(root, "data");
  const lists = ["lexicon", "open", "scripts"].flatMap((sub) =>
    readdirSync(join(folder, sub)).flatMap((file) => (file.endsWith(".tsv") ? `${sub}/${file}` : [])),
  );
  const told = readFileSync(join(folder, "README.md"), "utf8").matchAll(/^\| `([^`]+\.tsv)` \| (\d+) \|/gm);
  const counted = lists.map((file) => [
    file,
    readFileSync(join(folder, file), "utf8").trimEnd().split("\n").length - 1,
  ]);
  expect(Object.fromEntries([...told].map(([, file, rows]) => [file, Number(rows)]))).toEqual(
    Object.fromEntries(counted),
  );
});
