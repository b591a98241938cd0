import { existsSync } from "node:fs";
import serverless from "@sparticuz/chromium";
import { chromium, type Browser, type Page } from "playwright-core";
import type {} from "../../viewer/main.ts"; // declares window.__wenmai
import { folderOf } from "../source/reading.ts";
import { start } from "../support/process.ts";

const installed = [process.env["CHROME_PATH"] ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"];
const software = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const without = ["--disable-3d-apis", "--disable-webgl", "--disable-webgl2", "--disable-gpu"];

/** A real browser on a real server. */
export interface Browsing {
  readonly address: string;
  /** Every address that pages have asked for. */
  readonly asked: readonly string[];
  /** What went wrong inside pages. */
  readonly errors: readonly string[];
  open(width: number, hash?: string): Promise<Page>;
}

const open: Browser[] = [];
afterAll(async () => {
  for (const browser of open) await browser.close();
});

/** The browser of the machine, else the one npm brings; the latter's own arguments make it fall with its first page. */
const launch = async (isDrawing: boolean): Promise<Browser> => {
  const executablePath = installed.find((path) => existsSync(path)) ?? (await serverless.executablePath());
  const args = ["--no-sandbox", "--headless=new", "--disable-dev-shm-usage", ...(isDrawing ? software : without)];
  const browser = await chromium.launch({ executablePath, args });
  open.push(browser);
  return browser;
};

/** Serves sources and opens a browser; both last until the tests of the file are done. */
export const browsing = async (sources: string, isDrawing = true): Promise<Browsing> => {
  const server = start(["--data", folderOf(), "serve", "--ingest", sources, "--port", "0"]);
  const [address] = await server.until(/http:\/\/127\.0\.0\.1:\d+/);
  const browser = await launch(isDrawing);
  const [asked, errors]: [string[], string[]] = [[], []];
  return {
    address,
    asked,
    errors,
    async open(width, hash = "") {
      const page = await browser.newPage({ viewport: { width, height: 800 }, locale: "en" });
      page.on("request", (request) => asked.push(request.url()));
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`${address}/${hash}`);
      await page.waitForFunction(() => window.__wenmai !== undefined);
      return page;
    },
  };
};

/** Finds a name by typing and opens it with Enter. */
export const find = async (page: Page, typed: string, name: string): Promise<void> => {
  await page.locator("#search").fill(typed);
  await page.locator(".hit", { hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name, exact: true }).waitFor();
};

/** Text of the marks that stand out, in their order. */
export const current = async (page: Page): Promise<string> => {
  await page.locator("mark.current").first().waitFor();
  return (await page.locator("mark.current").allTextContents()).join("");
};

/** Elements that stick out of the window, by tag and class. */
export const stickingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isClipped = element.closest(".unseen, thead, canvas, .sigma-mouse") !== null;
        return width > 0 && !isClipped && (right > innerWidth + 1 || left < -1);
      })
      .map(({ tagName, className }) => `${tagName}.${className}`),
  );
