import type { Properties, RelationType } from "../schema/types.ts";

/**
 * A relation rule is data. `match` is a regular expression over an abstract clause in which `{Group}`, `{Titles}`, `{Date}`
 * and `{NodeType}` stand for one mention; `{slot:Kind}` names it. Rules do not depend on order.
 */
export interface Rule {
  readonly id: string;
  readonly relation: RelationType;
  readonly match: string;
  /** A sentence this rule fires on; a test runs it. */
  readonly example: string;
}

/** Adds roles to the subject of a clause whose predicate matches. */
export interface RoleRule extends Rule {
  readonly role: string;
  /** Of how many persons at least it is said. */
  readonly persons?: number;
}

/** Gives an act to the posts of a slot `post` and the persons of a slot `person` (or of the clause's subject). */
export interface ActRule extends Rule {
  readonly act: "appointed" | "removed" | "observed" | "former" | "none";
  /** Later clauses of the sentence that only say `甲为丙` go on in the same act. */
  readonly carries?: true;
}

/** States its relation by itself, between every mention of the slot `from` and every one of the slot `to`. */
export interface StatedRule extends Rule {
  readonly qualifiers?: Properties;
}
