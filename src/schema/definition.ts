/** What a definition of a type says, and how it is written down. */
export type ValueKind = "string" | "strings" | "integer" | "number" | "boolean" | "date";

export interface Caption {
  readonly zh: string;
  readonly en: string;
}

export interface PropertyDefinition {
  readonly kind: ValueKind;
  readonly caption: Caption;
  readonly required?: true;
  /** Depends on when or where wenmai ran: kept in the ledger and store, left out of exports and digests. */
  readonly volatile?: true;
  /** Closed vocabulary; lists are ordered by it. */
  readonly values?: readonly string[];
  /** Where articles differ the first of `values` wins, not the latest article. */
  readonly strongest?: true;
}

export interface NodeDefinition {
  readonly caption: Caption;
  readonly colour: string;
  readonly outside: string;
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
}

export interface RelationDefinition {
  readonly caption: Caption;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
  /** Its dates are opened, seen and closed by evidence (`act`), never copied from it. */
  readonly tenure?: true;
}

export const text = (zh: string, en: string): PropertyDefinition => ({ kind: "string", caption: { zh, en } });
export const texts = (zh: string, en: string): PropertyDefinition => ({ kind: "strings", caption: { zh, en } });
export const date = (zh: string, en: string): PropertyDefinition => ({ kind: "date", caption: { zh, en } });
export const oneOf = (zh: string, en: string, values: readonly string[]): PropertyDefinition => ({
  kind: "string",
  caption: { zh, en },
  values,
});
export const flag = (zh: string, en: string): PropertyDefinition => ({ kind: "boolean", caption: { zh, en } });
export const whole = (zh: string, en: string): PropertyDefinition => ({ kind: "integer", caption: { zh, en } });
export const required = (property: PropertyDefinition): PropertyDefinition => ({ ...property, required: true });
export const strongest = (property: PropertyDefinition): PropertyDefinition => ({ ...property, strongest: true });
export const volatile = (property: PropertyDefinition): PropertyDefinition => ({ ...property, volatile: true });
