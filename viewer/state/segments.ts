export interface Span {
  /** Half-open, in Unicode code points. */
  readonly start: number;
  readonly end: number;
}

export interface Segment<S extends Span> {
  readonly text: string;
  readonly spans: readonly S[];
}

/** Cuts a text where spans begin and end. Spans count code points, JavaScript counts UTF-16 units: the split is by code point. */
export const cut = <S extends Span>(text: string, spans: readonly S[]): readonly Segment<S>[] => {
  const points = Array.from(text);
  const clamp = (at: number): number => Math.max(0, Math.min(points.length, at));
  const edges = new Set([0, points.length, ...spans.flatMap(({ start, end }) => [clamp(start), clamp(end)])]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i] ?? 0;
    const inside = spans.filter((span) => span.start <= start && end <= span.end);
    return { text: points.slice(start, end).join(""), spans: inside };
  });
};
