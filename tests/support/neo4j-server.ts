import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { cache, fetchLibraries, libraries, missingPart } from "./neo4j-parts.ts";

/** The password of the user neo4j in a new server; it must be changed before anything else works. */
export const firstPassword = "neo4j";

/** A real Neo4j server that a test may crash. */
export interface OwnServer {
  readonly bolt: number;
  readonly http: number;
  /** Starts it (again), and waits until it answers. */
  start(): Promise<void>;
  /** Ends it without warning, as a power cut of its process does. */
  crash(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

const settings = (bolt: number, http: number): string => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${bolt}
server.http.listen_address=127.0.0.1:${http}
server.http.enabled=true
server.https.enabled=false
server.memory.heap.initial_size=512m
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
`;

const opens = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.lang"];

const command = (home: string): readonly string[] => [
  "java",
  "-Xms512m",
  "-Xmx1g",
  ...opens.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
  ...["-cp", `${libraries}/*`, "org.neo4j.server.CommunityEntryPoint"],
  ...[`--home-dir=${home}`, `--config-dir=${join(home, "conf")}`],
];

// The shell ends the server when its own input ends, which it does however this process ends.
const keeper = '"$@" >"$LOG" 2>&1 & server=$!; echo "$server"; cat >/dev/null; kill "$server"; wait "$server"';

const launch = (home: string): ChildProcess =>
  spawn("sh", ["-c", keeper, "sh", ...command(home)], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, LOG: join(home, "output.log") },
  });

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** It answers when it lets us in, or says why it does not. */
const answers = async (bolt: number): Promise<boolean> => {
  const driver = neo4j.driver(`bolt://127.0.0.1:${bolt}`, neo4j.auth.basic("neo4j", firstPassword));
  const session = driver.session();
  try {
    await session.run("RETURN 1");
    return true;
  } catch (error) {
    return /Security/.test((error as { code?: string }).code ?? "");
  } finally {
    await driver.close();
  }
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const untilItAnswers = async (bolt: number, pid: number, home: string): Promise<void> => {
  for (let tried = 0; tried < 400; tried += 1) {
    if (!isRunning(pid)) throw new Error(`Neo4j ended: ${readFileSync(join(home, "output.log"), "utf8").slice(-2000)}`);
    if (await answers(bolt)) return;
    await pause(250);
  }
  throw new Error("Neo4j did not answer for 100 s");
};

/** Data of servers whose tests were ended before they could tidy up. */
const removeLeftovers = (): void => {
  for (const name of readdirSync(cache)) {
    const pid = /^home-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
};

const makeHome = (bolt: number, http: number): string => {
  removeLeftovers();
  const home = join(cache, `home-${process.pid}`);
  rmSync(home, { recursive: true, force: true });
  for (const folder of ["conf", "data", "logs", "plugins", "import", "run"])
    mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, "conf", "neo4j.conf"), settings(bolt, http));
  return home;
};

/** Prepares a server of our own, fetched where it is not there yet; one at a time for a process. */
export const ownServer = async (): Promise<OwnServer> => {
  const missing = missingPart();
  if (missing !== undefined) throw new Error(`Neo4j cannot be started: ${missing}`);
  await fetchLibraries();
  const [bolt, http] = [await freePort(), await freePort()];
  const home = makeHome(bolt, http);
  let shell: ChildProcess;
  let pid = 0;
  const ended = async (): Promise<void> => {
    shell.stdin?.end();
    if (shell.exitCode === null) await once(shell, "exit");
  };
  return {
    bolt,
    http,
    start: async () => {
      shell = launch(home);
      const [line] = (await once(shell.stdout!, "data")) as [Buffer];
      pid = Number(String(line));
      await untilItAnswers(bolt, pid, home);
    },
    crash: async () => {
      process.kill(pid, "SIGKILL");
      await ended();
    },
    stop: async () => {
      await ended();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
