import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { StoreError } from "../errors.ts";
import { host, type HostAnswer, type HostRequest } from "./grafeo-host.ts";

export type Request = Omit<HostRequest, "id">;

/** A process that holds one Grafeo database. */
export interface GrafeoProcess {
  ask(request: Request): Promise<HostAnswer>;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: HostAnswer) => void;
  readonly reject: (error: Error) => void;
}

const program = (): string => {
  const driver = createRequire(import.meta.url).resolve("@grafeo-db/js");
  return `(${String(host)})(require(${JSON.stringify(driver)}))`;
};

const stopped = (): StoreError =>
  new StoreError(
    "the process of the embedded store ended while it was at work",
    "repeat the command; the store is rebuilt if it is damaged",
  );

/** While nothing is asked the process must not keep this one alive. */
const keepAlive = (child: ChildProcess, wanted: boolean): void => {
  if (wanted) child.channel?.ref();
  else child.channel?.unref();
};

/** Starts a process for one database; it ends by itself when this one does. */
export const startGrafeo = (): GrafeoProcess => {
  const options = { stdio: ["ignore", "ignore", "inherit", "ipc"], serialization: "advanced" } as const;
  const child = spawn(process.execPath, ["-e", program()], { ...options, stdio: [...options.stdio] });
  const waiting = new Map<number, Waiting>();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let last = 0;
  child.unref();
  keepAlive(child, false);

  child.on("message", (answer: HostAnswer) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
    keepAlive(child, waiting.size > 0);
  });
  const fail = (): void => {
    for (const { reject } of waiting.values()) reject(stopped());
    waiting.clear();
  };
  child.on("error", fail);
  child.on("exit", fail);

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (!child.connected) {
          reject(stopped());
          return;
        }
        const id = ++last;
        waiting.set(id, { resolve, reject });
        keepAlive(child, true);
        child.send({ id, ...request }, (error) => error && fail());
      }),
    kill: async () => {
      child.ref();
      child.kill("SIGKILL");
      await ended;
    },
  };
};
