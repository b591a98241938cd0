import { DefinitionError } from "../src/errors.ts";
import { compile } from "../src/lexicon/compile.ts";
import { decode, encode } from "../src/lexicon/compiled.ts";
import { inputs, pathOf, readInputs, type DataFile } from "../src/lexicon/inputs.ts";
import { readTable } from "../src/lexicon/table.ts";
import { view } from "../src/lexicon/view.ts";

const source = readInputs();
const compiled = compile(source);
const lexicon = view(compiled);

describe("The compiled lexicon", () => {
  const tiny = "江西 10 ns\n会议 50 n\n召开 40 v\n";
  const broken = (file: DataFile, edit: (text: string) => string): (() => unknown) => {
    return () => compile(inputs({ ...source.tables, [file]: edit(source.tables[file]) }, tiny));
  };

  test("equals its sources after a round over the disk", () => {
    const read = decode(encode(compiled), source.version)!;
    expect(Buffer.compare(encode(read), encode(compiled))).toBe(0);
    expect(read.lists).toEqual(compiled.lists);
    expect(view(read).places).toEqual(lexicon.places);
  });

  test("is not used once a list has changed, nor where the bytes are something else", () => {
    expect(decode(encode(compile(inputs(source.tables, tiny))), source.version)).toBeUndefined();
    expect(decode(Buffer.from("nothing of the kind"), source.version)).toBeUndefined();
  });

  test("does not depend on when or where it is made", () => {
    const again = inputs(source.tables, source.dictionary);
    expect(again.version).toBe(source.version);
    expect(Buffer.compare(encode(compile(again)), encode(compiled))).toBe(0);
  });

  test("finds every entry that begins at an offset, shortest first", () => {
    const lengths: number[] = [];
    lexicon.eachEntry("在江西省南昌市", 1, 7, (length) => lengths.push(length));
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(lengths).toEqual(expect.arrayContaining([2, 3]));
  });

  test.each([
    ["posts", "\tperhaps\t", /posts\.tsv:2: singleSeat "perhaps" is none of yes, no/],
    ["surnames", "\tcheap", /surnames\.tsv:2: "cheap" is no number \(cost\)/],
    ["bodies", "\ta\tb\tc", /bodies\.tsv:2: \d cells under \d column heads/],
  ] as const)("a broken row of %s is refused with its file and line", (file, cell, message) => {
    const edit = (text: string): string =>
      text.replace(/\n[^\n]*/, file === "posts" ? `\n主任\tdirector${cell}any` : `\n某${cell}`);
    expect(broken(file, edit)).toThrow(DefinitionError);
    expect(broken(file, edit)).toThrow(message);
  });

  test("a division whose parent is missing, and a city of no listed country, are refused", () => {
    expect(broken("gazetteer", (text) => `${text}999999\t某县\t某\t\tcounty\t990000\tno\n`)).toThrow(
      /no division has the code 990000/,
    );
    expect(broken("foreign-cities", (text) => `${text}某城\t某国\t\n`)).toThrow(/countries\.tsv has no "某国"/);
  });

  test("a list without a needed column is refused by name", () => {
    const [row] = readTable(pathOf("words"), "word\tcost\n会\t3\n");
    expect(() => row!.cell("class")).toThrow(/words\.tsv:2: the header has no column "class"/);
  });
});
