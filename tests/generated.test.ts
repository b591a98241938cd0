import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { schemaFile } from "../src/store/ddl.ts";

describe.each(["neo4j", "grafeo"] as const)("cypher/schema.%s.cypher", (kind) => {
  const path = `cypher/schema.${kind}.cypher`;
  if (process.env["WENMAI_GENERATE"] !== undefined) writeFileSync(path, schemaFile(kind));

  it("is what src/schema gives; `npm run generate` writes it", () => {
    expect(existsSync(path) ? readFileSync(path, "utf8") : "missing").toBe(schemaFile(kind));
  });
});
