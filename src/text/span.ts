/** The one place that knows the unit of offsets: UTF-16 inside the program, code points in everything printed or stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const surrogate = /[\ud800-\udfff]/;

/** Returns a function from UTF-16 offsets of `text` to code point offsets; the identity where no astral character stands. */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!surrogate.test(text)) return (offset) => offset;
  const points = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length;) {
    const width = text.codePointAt(unit)! > 0xffff ? 2 : 1;
    points.fill(point, unit, unit + width);
    unit += width;
    point += 1;
  }
  points[text.length] = point;
  return (offset) => points[offset]!;
}

/** Returns a function that cuts half-open ranges of code points out of `text`. */
export function codePointSlices(text: string): (start: number, end: number) => string {
  if (!surrogate.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join("");
}

/** Cuts a half-open range of code points, as a reader of the stored offsets would. */
export const sliceCodePoints = (text: string, start: number, end: number): string => codePointSlices(text)(start, end);

/** Keeps every span that overlaps none kept before it, and looks at each character of each span only once. */
export function keepFree<Item extends Span>(spans: readonly Item[]): Item[] {
  if (spans.length < 2) return [...spans];
  let first = Infinity;
  let last = 0;
  for (const { start, end } of spans) {
    first = Math.min(first, start);
    last = Math.max(last, end);
  }
  const taken = new Uint8Array(last - first);
  const kept: Item[] = [];
  for (const span of spans) {
    const from = span.start - first;
    const to = span.end - first;
    let free = true;
    for (let at = from; at < to && free; at++) free = taken[at] === 0;
    if (!free) continue;
    taken.fill(1, from, to);
    kept.push(span);
  }
  return kept;
}
