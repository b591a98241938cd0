import { join } from "node:path";
import { openGrafeo } from "../src/store/grafeo.ts";
import { exportSuite } from "./export/suite.ts";

describe("The export of the embedded store", () => {
  exportSuite((ledger, folder) => openGrafeo(join(folder, "graph.grafeo"), ledger));
});
