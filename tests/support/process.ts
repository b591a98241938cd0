import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";

const main = resolve("dist/cli/main.js");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Where {
  /** Folder to run in. */
  readonly in?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of node itself. */
  readonly node?: readonly string[];
}

// The environment of whoever runs the tests must not lead the command to their own data.
const environment = (given: Where["env"] = {}): NodeJS.ProcessEnv => {
  const { WENMAI_DATA, WENMAI_STORE, NEO4J_PASSWORD, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1", ...given };
};

/** Runs the built command line as a process and waits for its end. */
export const wenmai = (args: readonly string[], where: Where = {}): Ended => {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...(where.node ?? []), main, ...args], {
    cwd: where.in ?? process.cwd(),
    env: environment(where.env),
    encoding: "utf8",
    maxBuffer: 500_000_000,
    ...(where.input !== undefined && { input: where.input }),
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
};

/** A command that goes on until it is told to stop. */
export interface Running {
  readonly process: ChildProcess;
  readonly said: () => Omit<Ended, "code">;
  /** Waits until standard output and error together match; fails when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<Ended & { readonly signal: NodeJS.Signals | null }>;
}

const running: ChildProcess[] = [];
afterAll(() => running.forEach((child) => child.kill("SIGKILL")));

/** Starts the built command line; what still runs after the tests of the file is ended. */
export const start = (args: readonly string[], where: Where = {}): Running => {
  const options = { cwd: where.in ?? process.cwd(), env: environment(where.env) };
  const child = spawn(process.execPath, [main, ...args], { ...options, stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  const ended = new Promise<NodeJS.Signals | null>((done) => child.once("close", (_, signal) => done(signal)));
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(said.out + said.err);
        if (found) resolve(found);
      };
      for (const stream of [child.stdout, child.stderr]) stream.on("data", look);
      void ended.then(() => {
        look();
        reject(new Error(`${args.join(" ")} ended: ${said.out}${said.err}`));
      });
      look();
    });
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const by = await ended;
    return { ...said, code: child.exitCode, signal: by };
  };
  return { process: child, said: () => ({ ...said }), until, stop };
};
