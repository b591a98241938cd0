import type { Neo4jOptions } from "../../src/store/neo4j-own.ts";
import { neo4jAddress } from "../../src/store/neo4j-address.ts";
import { missingPart } from "./neo4j-parts.ts";

const { WENMAI_TEST_NEO4J: given, WENMAI_REQUIRE_NEO4J: required, NEO4J_PASSWORD: givenPassword } = process.env;

/** The database that the suites of the graph fill and empty, as a user would name it. */
export interface Database {
  readonly address: string;
  readonly password?: string | undefined;
}

/** The database that WENMAI_TEST_NEO4J names, with the password of NEO4J_PASSWORD. */
export const givenDatabase: Database | undefined = given ? { address: given, password: givenPassword } : undefined;

const missing = missingPart();

/** Whether a server of our own can be started; where Neo4j is required it must be. */
export const canStart = missing === undefined || required !== undefined;

let told = false;

/** Leaves a suite out, and says so once, with the reason. */
const leaveOut = (name: string, suite: () => void): void => {
  const remedy = "install Java 17 and Maven, or name a server to be filled and emptied with WENMAI_TEST_NEO4J=bolt://…";
  if (!told) process.stderr.write(`\n=== NOT TESTED === Neo4j: ${String(missing)} (${remedy})\n`);
  told = true;
  describe.skip(name, suite);
};

/** Describes what needs a server that the test may start and crash. */
export const describeOwn = (name: string, suite: () => void): void =>
  canStart ? describe(name, suite) : leaveOut(name, suite);

/** Describes what needs a database to fill and empty. */
export const describeDatabase = (name: string, suite: () => void): void =>
  canStart || givenDatabase ? describe(name, suite) : leaveOut(name, suite);

/** A database as the adapter takes it. */
export const optionsFor = ({ address, password }: Database, ledger: number): Neo4jOptions => ({
  address: neo4jAddress(address),
  password,
  ledger,
});
