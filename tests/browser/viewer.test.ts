import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import serverless from "@sparticuz/chromium";
import { chromium, type Browser, type Page } from "playwright-core";

const article = readFileSync("data/articles/2023-middle-yangtze-readout.txt", "utf8");
const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const software = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

const addressFrom = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    server.stdout?.on("data", (data: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(String(data));
      if (found) resolve(found[0]);
    });
    server.on("exit", (code) => reject(new Error(`serve ended with ${String(code)}; run npm run build first`)));
  });

describe("The viewer in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "wenmai-test-"));
  const asked: string[] = [];
  let server: ChildProcess;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    const args = ["dist/cli/main.js", "--data", folder, "serve", "--ingest", "data/articles", "--port", "0"];
    server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    address = await addressFrom(server);
    browser = await chromium.launch({
      executablePath: installed ?? (await serverless.executablePath()),
      args: [...(installed ? [] : serverless.args), "--no-sandbox", ...software],
    });
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    server.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (width: number, query = ""): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(address + query);
    return page;
  };

  const find = async (page: Page, name: string): Promise<void> => {
    await page.locator("input").first().fill(name);
    await page.waitForTimeout(800);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name }).waitFor();
  };

  it.each([1280, 390])(
    "leads from a Chinese name to the sentence in its article, %i pixels wide",
    async (width) => {
      const page = await open(width);
      await find(page, "尹弘");
      await page
        .getByText(/1 (?:art\.|篇)/)
        .first()
        .click();
      const mark = page.locator("mark").first();
      await mark.waitFor();
      const quote = (await mark.textContent()) ?? "";
      expect(quote).toBe("江西省委书记尹弘");
      expect(article.replaceAll("，", ",")).toContain(quote);
      await page.close();
    },
    60_000,
  );

  it("asks nothing of any other machine", () => {
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith("data:"))).toEqual([]);
  });

  it("speaks Chinese and English", async () => {
    const page = await open(1280);
    await page.getByText("中文", { exact: true }).click();
    await page.getByText("English", { exact: true }).waitFor();
    await page.close();
  }, 30_000);
});
