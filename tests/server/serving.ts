import { join } from "node:path";
import { serve, type AppOptions, type Served } from "../../src/server/app.ts";
import { readSource } from "../../src/source/index.ts";
import { keeping, type Kept } from "../schedule/keeping.ts";

/** A real server over a real ledger and a real store. */
export interface Serving extends Kept {
  readonly address: string;
  /** Puts files into the working folder and reads the whole folder again. */
  read(files: Readonly<Record<string, string>>): Promise<void>;
  withdraw(address: string): Promise<void>;
  get(path: string, init?: RequestInit): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Its JSON; undefined where it is something else. */
  readonly body: unknown;
}

const open: Served[] = [];
afterAll(async () => {
  for (const served of open) await served.close();
});

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
};

/** Starts a server that lasts until the tests of the file are done. */
export const serving = async (
  files: Readonly<Record<string, string>>,
  options: Partial<AppOptions> = {},
): Promise<Serving> => {
  const kept = await keeping();
  const { ledger, store, recorder, from } = kept;
  const read: Serving["read"] = async (more) => {
    for (const [name, content] of Object.entries(more)) kept.put(`articles/${name}`, content);
    await recorder.record({ command: "test", readings: readSource("articles", { from }), gone: async () => [] });
  };
  const withdraw = async (address: string): Promise<void> => {
    const gone = async () => [{ address, reason: "withdrawn" }];
    await recorder.record({ command: "test", readings: (async function* () {})(), gone });
  };
  await read(files);
  // A clock that stands still would let the server wait for ever before it looks at the store again.
  let clock = 0;
  const now = (): number => (clock += 1_000_000);
  const base = { store, ledger, viewerDir: join(process.cwd(), "viewer/dist"), dataDir: join(from, ".wenmai"), now };
  const served = await serve({ ...base, ...options });
  open.push(served);
  const get: Serving["get"] = async (path, init) => answerOf(await fetch(served.address + path, init));
  const headers = { "content-type": "application/json" };
  const post: Serving["post"] = (path, body) => get(path, { method: "POST", headers, body: JSON.stringify(body) });
  return { ...kept, address: served.address, read, withdraw, get, post };
};
