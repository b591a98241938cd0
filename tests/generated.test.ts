import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { schemaFile } from "../src/store/ddl.ts";
import { withSchemaTable } from "./support/schema-table.ts";

const isAsked = process.env["WENMAI_GENERATE"] !== undefined;

describe.each(["neo4j", "grafeo"] as const)("cypher/schema.%s.cypher", (kind) => {
  const path = `cypher/schema.${kind}.cypher`;
  if (isAsked) writeFileSync(path, schemaFile(kind));

  it("is what src/schema gives; `npm run generate` writes it", () => {
    expect(existsSync(path) ? readFileSync(path, "utf8") : "missing").toBe(schemaFile(kind));
  });
});

describe("The schema table of README.md", () => {
  if (isAsked) writeFileSync("README.md", withSchemaTable(readFileSync("README.md", "utf8")));

  it("is what src/schema gives; `npm run generate` writes it", () => {
    const readme = readFileSync("README.md", "utf8");
    expect(readme).toBe(withSchemaTable(readme));
    for (const type of ["`Person`", "`HOLDS`"]) expect(readme).toContain(`| ${type} |`);
  });
});
