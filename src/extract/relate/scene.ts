import type { Focus } from "./focus.ts";
import type { Say } from "./statement.ts";
import type { Story, Told } from "./story.ts";

/** Where the telling stands: the sentence, what it may refer to, and whether somebody is being quoted. */
export interface Scene {
  readonly story: Story;
  readonly focus: Focus;
  readonly told: Told;
  readonly say: Say;
  readonly speech: boolean;
}
