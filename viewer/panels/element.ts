type Child = Node | string | undefined | false;

interface Given {
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onclick?: (event: MouseEvent) => void;
}

/** Makes an element; text goes in as text, never as markup. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Given = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  if (given.class) made.className = given.class;
  for (const [name, value] of Object.entries(given.attributes ?? {})) made.setAttribute(name, value);
  if (given.onclick) made.addEventListener("click", given.onclick as EventListener);
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
};

/** A button that is really one: reachable by keyboard, never a form's submit. */
export const button = (given: Given, ...children: readonly Child[]): HTMLButtonElement =>
  element("button", { ...given, attributes: { type: "button", ...given.attributes } }, ...children);

/** The coloured dot of a node type. */
export const dot = (colour: string): HTMLElement => {
  const made = element("span", { class: "dot", attributes: { "aria-hidden": "true" } });
  made.style.setProperty("--colour", colour);
  return made;
};

/** The element with this id in index.html. */
export const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
};
