import type { NodeType } from "../../schema/types.ts";
import type { CertainNames, Standing } from "../mentions/certain-names.ts";
import type { Reference } from "../relate/statement.ts";
import { reliabilityOf } from "../relations/reliability.ts";
import type { Merged } from "./statements.ts";

const person: NodeType = "Person";
/** A name that only the lattice found, or a form completed from others. */
const unvouched = 0.9;
/** Nats at which a name is as likely none, and a rival as likely the right reading. */
const evenScore = 1;
const evenMargin = -0.6;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** How likely it is that the article's name is one, and ends where it was read. */
function certaintyOf(standing: Standing | undefined): number {
  if (!standing) return unvouched;
  const margin = standing.rival ? sigmoid(2 * (standing.score - standing.rival.score - evenMargin)) : 1;
  return sigmoid(standing.score - evenScore) * margin;
}

const nameCertainty = ({ type, key }: Reference, names: CertainNames): number =>
  type === person ? certaintyOf(names.standing(key)) : 1;

/** The clearest of a fact's places: what its rule is worth, how surely its ends were found, how surely names are names. */
export function confidenceOf({ said, subject, object }: Merged, names: CertainNames): number {
  const clearest = Math.max(...said.map(({ rule, certainty }) => reliabilityOf(rule) * certainty));
  const whole = clearest * nameCertainty(subject, names) * nameCertainty(object, names);
  return Math.round(whole * 100) / 100;
}
