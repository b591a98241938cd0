import { readFileSync } from "node:fs";
import { buildProgram } from "../src/cli/program.ts";
import { parse } from "yaml";
import { parseConfig } from "../src/schedule/config.ts";
import { neo4jAddress } from "../src/store/neo4j-address.ts";

const readme = readFileSync("README.md", "utf8");

interface Compose {
  readonly services: Record<
    string,
    {
      readonly image: string;
      readonly ports: readonly string[];
      readonly environment: Record<string, string>;
      readonly healthcheck: { readonly test: readonly string[] };
      readonly volumes: readonly string[];
    }
  >;
  readonly volumes: Record<string, unknown>;
}

describe("docker-compose.yml", () => {
  const { services, volumes } = parse(readFileSync("docker-compose.yml", "utf8")) as Compose;

  it("offers Neo4j to this machine only, with a password, a health check and a volume that stays", () => {
    const { image, ports, environment, healthcheck, volumes: mounts } = services["neo4j"]!;
    expect(image).toBe("neo4j:5.26-community");
    expect(ports.filter((port) => !/^127\.0\.0\.1:(\d+):\1$/.test(port))).toEqual([]);
    expect(environment["NEO4J_AUTH"]).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
    expect(healthcheck.test.join(" ")).toContain("cypher-shell");
    expect(mounts.map((mount) => mount.split(":")[0])).toEqual(Object.keys(volumes));
  });

  it("starts what the README says", () => {
    const [, wanted] = /docker compose up -d --wait (\w+)/.exec(readme) ?? [];
    const [, address] = /WENMAI_STORE=(neo4j:\S+)/.exec(readme) ?? [];
    expect([Object.keys(services), neo4jAddress(address!)]).toEqual([
      [wanted],
      { url: "neo4j://localhost", user: "neo4j" },
    ]);
  });
});

describe("The README", () => {
  it("has a row for every command, and no row for another", () => {
    const table = readme.slice(readme.indexOf("| Command"), readme.indexOf("wenmai -- who"));
    const cells = [...table.matchAll(/^\| (`.*?) +\| \w/gm)].map((match) => match[1]!);
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([a-z]+)/g)].map((match) => match[1]!));
    const commands = buildProgram().commands.map((command) => command.name());
    expect(named.sort()).toEqual(commands.sort());
  });

  it("shows a wenmai.yaml that is understood", () => {
    const [, yaml] = /```yaml\n(.*?)```/s.exec(readme) ?? [];
    expect(parseConfig(yaml ?? "", "wenmai.yaml").jobs).toHaveLength(2);
  });
});
