/** The only list of node and relation types. Types, constraints, API, legend and README table derive from it. */
export { nodes } from "./nodes.ts";
export { relations } from "./relations.ts";
export type { NodeDefinition, PropertyDefinition, RelationDefinition } from "./definition.ts";
