import { once } from "node:events";
import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { SourceError } from "../../src/errors.ts";
import { fetchPage, type Fetched } from "../../src/source/fetch.ts";
import type { FetchOptions } from "../../src/source/options.ts";
import { redirectTo, startServer, type Answer, type LocalServer } from "./local-server.ts";
import { readAll } from "./reading.ts";

const page =
  "<html><head><title>湖南省召开春耕工作会议</title></head><body><h1>湖南省召开春耕工作会议</h1><p>发布时间：2023-03-02</p>" +
  "<div><p>3月1日，湖南省召开春耕工作会议。省长林望川出席会议并讲话。</p><p>会议指出，要抓好春耕备耕工作，确保全年粮食丰收。</p></div></body></html>";

const textOf = (fetched: Fetched): string => {
  if (fetched.kind !== "page") throw new Error(`expected a page, not ${fetched.kind}`);
  return Buffer.from(fetched.bytes).toString();
};

const failing = async (address: string, options: FetchOptions = {}): Promise<SourceError> => {
  const error: unknown = await fetchPage(address, {}, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SourceError);
  const failure = error as SourceError;
  expect(failure.message).toContain(address);
  expect(failure.remedy).not.toBe("");
  return failure;
};

const encoded =
  (encoding: string, body: Uint8Array): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-encoding": encoding, "content-type": "text/html" }).end(body);

describe("fetching a page", () => {
  let server: LocalServer;
  const get = (path: string, options: FetchOptions = {}): Promise<Fetched> =>
    fetchPage(server.origin + path, {}, { allowed: [server.host], ...options });
  const refused = (path: string, options: FetchOptions = {}): Promise<SourceError> =>
    failing(server.origin + path, { allowed: [server.host], ...options });
  beforeAll(async () => {
    server = await startServer();
  });

  it("follows redirects and tells where the page was found", async () => {
    server.answers = { "/old": redirectTo("/new?from=old", 301), "/new?from=old": page };
    expect(await get("/old")).toMatchObject({ kind: "page", url: `${server.origin}/new?from=old` });
  });

  it.each([
    ["gzip", gzipSync(page)],
    ["br", brotliCompressSync(page)],
    ["deflate", deflateSync(page)],
    ["identity", Buffer.from(page)],
  ])("reads a body sent as %s", async (encoding, body) => {
    server.answers = { "/a": encoded(encoding, body) };
    expect(textOf(await get("/a"))).toBe(page);
  });

  it("refuses an encoding it does not know, and a damaged or cut-off one", async () => {
    server.answers = {
      "/odd": encoded("compress", Buffer.from(page)),
      "/damaged": encoded("gzip", Buffer.from(page)),
      "/cut": encoded("gzip", gzipSync(page).subarray(0, 60)),
    };
    expect((await refused("/odd")).message).toMatch(/is compressed as compress$/);
    expect((await refused("/damaged")).message).toMatch(/compressed body is damaged$/);
    expect((await refused("/cut")).message).toMatch(/compressed body is cut off$/);
  });

  it("stops at the size limit, announced or not", async () => {
    server.answers = {
      "/big": Buffer.alloc(300_000, "长"),
      "/endless": (_, response) => {
        const send = (): void => {
          if (!response.destroyed) response.write(Buffer.alloc(65536, 32), () => setImmediate(send));
        };
        send();
      },
    };
    expect((await refused("/big", { maxBytes: 100_000 })).message).toMatch(/larger than 100000 bytes$/);
    expect((await refused("/endless")).message).toMatch(/larger than 20000000 bytes$/);
  });

  it.each([
    ["gzip", gzipSync],
    ["br", (bytes: Uint8Array) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } })],
  ])("stops a %s bomb while it unfolds, without holding it", async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(200_000_000, 32));
    expect(bomb.length).toBeLessThan(300_000);
    server.answers = { "/bomb": encoded(encoding, bomb) };
    const before = process.memoryUsage().rss;
    expect((await refused("/bomb", { maxBytes: 5_000_000 })).message).toMatch(/larger than 5000000 bytes$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it("gives up on a server that is silent, drips, or cuts the connection", async () => {
    server.answers = {
      "/silent": () => undefined,
      "/drips": (_, response) => {
        const drip = setInterval(() => response.write(" "), 20);
        void once(response, "close").then(() => clearInterval(drip));
      },
      "/cuts": (request) => request.socket.destroy(),
    };
    expect((await refused("/silent", { headerTimeout: 200 })).message).toMatch(/no answer in time$/);
    expect((await refused("/silent", { timeout: 200 })).message).toMatch(/not complete in time$/);
    expect((await refused("/drips", { timeout: 300 })).message).toMatch(/not complete in time$/);
    expect((await refused("/cuts")).message).toMatch(/the connection was cut$/);
  });

  it("stops when it is told to", async () => {
    server.answers = { "/silent": () => undefined };
    const error = await refused("/silent", { signal: AbortSignal.timeout(50) });
    expect(error.message).toMatch(/cannot be fetched/);
  });

  it("refuses redirect loops, redirects to nowhere, and other schemes", async () => {
    server.answers = {
      "/loop": redirectTo("/loop"),
      "/nowhere": redirectTo("http://["),
      "/file": redirectTo("file:///etc/passwd"),
      "/user": redirectTo("http://user:secret@example.com/"),
    };
    expect((await refused("/loop")).message).toMatch(/redirects more than 5 times$/);
    expect((await refused("/nowhere")).message).toMatch(/redirects to an address that is none$/);
    expect((await refused("/file")).message).toMatch(/is not http or https$/);
    expect((await refused("/user")).message).toMatch(/carries a user name or password$/);
  });

  it.each([
    [403, /save the page with a browser/],
    [429, /try again later/],
    [500, /try again later/],
    [204, /check the address/],
  ])("says what HTTP %d asks of the reader", async (status, remedy) => {
    server.answers = { "/status": (_, response) => response.writeHead(status).end() };
    const error = await refused("/status");
    expect(error.message).toMatch(new RegExp(`answers with HTTP ${status}$`));
    expect(error.remedy).toMatch(remedy);
  });

  it("tells a page that is gone from one that fails", async () => {
    server.answers = { "/gone": (_, response) => response.writeHead(410).end() };
    expect(await get("/gone")).toEqual({ kind: "gone", status: 410 });
    expect(await get("/never")).toEqual({ kind: "gone", status: 404 });
  });

  it("remembers ETag and Last-Modified and asks with them", async () => {
    const marks = { etag: 'W/"7"', "last-modified": "Thu, 02 Mar 2023 08:00:00 GMT" };
    server.answers = {
      "/marked": (request, response) => {
        const known = request.headers["if-none-match"] === marks.etag;
        response.writeHead(known ? 304 : 200, marks).end(known ? undefined : page);
      },
    };
    const first = await get("/marked");
    if (first.kind !== "page") throw new Error("no page");
    expect(first.state).toEqual({ etag: marks.etag, lastModified: marks["last-modified"] });
    const again = await fetchPage(`${server.origin}/marked`, first.state, { allowed: [server.host] });
    expect(again).toEqual({ kind: "unchanged" });
    expect(server.asked.at(-1)).toMatchObject({ etag: marks.etag, since: marks["last-modified"] });
  });

  it("gives an article, in whatever charset the header, the page or its bytes tell", async () => {
    const gbk = iconv.encode(page, "gb18030");
    server.answers = {
      "/utf8": page,
      "/header": (_, response) => response.writeHead(200, { "content-type": "text/html; charset=GBK" }).end(gbk),
      "/meta": iconv.encode(page.replace("<head>", '<head><meta charset="gb2312">'), "gb18030"),
      "/bytes": gbk,
    };
    for (const path of Object.keys(server.answers)) {
      const { articles, failures } = await readAll(server.origin + path, { fetch: { allowed: [server.host] } });
      expect(failures).toEqual([]);
      expect(articles[0]).toMatchObject({
        id: server.origin + path,
        address: server.origin + path,
        url: server.origin + path,
        title: "湖南省召开春耕工作会议",
        publishedOn: "2023-03-02",
      });
      expect(articles[0]!.text).toMatch(/省长林望川出席会议并讲话。\n会议指出/);
    }
  });

  it("says that a page is gone, and that an answer is no text", async () => {
    server.answers = { "/pdf": Buffer.from("%PDF-1.7 …") };
    const options = { fetch: { allowed: [server.host] } };
    expect((await readAll(`${server.origin}/none`, options)).failures[0]!.message).toMatch(/is gone \(HTTP 404\)$/);
    expect((await readAll(`${server.origin}/pdf`, options)).failures[0]!.message).toMatch(/is a PDF file, not text$/);
  });
});
