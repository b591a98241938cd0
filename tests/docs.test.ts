import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildProgram } from "../src/cli/program.ts";
import { parse } from "yaml";
import { parseConfig } from "../src/schedule/config.ts";
import { neo4jAddress } from "../src/store/neo4j-address.ts";
import { loadQueries } from "../src/store/queries.ts";
import { folderOf } from "./source/reading.ts";
import { wenmai } from "./support/process.ts";

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

/** What the README shows at a prompt: the words of the command, and what it prints. */
const shown = [...readme.matchAll(/```console\n\$ npm run -s wenmai -- ((?:"[^"]*"|[^"\n])+)\n([^]*?)```/g)].map(
  ([, command = "", output = ""]) => {
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
    return { words, output };
  },
);

describe("The README", () => {
  it("has a row for every command, and no row for another", () => {
    const table = readme.slice(readme.indexOf("| Command"), readme.indexOf("wenmai -- who"));
    const cells = [...table.matchAll(/^\| (`.*?) +\| \w/gm)].map((match) => match[1]!);
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([a-z]+)/g)].map((match) => match[1]!));
    const commands = buildProgram().commands.map((command) => command.name());
    expect(named.sort()).toEqual(commands.sort());
  });

  it("names only options that the command of their row has", () => {
    const rows = [...readme.matchAll(/^\| (`[a-z]+.*?) \| (.*) \|$/gm)];
    for (const [, cell = "", does = ""] of rows) {
      const names = [...cell.matchAll(/`([a-z]+)/g)].map((match) => match[1]!);
      const known = buildProgram()
        .commands.filter((command) => names.includes(command.name()))
        .flatMap(({ options }) => options.map(({ long }) => long));
      for (const [option] of does.matchAll(/--[a-z]+/g))
        expect([names, known]).toEqual([names, expect.arrayContaining([option])]);
    }
  });

  it("shows a wenmai.yaml that is understood", () => {
    const [, yaml] = /```yaml\n(.*?)```/s.exec(readme) ?? [];
    expect(parseConfig(yaml ?? "", "wenmai.yaml").jobs).toHaveLength(2);
  });

  it("counts the named queries about right", () => {
    expect(readme).toContain("some forty named queries");
    expect(Math.round(loadQueries().length / 10)).toBe(4);
  });

  it("names files and scripts that are there", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    for (const [, script] of readme.matchAll(/npm run (?:-s )?([a-z]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    for (const [, path] of readme.matchAll(/\]\(([^)#]+)\)/g)) expect(readFileSync(path!).length).toBeGreaterThan(0);
  });
});

describe("What the README shows at a prompt is what is printed", () => {
  const data = folderOf();
  beforeAll(() => {
    expect(wenmai(["--data", data, "ingest", "data/articles"]).code).toBe(0);
  });

  it("shows at least a sentence explained, a post's holder and a path", () => {
    expect(shown.map(({ words }) => words[0])).toEqual(expect.arrayContaining(["explain", "who", "query"]));
  });

  it.each(shown)("$words", ({ words, output }) => {
    const terminal = words[0] === "query" ? ["--format", "table"] : []; // the default where a person reads
    const { code, out } = wenmai(["--data", resolve(data), ...words, ...terminal]);
    expect([code, out.trimEnd()]).toEqual([0, output.trimEnd()]);
  });
});
