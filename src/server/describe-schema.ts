import type { PropertyDefinition } from "../schema/schema.ts";
import { nodeDefinition, nodeTypes, relationDefinition, relationTypes } from "../schema/types.ts";
import type { ApiProperty, ApiSchema } from "./api.ts";
import { drawnTypes } from "./kinds.ts";

const captions = (properties: Readonly<Record<string, PropertyDefinition>>): Record<string, ApiProperty> =>
  Object.fromEntries(Object.entries(properties).map(([key, { caption, kind }]) => [key, { caption, kind }]));

/** The schema as the viewer's legend and panels read it. */
export const describeSchema = (): ApiSchema => ({
  nodes: Object.fromEntries(
    nodeTypes.map((type) => {
      const { caption, colour, properties } = nodeDefinition(type);
      return [type, { caption, colour, drawn: drawnTypes.has(type), properties: captions(properties) }];
    }),
  ),
  relations: Object.fromEntries(
    relationTypes.map((type) => {
      const { caption, from, to, properties } = relationDefinition(type);
      return [type, { caption, from, to, properties: captions(properties) }];
    }),
  ),
});
