import { api } from "./api.ts";
import type { PlacedLabel, Spot } from "./canvas/labels.ts";
import { openPage, type Page } from "./page.ts";
import { byId } from "./panels/element.ts";
import { draw } from "./state/drawn.ts";
import { close, type Intent } from "./state/intent.ts";
import { beginSession, type Session } from "./state/session.ts";

/** What tests may look at: plain data and places on the screen. */
interface Hook {
  readonly ready: Promise<void>;
  readonly state: () => {
    readonly intent: Intent;
    readonly nodes: readonly string[];
    readonly lines: readonly string[];
  };
  readonly settled: () => Promise<void>;
  readonly graph: { readonly spot: (id: string) => Spot | undefined; readonly labels: () => readonly PlacedLabel[] };
}

declare global {
  interface Window {
    __wenmai?: Hook;
  }
}

const standard: Intent = {
  language: navigator.language.startsWith("zh") ? "zh" : "en",
  view: "map",
  expanded: [],
  hidden: [],
};

const listenToKeys = (session: Session): void =>
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === "/" && !isTyping) {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "Escape" && session.intent.get().open) session.act(close);
  });

const start = async (): Promise<{ session: Session; page: Page }> => {
  const [schema, session] = await Promise.all([api.schema(), beginSession(api, standard)]);
  const page = openPage(api, schema, session);
  listenToKeys(session);
  await page.drawn();
  return { session, page };
};

const complain = (error: unknown): void => {
  const text = error instanceof Error ? error.message : String(error);
  byId("stage").replaceChildren(
    Object.assign(document.createElement("p"), { className: "failure", textContent: text }),
  );
};

const started = start();
started.catch(complain);
void started.then(
  ({ session, page }) => {
    window.__wenmai = {
      ready: Promise.resolve(),
      state: () => {
        const { nodes, bundles } = draw(session.data.get(), session.intent.get());
        return { intent: session.intent.get(), nodes: nodes.map(({ id }) => id), lines: [...bundles.keys()] };
      },
      settled: page.drawn,
      graph: { spot: (id) => page.map.graph()?.spotOf(id), labels: () => page.map.graph()?.labels() ?? [] },
    };
  },
  () => undefined,
);
