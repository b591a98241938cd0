import { openArticle, openNode, type Produce } from "../state/intent.ts";
import type { Desk } from "./desk.ts";
import { button, dot } from "./element.ts";

interface Named {
  readonly id: string;
  readonly label: string;
  readonly name: string;
}

/** Opens a node in the panel; articles open as text. */
export const opener = (desk: Desk, { id, label }: Named): Produce =>
  desk.isDrawn(label) ? openNode(id) : openArticle(id);

/** The name of a node as a link to it. */
export const nodeLink = (desk: Desk, node: Named): HTMLButtonElement =>
  button(
    { class: "node-link", attributes: { "data-node": node.id }, onclick: () => desk.act(opener(desk, node)) },
    dot(desk.colourOf(node.label)),
    node.name,
  );
