import neo4j from "neo4j-driver";
import { neo4jAddress } from "../../src/store/neo4j-address.ts";
import type { Database } from "../support/neo4j.ts";

/** Runs Cypher as its administrator would, past wenmai; gives the first column. */
export const runOn = async (
  { address, password }: Database,
  text: string,
  on: { readonly database?: string } = {},
): Promise<readonly unknown[]> => {
  const { url, user, database } = neo4jAddress(address);
  const auth = user === undefined ? undefined : neo4j.auth.basic(user, password ?? "");
  const driver = neo4j.driver(url, auth, { disableLosslessIntegers: true });
  const session = driver.session({ ...(database !== undefined && { database }), ...on });
  try {
    const { records } = await session.run(text);
    return records.map((record) => record.get(0) as unknown);
  } finally {
    await driver.close();
  }
};
