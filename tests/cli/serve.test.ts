import { existsSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { folderOf } from "../source/reading.ts";
import { start, wenmai, type Running } from "../support/process.ts";
import { flood } from "./notices.ts";

const serving = async (folder: string): Promise<Running & { readonly address: string }> => {
  const server = start(["serve", "--port", "0", "--ingest", "flood.txt"], { in: folder });
  const [, address = ""] = await server.until(/^(http:\/\/127\.0\.0\.1:\d+)$/m);
  return { ...server, address };
};

describe("serve", () => {
  it("reads, prints its address, answers, and stops cleanly on a signal", async () => {
    const folder = folderOf({ "flood.txt": flood });
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const server = await serving(folder);
      expect((await fetch(`${server.address}/api/status`)).status).toBe(200);
      expect(await (await fetch(server.address)).text()).toContain("文脉");
      const ended = await server.stop(signal);
      expect([ended.code, ended.signal]).toEqual([0, null]);
      expect(existsSync(join(folder, ".wenmai/owner.json"))).toBe(false);
    }
  });

  it("owns its data folder: questions are answered by it, changes are refused in one line", async () => {
    const folder = folderOf({ "flood.txt": flood });
    const server = await serving(folder);
    const beside = (...args: readonly string[]) => wenmai(args, { in: folder });
    expect(beside("query", "MATCH (p:Person) RETURN p.name", "--format", "csv")).toEqual({
      code: 0,
      out: "p.name\n魏砚青\n",
      err: "",
    });
    expect(beside("who", "衡阳市市长", "--at", "2024-05-20").out).toContain("「衡阳市市长魏砚青」");
    expect(beside("query", "MATCH (n) DELETE n")).toMatchObject({ code: 2, out: "" });
    expect(beside("query", "nonsense").err).toMatch(/^wenmai: there is no query named nonsense \(did you mean/);
    for (const args of [["ingest", "flood.txt"], ["retract", "flood.txt"], ["rebuild"], ["verify"], ["diff"]]) {
      const { code, out, err } = beside(...args);
      expect([code, out]).toEqual([1, ""]);
      const pid = String(server.process.pid);
      expect(err).toBe(
        `wenmai: the data folder .wenmai is in use by process ${pid} (it answers at ${server.address}) ` +
          `(wait for process ${pid} to finish, stop it, or use another folder with --data)\n`,
      );
    }
    await server.stop("SIGTERM");
    expect(beside("verify")).toMatchObject({ code: 0, err: "" });
  });

  it("of a folder whose owner was killed goes on: a pid alone owns nothing", async () => {
    const folder = folderOf({ "flood.txt": flood });
    const server = await serving(folder);
    await server.stop("SIGKILL");
    expect(readFileSync(join(folder, ".wenmai/owner.json"), "utf8")).toContain(String(server.process.pid));
    expect(wenmai(["query", "MATCH (p:Person) RETURN p.name", "--format", "csv"], { in: folder })).toMatchObject({
      code: 0,
      out: "p.name\n魏砚青\n",
    });
  });

  it("says that a port is taken", async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, "127.0.0.1", ready));
    const { port } = other.address() as AddressInfo;
    const { code, err } = wenmai(["serve", "--port", String(port)], { in: folderOf() });
    other.close();
    expect(code).toBe(1);
    expect(err).toContain(`wenmai: port ${String(port)} of 127.0.0.1 is taken (choose another with --port`);
  });
});
