import { nodes, relations, type NodeDefinition, type RelationDefinition } from "./schema.ts";

export type NodeType = keyof typeof nodes;
export type RelationType = keyof typeof relations;
export type Value = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, Value>>;

export const nodeTypes = Object.keys(nodes) as NodeType[];
export const relationTypes = Object.keys(relations) as RelationType[];

/** The definition of a node type, widened so that code can walk properties without naming a type. */
export const nodeDefinition = (type: NodeType): NodeDefinition => nodes[type];

/** The definition of a relation type, widened. */
export const relationDefinition = (type: RelationType): RelationDefinition => relations[type];

/** The types that carry provenance: the program writes them itself, no rule does. */
export const provenance = { evidence: "Evidence", article: "Article", evidenceIn: "EVIDENCE_IN" } as const satisfies {
  readonly evidence: NodeType;
  readonly article: NodeType;
  readonly evidenceIn: RelationType;
};
