import type { NodeType } from "../../schema/types.ts";
import type { Entity } from "../extraction.ts";
import type { Span } from "../../text/span.ts";
import type { Terms } from "../lattice/terms.ts";
import { openKey } from "./open-entities.ts";
import type { OpenName } from "./open-text.ts";

/** A place in the text that names an entity; with a confidence where only trained weights say so. */
export interface NamingSpan extends Span {
  readonly confidence?: number;
}

interface Naming {
  readonly entity: Entity;
  spans: NamingSpan[];
}

interface Joining {
  /** Not the lines of an article, where what the rules take for a name is one. */
  readonly bare: boolean;
  /** Ids of what facts speak of. */
  readonly kept: ReadonlySet<string>;
  readonly terms: Terms;
  readonly entityOf: (type: NodeType, key: string) => Entity;
}

/** Rules that look for persons beside posts and verbs take everyday words for names where there are neither. */
const doubted: NodeType = "Person";

/** What the weights judge; anything else the rules found stays. */
const judged: ReadonlySet<NodeType> = new Set<NodeType>(["Person", "Place", "Organization"]);

/**
 * Adds names of open text to what the rules found. What facts rest on stays as it is; elsewhere, where both read the same
 * characters otherwise, the weights win.
 */
export function joinNames(
  found: Map<string, Naming>,
  names: readonly OpenName[],
  text: string,
  joining: Joining,
): void {
  const { bare, terms, entityOf } = joining;
  const free = notFixed(found, names, joining);
  const owner = new Map<number, OpenName>();
  for (const name of free)
    if (judged.has(name.type)) for (let at = name.start; at < name.end; at++) owner.set(at, name);
  const known = new Set<OpenName>();
  for (const [id, naming] of found) {
    if (!judged.has(naming.entity.type) || joining.kept.has(id)) continue;
    naming.spans = naming.spans.filter((span) => {
      const rival = rivalOf(span, owner);
      if (!rival) return !bare || naming.entity.type !== doubted;
      if (!isSame(rival, span, naming.entity.type)) return false;
      known.add(rival);
      return true;
    });
    if (naming.spans.length === 0) found.delete(id);
  }
  for (const name of free) {
    if (known.has(name)) continue;
    const entity = entityOf(name.type, openKey(text, name, terms));
    const naming = found.get(entity.id);
    if (naming) naming.spans.push(name);
    else found.set(entity.id, { entity, spans: [name] });
  }
}

/** Names that lie over nothing that facts rest on. */
function notFixed(
  found: ReadonlyMap<string, Naming>,
  names: readonly OpenName[],
  { kept }: Joining,
): readonly OpenName[] {
  const fixed = new Set<number>();
  const types = new Set<NodeType>([...judged, ...names.map(({ type }) => type)]);
  for (const [id, { entity, spans }] of found)
    if (kept.has(id) && types.has(entity.type))
      for (const { start, end } of spans) for (let at = start; at < end; at++) fixed.add(at);
  return names.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (fixed.has(at)) return false;
    return true;
  });
}

const isSame = (name: OpenName, { start, end }: Span, type: NodeType): boolean =>
  name.start === start && name.end === end && name.type === type;

function rivalOf({ start, end }: Span, owner: ReadonlyMap<number, OpenName>): OpenName | undefined {
  for (let at = start; at < end; at++) {
    const name = owner.get(at);
    if (name) return name;
  }
  return undefined;
}
