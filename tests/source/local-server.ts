import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on a free port of this machine. */
export interface LocalServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `127.0.0.1:PORT`, as the fetch option `allowed` wants it. */
  readonly host: string;
  /** The paths that were asked for, with the conditional headers. */
  readonly asked: { readonly path: string; readonly etag: string | undefined; readonly since: string | undefined }[];
  /** What it answers to a path; a text is an HTML page. */
  answers: Readonly<Record<string, string | Uint8Array | Answer>>;
}

const open: Server[] = [];
afterAll(() =>
  Promise.all(
    open.map(
      (server) =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        }),
    ),
  ),
);

const respond = (
  answer: string | Uint8Array | Answer | undefined,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  if (typeof answer === "function") answer(request, response);
  else if (answer === undefined) response.writeHead(404).end();
  else response.writeHead(200, { "content-type": "text/html" }).end(answer);
};

/** Starts a server that lasts until the tests of the file are done. */
export const startServer = async (answers: LocalServer["answers"] = {}): Promise<LocalServer> => {
  const asked: LocalServer["asked"] = [];
  const server = createServer((request, response) => {
    const { "if-none-match": etag, "if-modified-since": since } = request.headers;
    asked.push({ path: request.url ?? "", etag, since });
    respond(local.answers[request.url ?? ""], request, response);
  });
  open.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const local: LocalServer = { origin: `http://${host}`, host, asked, answers };
  return local;
};

/** Sends the client elsewhere. */
export const redirectTo =
  (location: string, status = 302): Answer =>
  (_, response) =>
    response.writeHead(status, { location }).end();
