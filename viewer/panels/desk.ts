import type { Api } from "../api.ts";
import type { Voice } from "../i18n/voice.ts";
import type { Produce } from "../state/intent.ts";

/** What every panel is handed: the server, the language, the colours, and the way to change the intent. */
export interface Desk {
  readonly api: Api;
  readonly voice: Voice;
  readonly colourOf: (label: string) => string;
  readonly isDrawn: (label: string) => boolean;
  readonly act: (produce: Produce) => void;
  /** Relations of a node that the map does not show. */
  readonly missing: (node: string) => number;
  /** Says something to those who do not see the page. */
  readonly announce: (text: string) => void;
  /** Lights relations on the map while the pointer is over their words; none puts the light back. */
  readonly point: (relations: readonly string[]) => void;
}
