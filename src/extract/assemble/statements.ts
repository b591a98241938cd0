import { relationDefinition, type Properties, type Value } from "../../schema/types.ts";
import type { Span } from "../../text/span.ts";
import type { Reference, Statement } from "../relate/statement.ts";

/** Statements about the same two ends with the same act or status, as one. */
export interface Merged extends Omit<Statement, "spans" | "rule" | "certainty" | "subject" | "object"> {
  readonly id: string;
  readonly subject: Reference;
  readonly object: Reference;
  readonly said: readonly Said[];
}

/** One place that states a fact. */
export interface Said {
  readonly rule: string;
  readonly spans: readonly Span[];
  readonly certainty: number;
}

/** Qualifiers that make another fact of the same two ends. */
const deciding = ["act", "status", "modality"] as const;

export const referenceId = (reference: Reference): string => `${reference.type}:${reference.key}`;

const identity = ({ predicate, subject, object, qualifiers }: Statement): string =>
  [predicate, referenceId(subject), referenceId(object), ...deciding.map((key) => qualifiers[key] ?? "")].join("|");

/** Joins statements of one fact; lists are united in the schema's order, other qualifiers keep their first value. */
export function mergeStatements(statements: readonly Statement[]): Merged[] {
  const merged = new Map<string, Omit<Merged, "said"> & { said: Said[] }>();
  for (const statement of statements) {
    const id = identity(statement);
    const { predicate, subject, object, spans, rule, certainty = 1 } = statement;
    const known = merged.get(id);
    const said = known?.said ?? [];
    said.push({ rule, spans, certainty });
    const qualifiers = known ? uniteQualifiers(statement, known.qualifiers) : statement.qualifiers;
    const ends = known ?? { subject, object };
    merged.set(id, {
      id,
      predicate,
      subject: ends.subject,
      object: ends.object,
      qualifiers,
      said,
      ...manner(statement, known),
    });
  }
  return [...merged.values()];
}

type Manner = Pick<Statement, "modality" | "voice">;

/** How a fact is meant: as the first statement that says so. */
function manner(statement: Manner, known: Manner | undefined): Manner {
  const modality = known?.modality ?? statement.modality;
  const voice = known?.voice ?? statement.voice;
  return { ...(modality && { modality }), ...(voice && { voice }) };
}

function uniteQualifiers({ predicate, qualifiers }: Statement, known: Properties): Properties {
  const united: Record<string, Value> = { ...qualifiers, ...known };
  for (const [key, value] of Object.entries(qualifiers)) {
    const before = known[key];
    if (!Array.isArray(value) || !Array.isArray(before)) continue;
    const order = relationDefinition(predicate).properties[key]?.values ?? [];
    const all = new Set([...(before as readonly string[]), ...(value as readonly string[])]);
    united[key] = [...all].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  }
  return united;
}
