import { TokenType, type Tokens } from "../lattice/token.ts";
import type { Terms } from "../lattice/terms.ts";
import { namesake } from "./path.ts";
import type { KnownPlace } from "./known-place.ts";
import { joined } from "./body-under.ts";
import type { Span } from "../../text/span.ts";

/** A lexicon entry that stands in the text, under its canonical name. */
export interface NamedSpan extends Span {
  readonly name: string;
}

/** `贵州省人大常委会`, `云南省委`: a body printed with the division it governs. */
export function regionalBodies(text: string, tokens: Tokens, places: readonly KnownPlace[], terms: Terms): NamedSpan[] {
  return places.flatMap(({ place, span }) => {
    const first = tokens.indexAt(span.end);
    if (tokens.type(first) !== TokenType.Body || tokens.start(first) !== span.end || place.kind === "country")
      return [];
    let last = first;
    while (tokens.type(last + 1) === TokenType.Body) last++;
    const end = tokens.end(last);
    const body = text.slice(span.end, end);
    return [{ start: span.start, end, name: joined(namesake(place, body, terms) ?? place, body)! }];
  });
}

/** `江苏、青海省委` and `鄂赣两省党委` name bodies: their places are none of the article's. */
export function placesOfBodies(
  text: string,
  places: readonly KnownPlace[],
  bodies: readonly NamedSpan[],
): ReadonlySet<KnownPlace> {
  const dropped = new Set<KnownPlace>();
  const opening = new Set(bodies.map((body) => body.start));
  for (let i = places.length - 1; i >= 0; i--) {
    const { span } = places[i]!;
    const next = places[i + 1];
    const opensBody = opening.has(span.start);
    const listed = next && dropped.has(next) && /^[、和]$/.test(text.slice(span.end, next.span.start));
    if (opensBody || listed) dropped.add(places[i]!);
  }
  return dropped;
}
