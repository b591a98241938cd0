import { readFileSync } from "node:fs";
import type { ApiEvidence, ApiGraph } from "../../src/server/api.ts";
import { folderOf } from "../source/reading.ts";
import { browsing, current, find, type Browsing } from "./browsing.ts";

const article = readFileSync("data/articles/2023-middle-yangtze-readout.txt", "utf8");

describe("The viewer without WebGL", () => {
  let browser: Browsing;
  beforeAll(async () => {
    browser = await browsing("data/articles", false);
  }, 90_000);
  const ask = async <Body>(path: string): Promise<Body> =>
    (await (await fetch(`${browser.address}/api/${path}`)).json()) as Body;

  it("is really without", async () => {
    const page = await browser.open(1280);
    expect(await page.evaluate(() => document.createElement("canvas").getContext("webgl2"))).toBeNull();
    await page.getByText("This browser has no WebGL: the same facts are shown as tables.").waitFor();
    expect(await page.locator("canvas").count()).toBe(0);
    expect(await page.locator('[data-view="map"]:is(button)').isDisabled()).toBe(true);
    await page.close();
  }, 60_000);

  it.each([1280, 390])(
    "has a row for every fact of the map, %i pixels wide",
    async (width) => {
      const page = await browser.open(width);
      const { edges, nodes } = await ask<ApiGraph>("overview?limit=300");
      const rows = await page.locator("tbody .read").evaluateAll((all) => all.map((each) => each.dataset["relation"]));
      expect(rows.sort()).toEqual(edges.map(({ id }) => id).sort());
      await page.getByText("Entities", { exact: true }).click();
      expect(await page.locator("tbody tr").count()).toBe(nodes.length);
      await page.close();
    },
    60_000,
  );

  it.each([1280, 390])(
    "shows the quote of a fact in its article, %i pixels wide",
    async (width) => {
      const page = await browser.open(width);
      const relation = "HOLDS:person:尹弘>post:江西省委书记";
      await page.locator(`[data-relation="${relation}"]`).click();
      const { quotes } = await ask<ApiEvidence>(`evidence/${encodeURIComponent(relation)}`);
      expect(await current(page)).toBe(quotes[0]?.quote);
      expect(await page.locator(".quote q").allTextContents()).toEqual(quotes.map(({ quote }) => quote));
      expect(article).toContain(quotes[0]?.quote);
      await page.close();
    },
    60_000,
  );

  it("is searched and filtered like the map", async () => {
    const page = await browser.open(1280);
    await page.getByPlaceholder("Filter the table").fill("王蒙徽");
    const names = await page.locator("tbody tr").allInnerTexts();
    expect(names.length).toBeGreaterThan(2);
    for (const row of names) expect(row).toContain("王蒙徽");
    await find(page, "wmh", "王蒙徽");
    await page.locator(".fact", { hasText: "湖北省委书记" }).first().click();
    expect(await current(page)).toContain("湖北省委书记王蒙徽");
    expect(browser.errors).toEqual([]);
    await page.close();
  }, 60_000);
});

describe("The viewer of an empty graph", () => {
  it("says what to do", async () => {
    const folder = folderOf({ "a.txt": "" });
    const browser = await browsing(folder);
    const page = await browser.open(1280);
    await page.getByText("The graph is empty: run wenmai ingest first.").waitFor();
    expect(await page.locator("#legend").isHidden()).toBe(true);
    expect(browser.errors).toEqual([]);
    await page.close();
  }, 90_000);
});
