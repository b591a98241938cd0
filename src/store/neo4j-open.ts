import neo4j, { type Driver } from "neo4j-driver";
import { UsageError } from "../errors.ts";
import { within } from "./late.ts";
import type { Neo4jAddress } from "./neo4j-address.ts";
import { isAbsence, neo4jError, notThere, shortReason } from "./neo4j-failure.ts";

/** Milliseconds after which a server that says nothing counts as absent. */
export const patience = 10_000;

const authOf = ({ url, user }: Neo4jAddress, password: string | undefined) => {
  if (user !== undefined && password === undefined) {
    throw new UsageError(`no password of ${user} for Neo4j at ${url} is given`, "put it into NEO4J_PASSWORD");
  }
  return user === undefined ? undefined : neo4j.auth.basic(user, password ?? "");
};

/** A driver that answers with whole numbers as BigInt, so that none is rounded on the way. */
const driverFor = (address: Neo4jAddress, password: string | undefined): Driver => {
  const auth = authOf(address, password);
  return neo4j.driver(address.url, auth, {
    useBigInt: true,
    connectionTimeout: 5000,
    userAgent: "wenmai",
    notificationFilter: { minimumSeverityLevel: "WARNING" },
    telemetryDisabled: true,
  });
};

// A query, not only a handshake: a first password that must be changed and a missing database show only then.
const greet = async (driver: Driver, { database }: Neo4jAddress): Promise<true> => {
  await driver.verifyConnectivity({ ...(database !== undefined && { database }) });
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(database !== undefined && { database }),
  });
  try {
    await session.run("RETURN 1");
    return true;
  } finally {
    await session.close();
  }
};

const absence = (error: unknown, address: Neo4jAddress): Error =>
  isAbsence(error) ? notThere(address, shortReason(error)) : neo4jError(error, address);

/** Connects to a server and makes sure, within seconds, that it answers and lets us in. */
export const connect = async (address: Neo4jAddress, password: string | undefined): Promise<Driver> => {
  const driver = driverFor(address, password);
  const greeted = greet(driver, address).catch((error: unknown) => absence(error, address));
  const answer = (await within(greeted, patience)) ?? notThere(address, `nothing came for ${patience / 1000} s`);
  if (answer === true) return driver;
  await within(driver.close(), patience);
  throw answer;
};
