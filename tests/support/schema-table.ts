import { nodeDefinition, nodeTypes, relationDefinition, relationTypes } from "../../src/schema/types.ts";

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [heads, heads.map(() => "---"), ...rows].map(row);
const listed = (properties: object): string => Object.keys(properties).join(", ");

const nodeRows = nodeTypes.map((type) => {
  const { caption, properties, outside } = nodeDefinition(type);
  return [`\`${type}\``, caption.zh, listed(properties), outside];
});

const relationRows = relationTypes.map((type) => {
  const { caption, from, to, properties } = relationDefinition(type);
  return [`\`${type}\``, caption.zh, `${from.join(", ")} → ${to.join(", ")}`, listed(properties)];
});

/** The schema as the README prints it. */
const schemaTable = [
  ...table(["Node", "中文", "Properties (besides `id`)", "Elsewhere"], nodeRows),
  "",
  ...table(["Relation", "中文", "From → to", "Properties (besides `id`)"], relationRows),
].join("\n");

const marked = /(<!-- schema: [^>]*-->\n)[^]*?(<!-- end of schema -->)/;

/** The README with its table as the schema gives it. */
export const withSchemaTable = (readme: string): string => {
  if (!marked.test(readme)) throw new Error("README.md has lost the comments around its schema table");
  return readme.replace(marked, (_, before: string, after: string) => `${before}\n${schemaTable}\n\n${after}`);
};
