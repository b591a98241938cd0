import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGrafeo } from "../../src/store/grafeo.ts";
import { namedQueries } from "./named.ts";

describe("The named queries on Grafeo", () => {
  const folder = mkdtempSync(join(tmpdir(), "wenmai-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  namedQueries(() => openGrafeo(join(folder, "graph.grafeo"), 1));
});
