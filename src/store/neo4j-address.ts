import { UsageError } from "../errors.ts";

/** Where a Neo4j server is and which of its databases is meant. */
export interface Neo4jAddress {
  /** What the driver connects to: scheme, host and port, without user and database. */
  readonly url: string;
  readonly user?: string;
  readonly database?: string;
}

const schemes = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//;

/** Whether an address is one of Neo4j's. */
export const isNeo4j = (address: string): boolean => schemes.test(address);

/** An address as it may be shown: a password in it is left out. */
export const shown = (address: string): string => address.replace(/:\/\/([^/@:]*):[^/]*@/, "://$1:…@");

const unclear = (address: string, why: string): UsageError =>
  new UsageError(`the store address ${shown(address)} ${why}`, "write neo4j://user@host:7687 or …/DATABASE after it");

const parse = (address: string): URL => {
  try {
    return new URL(address);
  } catch {
    throw unclear(address, "is not an address");
  }
};

/** Reads `neo4j://user@host:port/database`; a password in it would show in every list of processes, so it is refused. */
export const neo4jAddress = (address: string): Neo4jAddress => {
  const { protocol, host, hostname, username, password, pathname, search } = parse(address);
  if (hostname === "") throw unclear(address, "names no host");
  if (password !== "") {
    throw new UsageError(
      `the store address ${shown(address)} holds a password`,
      "leave it out and put it into NEO4J_PASSWORD",
    );
  }
  const database = decodeURIComponent(pathname.replace(/^\//, ""));
  if (/[/]/.test(database)) throw unclear(address, "names no database after its host");
  return {
    url: `${protocol}//${host}${search}`,
    ...(username !== "" && { user: decodeURIComponent(username) }),
    ...(database !== "" && { database }),
  };
};
