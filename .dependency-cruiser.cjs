/** Imports point left only (DESIGN section 1): a layer may use itself and what stands before it. */
const layers = [
  ["errors", "schema"],
  ["lexicon"],
  ["source"],
  ["text"],
  ["extract"],
  ["resolve"],
  ["graph"],
  ["ledger"],
  ["store"],
  ["pipeline"],
  ["export", "server", "schedule"],
  ["cli"],
];

const path = (names) => `^src/(${names.join("|")})(/|\\.ts$)`;

const allowedFor = (name, index) => ({
  from: { path: path([name]) },
  to: { path: path([name, ...layers.slice(0, index).flat()]) },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  allowed: [
    ...layers.flatMap((layer, index) => layer.map((name) => allowedFor(name, index))),
    { from: { path: "^src/errors" }, to: { path: "^src/errors" } },
    { from: { path: "^src" }, to: { dependencyTypes: ["core", "npm"] } },
    // The viewer takes the types of the API and nothing else.
    { from: { path: "^viewer" }, to: { path: "^viewer" } },
    { from: { path: "^viewer" }, to: { path: "^src/server/api\\.ts$", dependencyTypes: ["type-only"] } },
    { from: { path: "^viewer" }, to: { dependencyTypes: ["npm", "npm-dev"] } },
  ],
  allowedSeverity: "error",
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "one-door-to-a-library",
      severity: "error",
      comment: "Drivers, the segmenter and the outbound socket each have one importer, or one folder.",
      from: { pathNot: "^src/(text/segment|lexicon/|store/|ledger/|source/(fetch|public-address)\\.ts)" },
      to: { path: "node_modules/(nodejieba|@grafeo-db|neo4j-driver|better-sqlite3|undici)/" },
    },
    {
      name: "one-door-to-neo4j",
      severity: "error",
      from: { pathNot: "^src/store/neo4j" },
      to: { path: "node_modules/neo4j-driver" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|viewer/dist|viewer/vite\\.config)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["import", "node", "default", "types"], exportsFields: ["exports"] },
  },
};
