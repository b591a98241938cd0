import { execFile } from "node:child_process";
import type { Database } from "./neo4j.ts";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command works: its data folder, and a store other than the embedded one. */
export interface Where {
  readonly folder: string;
  readonly database?: Database | undefined;
}

/** The environment of a user whose store is that database, or the embedded one. */
export const environment = (database?: Database): NodeJS.ProcessEnv => {
  const { WENMAI_STORE: _store, WENMAI_DATA: _data, NEO4J_PASSWORD: _password, ...rest } = process.env;
  if (!database) return rest;
  const { address, password } = database;
  return { ...rest, WENMAI_STORE: address, ...(password !== undefined && { NEO4J_PASSWORD: password }) };
};

/** Runs the built `wenmai` to its end. */
export const wenmai = ({ folder, database }: Where, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { env: environment(database), maxBuffer: 1 << 28 };
    execFile(process.execPath, ["dist/cli/main.js", "--data", folder, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr });
    });
  });
