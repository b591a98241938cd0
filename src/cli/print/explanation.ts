import pc from "picocolors";
import type { Explanation, NameReading } from "../../extract/index.ts";
import type { Extraction, Fact } from "../../extract/extraction.ts";
import { nodeDefinition } from "../../schema/types.ts";
import { entitiesOf, pairs, spoken } from "./named.ts";
import { drawSpans } from "./spans.ts";

const labelOf = (name: string, text: string, zh: string): string => (name === text ? zh : `${zh} ${name}`);

const mentionsOf = (extraction: Extraction): string[] => {
  const entities = entitiesOf(extraction);
  return extraction.mentions.map(({ entity, type, text }) =>
    labelOf(entities.get(entity)?.name ?? text, text, nodeDefinition(type).caption.zh),
  );
};

const factLines = (extraction: Extraction, fact: Fact): string[] => {
  const { subject, object } = spoken(entitiesOf(extraction), fact);
  const told = pairs(fact.qualifiers, " ");
  const rules = [...new Set(fact.evidence.map(({ rule }) => rule))].join(", ");
  return [
    `${pc.bold(fact.predicate)}  ${subject} → ${object}${told && `  ${told}`}`,
    pc.dim(`    ${fact.confidence}  ${rules}  「${fact.evidence[0]?.quote ?? ""}」`),
  ];
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", pc.bold(title), ...lines.map((line) => `  ${line}`)];

/** `柳溪 7.2, before 柳溪县 4.1 by 3.1`: how clear a name is, in nats, and what came second. */
const nameLine = ({ name, score, second }: NameReading): string =>
  `${name} ${score}${second ? `, before ${second.name} ${second.score} by ${Math.round((score - second.score) * 10) / 10}` : ""}`;

/** The sentence with its mentions drawn under it, the facts with their rules, and the rules that nearly fired. */
export const drawExplanation = ({ extraction, near, names }: Explanation, columns: number): string => {
  const labels = mentionsOf(extraction);
  const marks = extraction.mentions.map(({ start, end }, index) => ({ start, end, label: labels[index]! }));
  const facts = extraction.facts.flatMap((fact) => factLines(extraction, fact));
  const nearly = near.map(({ rule, missing }) => `${rule}: no ${missing.join(", ")} where it looks for one`);
  return `${[
    drawSpans(extraction.article.text, marks, Math.min(columns, 120) - 24),
    ...section("facts", facts),
    ...section("names", names.map(nameLine)),
    ...section("nearly", nearly),
  ].join("\n")}\n`;
};
