import type { Focus } from "./focus.ts";
import type { Group } from "../mentions/people.ts";
import type { Terms } from "../lattice/terms.ts";
import type { Say } from "./statement.ts";
import type { Story, Told } from "./story.ts";

/** Where the telling stands: the sentence, what it may refer to, and whether somebody is being quoted. */
export interface Scene {
  readonly story: Story;
  readonly terms: Terms;
  readonly focus: Focus;
  readonly told: Told;
  readonly say: Say;
  readonly speech: boolean;
  /** Who is being quoted: what the quotation tells of is not their doing. */
  readonly speakers: readonly Group[];
}
