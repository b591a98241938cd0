import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { browsing, current, find, stickingOut, type Browsing } from "./browsing.ts";

const article = readFileSync("data/articles/2023-middle-yangtze-readout.txt", "utf8");

describe("The viewer in a browser", () => {
  let browser: Browsing;
  beforeAll(async () => {
    browser = await browsing("data/articles");
  }, 90_000);

  it.each([1280, 390])(
    "leads from a Chinese name to the sentence in its article, %i pixels wide",
    async (width) => {
      const page = await browser.open(width);
      await find(page, "尹弘", "尹弘");
      await page.locator(".fact", { hasText: "江西省委书记" }).first().click();
      const quote = await current(page);
      expect(quote).toBe("江西省委书记尹弘");
      expect(article).toContain(quote);
      expect(await page.locator(".quote q").first().textContent()).toBe(quote);
      await page.close();
    },
    60_000,
  );

  it("opens the sentence where a line of the map is clicked", async () => {
    const page = await browser.open(1280);
    await find(page, "yinhong", "尹弘");
    const point = await page.evaluate(() => {
      const spot = (id: string) => window.__wenmai?.graph.spot(id);
      const [a, b] = [spot("person:尹弘"), spot("post:江西省委书记")];
      const map = document.getElementById("map")?.getBoundingClientRect();
      return a && b && map ? { x: map.x + (a.x + b.x) / 2, y: map.y + (a.y + b.y) / 2 } : undefined;
    });
    await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
    expect(await current(page)).toBe("江西省委书记尹弘");
    await page.close();
  }, 60_000);

  it("finds articles by the words of their text and shows the sentence", async () => {
    const page = await browser.open(1280);
    await page.locator("#search").fill("反不正当竞争 防震减灾");
    expect(await page.locator(".hit-passage").first().textContent()).toContain("防震减灾合作协议");
    await page.locator("#search").fill("不存在的词语");
    await page.getByText("Nothing found").waitFor();
    await page.close();
  }, 60_000);

  it("draws names that do not touch each other, nor what lies over the map", async () => {
    const page = await browser.open(1280);
    await page.waitForFunction(() => (window.__wenmai?.graph.labels().length ?? 0) > 10);
    const [labels, covers] = await page.evaluate(() => {
      const { left, top } = document.getElementById("map")!.getBoundingClientRect();
      const over = [...document.querySelectorAll("[data-over]")].map((element) => element.getBoundingClientRect());
      const boxes = over.map(({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }));
      return [window.__wenmai!.graph.labels(), boxes] as const;
    });
    type Box = Pick<(typeof labels)[number], "x" | "y" | "width" | "height">;
    const touch = (a: Box, b: Box): boolean =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    labels.forEach((label, i) => {
      expect([...labels.slice(i + 1), ...covers].filter((box) => touch(label, box))).toEqual([]);
    });
    await page.close();
  }, 60_000);

  it("shows Chinese as Chinese, not as boxes", async () => {
    const page = await browser.open(1280);
    const [name, boxes] = await page.evaluate(() => {
      const drawn = (text: string): string => {
        const canvas = document.createElement("canvas");
        const context = canvas.getContext("2d")!;
        context.font = `40px ${getComputedStyle(document.body).fontFamily}`;
        context.fillText(text, 0, 60);
        return canvas.toDataURL();
      };
      return [drawn("江西"), drawn("\u{10fffd}\u{10fffd}")];
    });
    expect(name).not.toBe(boxes);
    await page.close();
  }, 60_000);

  it("has nothing that sticks out at 390 pixels, whatever is open", async () => {
    const relation = encodeURIComponent("HOLDS:person:尹弘>post:江西省委书记");
    const text = encodeURIComponent("data/articles/2023-middle-yangtze-readout.txt");
    const node = encodeURIComponent("event:2023年长江中游三省协同推动高质量发展座谈会");
    for (const hash of ["", "#view=table", `#node=${node}`, `#relation=${relation}`, `#article=${text}`, "#lang=zh"]) {
      const page = await browser.open(390, hash);
      await page.evaluate(() => window.__wenmai?.settled());
      expect([hash, await stickingOut(page)]).toEqual([hash, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.close();
    }
  }, 60_000);

  const words = (page: Page): Promise<string> => page.locator("body").innerText();

  it("speaks Chinese and English, remembers which in its address, and keeps what is open", async () => {
    const page = await browser.open(1280, `#lang=en&node=${encodeURIComponent("person:尹弘")}`);
    await page.getByRole("heading", { name: "attended" }).waitFor();
    expect(await words(page)).toContain("Legend");
    await page.getByText("中文", { exact: true }).click();
    await page.getByRole("heading", { name: "参加" }).waitFor();
    expect(await words(page)).toContain("图例");
    expect(await words(page)).not.toMatch(/Legend|attended|Person/);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh");
    await page.reload();
    await page.getByRole("heading", { name: "参加" }).waitFor();
    await page.getByText("English", { exact: true }).click();
    await page.getByRole("heading", { name: "attended" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.close();
  }, 60_000);

  it("is walked through by keyboard alone: / , arrows, Enter, Tab, Escape", async () => {
    const page = await browser.open(1280);
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
    await page.keyboard.type("湖北省委");
    await page.locator(".hit").nth(1).waitFor();
    await page.keyboard.press("ArrowDown");
    const chosen = await page.locator('.hit[aria-selected="true"] .hit-name').textContent();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: chosen ?? "", exact: true }).waitFor();
    const isOnFact = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.classList.contains("fact") ?? false);
    for (let steps = 0; steps < 60 && !(await isOnFact()); steps += 1) await page.keyboard.press("Tab");
    expect(await isOnFact()).toBe(true);
    await page.keyboard.press("Enter");
    expect(article).toContain(await current(page));
    await page.keyboard.press("Escape");
    await page.locator("#side").waitFor({ state: "hidden" });
    await page.goBack();
    expect(article).toContain(await current(page));
    await page.close();
  }, 60_000);

  it("has asked nothing of any other machine, and met no error", () => {
    expect(browser.asked.length).toBeGreaterThan(20);
    expect(browser.asked.filter((url) => !url.startsWith(browser.address) && !url.startsWith("data:"))).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
