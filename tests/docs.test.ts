import { readFileSync } from "node:fs";
import { buildProgram } from "../src/cli/program.ts";
import { parseConfig } from "../src/schedule/config.ts";

const readme = readFileSync("README.md", "utf8");

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
