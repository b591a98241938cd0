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

/** What the weights judge as well as the rules do; anything else the rules found stays. */
const judged: ReadonlySet<NodeType> = new Set<NodeType>(["Person", "Place", "Organization"]);

/**
 * Adds names of open text to what the rules found. Where both read the same characters otherwise, the weights win: they
 * speak only where no fact rests on the rules' reading.
 */
export function joinNames(
  found: Map<string, Naming>,
  names: readonly OpenName[],
  text: string,
  { terms, entityOf }: { readonly terms: Terms; readonly entityOf: (type: NodeType, key: string) => Entity },
): void {
  const owner = new Map<number, OpenName>();
  for (const name of names) for (let at = name.start; at < name.end; at++) owner.set(at, name);
  const seen = new Set<OpenName>();
  for (const [id, naming] of found) {
    if (!judged.has(naming.entity.type)) continue;
    naming.spans = naming.spans.filter((span) => {
      const rivals = rivalsOf(span, owner);
      const same = rivals.length === 1 && isSame(rivals[0]!, span, naming.entity.type);
      if (same) seen.add(rivals[0]!);
      return same || rivals.length === 0;
    });
    if (naming.spans.length === 0) found.delete(id);
  }
  for (const name of names) {
    if (seen.has(name)) continue;
    const entity = entityOf(name.type, openKey(text, name, terms));
    const known = found.get(entity.id);
    if (known) known.spans.push(name);
    else found.set(entity.id, { entity, spans: [name] });
  }
}

const isSame = (name: OpenName, { start, end }: Span, type: NodeType): boolean =>
  name.start === start && name.end === end && name.type === type;

function rivalsOf({ start, end }: Span, owner: ReadonlyMap<number, OpenName>): OpenName[] {
  const rivals = new Set<OpenName>();
  for (let at = start; at < end; at++) {
    const name = owner.get(at);
    if (name) rivals.add(name);
  }
  return [...rivals];
}
