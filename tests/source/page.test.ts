import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { readFileOf } from "./reading.ts";

const folder = join(import.meta.dirname, "pages");

/** A page as a site of some family prints it, and what must be read from it. */
interface PageCase {
  readonly html: string;
  readonly charset: string;
  readonly told: Readonly<Record<string, string>>;
  readonly body: readonly string[];
}

const caseOf = (file: string): PageCase => {
  const [html = "", expected = ""] = readFileSync(join(folder, file), "utf8").split(/^==>\n/m);
  const lines = expected.trim().split("\n");
  const told = lines.filter((line) => !line.startsWith("> ")).map((line) => line.split(" | ") as [string, string]);
  const { charset = "utf-8", ...rest } = Object.fromEntries(told);
  return {
    html,
    charset,
    told: rest,
    body: lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2)),
  };
};

describe("a page of each family of official sites gives its headline, day, outlet and paragraphs, and nothing else", () => {
  it.each(readdirSync(folder).map((file) => [file.replace(".txt", ""), caseOf(file)] as const))(
    "%s",
    async (_, { html, charset, told, body }) => {
      const { articles, failures } = await readFileOf(iconv.encode(html, charset), "page.html");
      expect(failures).toEqual([]);
      const { title, publishedOn, outlet, url, text } = articles[0]!;
      const known = Object.entries({ title, publishedOn, outlet, url }).filter(([, value]) => value !== undefined);
      expect(Object.fromEntries(known)).toMatchObject(told);
      expect(text.split("\n")).toEqual([told.title, ...body]);
    },
  );
});
