import type { Command } from "commander";
import { readConfig, type Config, type GlobalOptions } from "./config.ts";
import { processOutput, type Output } from "./output.ts";

/** One use of one command. */
export interface Call<Options = object> {
  readonly args: readonly string[];
  readonly options: Options;
  readonly config: Config;
  readonly out: Output;
  /** The instant now, ISO. */
  readonly now: () => string;
}

/** What a command does; it answers with its exit code where that is not 0. */
export type Run<Options> = (call: Call<Options>) => Promise<0 | 1>;

/** Loads a command's code only when it is called: `--help` needs none of it. */
export const lazily =
  <Options>(load: () => Promise<{ readonly run: Run<Options> }>) =>
  async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command;
    const options = command.optsWithGlobals<Options & GlobalOptions>();
    const { run } = await load();
    const now = (): string => new Date().toISOString();
    const call = { args: command.args, options, config: readConfig(options), out: processOutput(), now };
    process.exitCode = await run(call);
  };
