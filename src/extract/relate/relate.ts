import type { Terms } from "../lattice/terms.ts";
import { sayAgreements } from "./agreements.ts";
import { withoutLesserRoles } from "./attendance.ts";
import { sayCitations } from "./citations.ts";
import { sayTitles } from "./holds.ts";
import { sayLists } from "./lists.ts";
import { narrate } from "./narrate.ts";
import { sayAppointments } from "./personnel.ts";
import { sayProposals } from "./proposals.ts";
import { sayStated } from "./stated.ts";
import type { Statement } from "./statement.ts";
import type { Story } from "./story.ts";

/** Every statement of a story, in no order that matters. */
export function relate(story: Story, terms: Terms): Statement[] {
  const statements: Statement[] = [];
  const say = (statement: Statement): void => void statements.push(statement);
  sayTitles(story.document, say);
  sayLists(story.document, say);
  sayAppointments(story, say);
  narrate(story, terms, say);
  sayAgreements(story, terms, say);
  sayCitations(story, say);
  sayProposals(story, say);
  sayStated(story, say);
  return withoutLesserRoles(statements);
}
