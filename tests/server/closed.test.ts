import { readFileSync } from "node:fs";
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { serving, type Serving } from "./serving.ts";

const flood = "衡阳市召开防汛工作会议\n2024-05-20\n衡阳市市长魏砚青出席会议并讲话。\n";
let server: Serving;
beforeAll(async () => {
  server = await serving({ "flood.txt": flood });
});

/** A path as it is, which `fetch` would tidy. */
const raw = (path: string, host = new URL(server.address).host): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    const asking = request({ hostname, port, path, headers: { host } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asking.on("error", reject).end();
  });

describe("The server keeps to itself", () => {
  it.each([
    "/../package.json",
    "/../../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%5c..%5cpackage.json",
    "/assets/../../../package.json",
    "/assets/%2e%2e/%2e%2e/%2e%2e/package.json",
    "//etc/passwd",
    "/%00/../package.json",
    "/api/article/..%2f..%2fpackage.json",
  ])("no file outside of the viewer is served: %s", async (path) => {
    const { status, text } = await raw(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('"dependencies"');
    expect(text).not.toContain("root:");
  });

  it("serves the viewer with headers that allow nothing from elsewhere", async () => {
    const { status, headers, body } = await server.get("/");
    expect([status, body]).toEqual([200, readFileSync("viewer/dist/index.html", "utf8")]);
    for (const one of [headers, (await server.get("/api/status")).headers]) {
      expect(one.get("content-security-policy")).toContain("default-src 'self'");
      expect(one.get("content-security-policy")).not.toMatch(/unsafe|https?:/);
      expect(one.get("x-content-type-options")).toBe("nosniff");
      expect(one.get("x-frame-options")).toBe("SAMEORIGIN");
      expect(one.get("referrer-policy")).toBe("no-referrer");
      expect(one.get("access-control-allow-origin")).toBeNull();
      expect(one.get("x-powered-by")).toBeNull();
    }
  });

  it("listens on the loopback alone", async () => {
    expect(new URL(server.address).hostname).toBe("127.0.0.1");
    const outer = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal);
    for (const { address } of outer)
      await expect(fetch(`http://${address}:${new URL(server.address).port}/api/status`)).rejects.toThrow();
  });

  it("refuses to be asked under a name that is not its own", async () => {
    const { status, text } = await raw("/api/status", "news.example.org");
    expect([status, JSON.parse(text)]).toEqual([403, { error: expect.any(String), remedy: expect.any(String) }]);
    expect((await raw("/api/status", "localhost")).status).toBe(200);
  });

  it("answers too many questions a minute with 429 and a remedy", async () => {
    const strict = await serving({ "flood.txt": flood }, { requestsPerMinute: 3 });
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push(await strict.get("/api/status"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(answers[4]?.body).toEqual({ error: expect.any(String), remedy: "wait a minute and ask again" });
  });
});
