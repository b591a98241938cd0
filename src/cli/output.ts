import { once } from "node:events";

/** Results go to standard output, everything said about them to standard error. */
export interface Output {
  /** Waits while the reader of a pipe is slower than the writer. */
  print(text: string): Promise<void>;
  json(value: unknown): Promise<void>;
  log(line: string): void;
  /** True where a person reads the results. */
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** The process's own streams; a reader that goes away (`| head`) ends it without a word. */
export const processOutput = (): Output => {
  const { stdout, stderr } = process;
  stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const print = async (text: string): Promise<void> => {
    if (!stdout.write(text)) await once(stdout, "drain");
  };
  return {
    print,
    json: (value) => print(`${JSON.stringify(value, null, stdout.isTTY ? 2 : 0)}\n`),
    log: (line) => stderr.write(`${line}\n`),
    isTerminal: stdout.isTTY,
    columns: stdout.isTTY ? stdout.columns : 100,
  };
};
