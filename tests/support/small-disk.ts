import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment, type Ended } from "./command.ts";

/** A place where little can be written until it is made to grow. */
export interface SmallDisk {
  /** A folder on it. */
  readonly folder: string;
  /** Runs the built `wenmai`, which meets the limit. */
  run(...args: readonly string[]): Promise<Ended>;
  grow(): void;
  remove(): void;
}

const run = (command: string, args: readonly string[], uid?: number): Promise<Ended> =>
  new Promise((resolve) => {
    const user = uid === undefined ? {} : { uid };
    const child = spawn(command, args, { env: environment(), stdio: ["ignore", "pipe", "pipe"], ...user });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });

const program = [process.execPath, "dist/cli/main.js"] as const;

/** A file system in memory of so many bytes. */
const mounted = (size: number): SmallDisk => {
  const place = mkdtempSync(join(tmpdir(), "wenmai-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", place]);
  return {
    folder: join(place, "data"),
    run: (...args) => run(program[0], [program[1], ...args]),
    grow: () => void execFileSync("mount", ["-o", "remount,size=200m", place]),
    remove: () => {
      execFileSync("umount", [place]);
      rmSync(place, { recursive: true });
    },
  };
};

/** A process whose files may not grow beyond so many bytes: as on a disk with a quota, where nobody may mount. */
const limited = (size: number): SmallDisk => {
  const place = mkdtempSync(join(tmpdir(), "wenmai-disk-"));
  let limit = String(Math.floor(size / 1024));
  return {
    folder: join(place, "data"),
    run: (...args) => run("bash", ["-c", 'ulimit -f "$1"; shift; exec "$@"', "bash", limit, ...program, ...args]),
    grow: () => (limit = "unlimited"),
    remove: () => rmSync(place, { recursive: true }),
  };
};

const canMount = (): boolean => {
  const place = mkdtempSync(join(tmpdir(), "wenmai-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place], { stdio: "ignore" });
    execFileSync("umount", [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true });
  }
};

const megabyte = 1024 * 1024;

/** The kinds of small disk that this machine lets us make; at least one. */
export const smallDisks: readonly (readonly [string, () => SmallDisk])[] = [
  ["a limit to the size of files", () => limited(megabyte)],
  ...(canMount() ? [["a full disk", () => mounted(3 * megabyte)] as const] : []),
];

/** Does work on a small disk that is removed afterwards. */
export const onSmallDisk = async (make: () => SmallDisk, work: (disk: SmallDisk) => Promise<void>): Promise<void> => {
  const disk = make();
  try {
    await work(disk);
  } finally {
    disk.remove();
  }
};

const nobody = 65534;

/** Runs work while root too may only read a folder. */
const mountedReadOnly = async (folder: string, work: () => Promise<Ended>): Promise<Ended> => {
  execFileSync("mount", ["--bind", folder, folder]);
  execFileSync("mount", ["-o", "remount,ro,bind", folder]);
  try {
    return await work();
  } finally {
    execFileSync("umount", [folder]);
  }
};

/** Runs the built `wenmai` on a data folder that it may only read. */
export const runReadOnly = async (folder: string, ...args: readonly string[]): Promise<Ended> => {
  const command = [program[1], "--data", folder, ...args];
  if (canMount()) return mountedReadOnly(folder, () => run(program[0], command));
  // Permissions do not bind root, so root becomes nobody; the folder above must let nobody through.
  execFileSync("chmod", ["a+rx", join(folder, "..")]);
  execFileSync("chmod", ["-R", "a+rX,a-w", folder]);
  const ended = await run(program[0], command, process.getuid?.() === 0 ? nobody : undefined);
  execFileSync("chmod", ["-R", "u+w", folder]);
  return ended;
};
