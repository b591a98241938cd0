import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Article } from "../../src/source/article.ts";
import { folderOf, readAll, type Read } from "./reading.ts";

// Real pages may not be shipped; they lie beside the project where it is developed.
const corpus = resolve("../shared/corpus");
const archive = join(corpus, "cctv-pages.tar.gz");

const line = z.object({ id: z.string(), title: z.string(), publishedOn: z.string(), text: z.string() });
const flat = (text: string): string => text.replace(/\s/g, "");
const bodyOf = ({ text }: Article): string => text.slice(text.indexOf("\n"));

const measured = async (): Promise<void> => {
  const from = folderOf();
  execFileSync("tar", ["xzf", archive, "-C", from]);
  const read = await readAll(".", { from });
  const lines = gunzipSync(readFileSync(join(corpus, "cctv-2022-2024.jsonl.gz")))
    .toString()
    .trim()
    .split("\n");
  const known = new Map(lines.map((json) => line.parse(JSON.parse(json))).map((told) => [told.id, told]));
  report(read);
  for (const article of read.articles) {
    const told = known.get(/(\w+)\.shtml$/.exec(article.address)?.[1] ?? "");
    if (!told?.text) continue; // whole programmes: the list of contents is all they have
    expect([article.address, article.title]).toEqual([article.address, told.title.replace("[视频]", "")]);
    expect([article.address, article.publishedOn]).toEqual([article.address, told.publishedOn]);
    expect([article.address, flat(bodyOf(article))]).toEqual([article.address, flat(told.text)]);
  }
};

const report = ({ articles, failures }: Read): void => {
  const dated = articles.filter(({ publishedOn }) => publishedOn !== undefined).length;
  const sourced = articles.filter(({ outlet }) => outlet !== undefined).length;
  const count = `${articles.length + failures.length} pages: ${articles.length} articles, ${dated} with their day, ${sourced} with their outlet`;
  process.stderr.write(`real pages: ${count}, ${failures.length} daily indexes refused\n`);
  expect([articles.length, dated, sourced]).toEqual([309, 309, 309]);
  for (const { message } of failures) expect(message).toMatch(/\/\d{8}\.shtml holds no article/);
};

describe("the real pages of one broadcaster", () => {
  if (existsSync(archive)) it("give headline, day and body as they were published, every one of them", measured);
  else
    it("are not here, so only invented pages were read", () => {
      process.stderr.write(`\n=== NOT TESTED === real pages: ${archive} is not there\n`);
    });
});
