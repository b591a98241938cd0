import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { connect } from "../../src/store/neo4j-open.ts";
import { wenmai, type Ended } from "../support/command.ts";
import { inFolder } from "../support/folder.ts";
import { optionsFor, type Database } from "../support/neo4j.ts";

export interface Ports {
  readonly bolt: number;
  readonly http: number;
  readonly password: string;
}

/** What `wenmai query` answers a user who named a store so. */
export const asked = (database: Database): Promise<Ended> =>
  inFolder((folder) => wenmai({ folder, database }, "query", "statistics"));

/** One clear line, nothing on standard output. */
const line = ({ code, stdout, stderr }: Ended): string => {
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^wenmai: .+\n$/);
  return `${String(code)} ${stderr.trim()}`;
};

const onSilentPort = async (work: (port: number) => Promise<void>): Promise<void> => {
  const server = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    await work((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
};

const closedPort = async (): Promise<number> => {
  let free = 0;
  await onSilentPort(async (port) => void (free = port));
  return free;
};

/** What a user is told of a server that cannot be used; `ports` of a real one with a password. */
export const failures = (ports: () => Ports): void => {
  const at = (port: number, password?: string, scheme = "neo4j"): Database => ({
    address: `${scheme}://neo4j@127.0.0.1:${port}`,
    password,
  });

  it.each(["neo4j", "bolt"])("says that no server answers (%s://)", async (scheme) => {
    const port = await closedPort();
    const said = line(await asked(at(port, "x", scheme)));
    expect(said).toContain(`1 wenmai: Neo4j does not answer at ${scheme}://127.0.0.1:${port}: `);
    expect(said).toContain("docker compose up -d neo4j");
  });

  it("says that a port takes the call and never speaks", () =>
    onSilentPort(async (port) => {
      expect(line(await asked(at(port, "x", "bolt")))).toContain("1 wenmai: Neo4j does not answer at");
    }));

  it("says that the password is wrong", async () => {
    const said = line(await asked(at(ports().bolt, "wrong")));
    expect(said).toContain("refuses the password of neo4j (correct NEO4J_PASSWORD");
  });

  it("says that the password is missing", async () => {
    expect(line(await asked(at(ports().bolt)))).toContain("2 wenmai: no password of neo4j for Neo4j at");
  });

  it("says that the user is missing", async () => {
    const address = `bolt://127.0.0.1:${ports().bolt}`;
    expect(line(await asked({ address }))).toContain("refuses a connection without user");
  });

  it("refuses a password in the address, and does not print it", async () => {
    const said = line(await asked({ address: `neo4j://neo4j:geheim@127.0.0.1:${ports().bolt}` }));
    expect(said).toContain("put it into NEO4J_PASSWORD");
    expect(said).not.toContain("geheim");
  });

  it.each(["neo4j", "bolt"])("says that a port is the HTTP port (%s://)", async (scheme) => {
    const said = line(await asked(at(ports().http, ports().password, scheme)));
    expect(said).toContain("is Neo4j's HTTP port (or another web server) (give the Bolt port, usually 7687)");
  });

  it.each(["neo4j", "bolt"])("says that there is no such database (%s://)", async (scheme) => {
    const { address, password } = at(ports().bolt, ports().password, scheme);
    expect(line(await asked({ address: `${address}/nirgends`, password }))).toContain("has no database nirgends");
  });

  it("says that wrong passwords came too often, and works again later", async () => {
    const attempt = async (password: string): Promise<unknown> => {
      const { address } = optionsFor(at(ports().bolt), 0);
      return connect(address, password).then(
        (driver) => driver.close(),
        (error: unknown) => error,
      );
    };
    for (let tried = 0; tried < 4; tried += 1) await attempt(`wrong ${tried}`);
    expect(String(await attempt("wrong again"))).toContain("too often and answers none for now");
    while ((await attempt(ports().password)) !== undefined) await new Promise((resolve) => setTimeout(resolve, 500));
  });
};
