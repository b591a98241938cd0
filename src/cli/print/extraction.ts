import type { Entity, Extraction } from "../../extract/extraction.ts";
import { nodeDefinition } from "../../schema/types.ts";
import { entitiesOf, pairs, spoken } from "./named.ts";
import { tableOf } from "./table.ts";

const jsonl = ({ article, entities, mentions, facts }: Extraction): string => {
  const lines = [
    { kind: "article", ...article },
    ...entities.map((entity) => ({ kind: "entity", ...entity })),
    ...mentions.map((mention) => ({ kind: "mention", ...mention })),
    ...facts.map((fact) => ({ kind: "fact", ...fact })),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
};

const cell = (text: string): string => text.replace(/\s+/g, " ").trim();

const triples = (extraction: Extraction): string => {
  const entities = entitiesOf(extraction);
  const rows = extraction.facts.flatMap((fact) => {
    const { subject, object } = spoken(entities, fact);
    const [said] = fact.evidence;
    return said ? [[subject, fact.predicate, object, said.quote, said.start, said.end]] : [];
  });
  return rows.map((row) => `${row.map((value) => cell(String(value))).join("\t")}\n`).join("");
};

const table = (extraction: Extraction): string => {
  const { article, facts } = extraction;
  const entities = entitiesOf(extraction);
  const rows = facts.map((fact) => {
    const { subject, object } = spoken(entities, fact);
    const quote = cell(fact.evidence[0]?.quote ?? "");
    return [subject, fact.predicate, object, pairs(fact.qualifiers, " "), quote].map(cell);
  });
  const head = `${cell(article.title)}  ${article.publishedOn ?? ""}  ${article.address}\n`;
  return `${head}${tableOf(["subject", "predicate", "object", "qualifiers", "quote"], rows)}\n`;
};

const eventLine = ({ name, aliases, properties }: Entity, key: string): string => {
  const { kind = "", startDate, mode } = properties;
  const told = pairs({ ...(startDate && { date: startDate }), ...(mode && { mode }) });
  return `EVENT | ${key} | ${String(kind)} | ${[name, ...aliases].join("/")}${told && ` | ${told}`}`;
};

/** The notation of gold files: one fact a line in names, so that a reading can be compared or corrected by hand. */
const facts = (extraction: Extraction): string => {
  const { article, entities, facts: all } = extraction;
  const events = entities.filter(({ type }) => "startDate" in nodeDefinition(type).properties);
  const keys = new Map(events.map((event, index) => [event.id, `e${index + 1}`]));
  const name = (id: string): string => keys.get(id) ?? entitiesOf(extraction).get(id)?.name ?? id;
  const lines = [
    `# ${cell(article.title)} | ${article.publishedOn ?? ""} | ${article.address}`,
    ...events.map((event) => eventLine(event, keys.get(event.id)!)),
    ...all.map(({ predicate, subject, object, qualifiers }) =>
      [predicate, name(subject), name(object), pairs(qualifiers)].filter(Boolean).map(cell).join(" | "),
    ),
  ];
  return `${lines.join("\n")}\n`;
};

/** How an extraction can be printed. */
export const extractionFormats = { table, jsonl, facts, triples } as const;
