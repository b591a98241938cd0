import { nodeDefinition, nodeTypes, relationTypes, type NodeType, type RelationType } from "../schema/types.ts";
import type { Store } from "./store.ts";

/** Label and id of the one node that notes how far a store has come. */
export const positionLabel = "WenmaiPosition";

type Kind = Store["kind"];

const nodeIndex = (label: string): string =>
  `CREATE INDEX ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`;

const nodeConstraint = (label: string): string =>
  `CREATE CONSTRAINT ${label.toLowerCase()}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;

const relationConstraint = (type: RelationType): string =>
  `CREATE CONSTRAINT ${type.toLowerCase()}_unique IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`;

const labels = [...nodeTypes, positionLabel];

const lookup = (label: string, property: string): string =>
  `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;

const having = (property: string): readonly NodeType[] =>
  nodeTypes.filter((type) => property in nodeDefinition(type).properties);

// What has aliases is looked up by its name; what names a fact, by the fact.
const lookups = (): readonly string[] => [
  ...having("aliases").map((type) => lookup(type, "name")),
  ...having("fact").map((type) => lookup(type, "fact")),
];

// Grafeo scans on every insert under a constraint that has no index, so the index comes first.
const statements: Readonly<Record<Kind, () => readonly string[]>> = {
  grafeo: () => [...labels.flatMap((label) => [nodeIndex(label), nodeConstraint(label)]), ...lookups()],
  neo4j: () => [...labels.map(nodeConstraint), ...relationTypes.map(relationConstraint), ...lookups()],
};

/** Constraints and indexes of a store, one statement each; safe to repeat. */
export const schemaStatements = (kind: Kind): readonly string[] => statements[kind]();

/** The text of cypher/schema.KIND.cypher; a test compares the committed file with it. */
export const schemaFile = (kind: Kind): string =>
  `// Generated from src/schema by src/store/ddl.ts: constraints and indexes for ${kind}.\n${schemaStatements(kind).join(";\n")};\n`;
