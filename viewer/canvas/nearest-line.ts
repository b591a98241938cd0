import type { Bundle } from "../state/drawn.ts";
import type { Spot } from "./labels.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

const reach = 7;

const distance = (point: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
};

/** The line nearest to a point, within a finger's reach: thin lines are hard to hit by pixel, so distance decides. */
export const nearestLine = (
  point: Point,
  bundles: Iterable<Bundle>,
  spotOf: (id: string) => Spot | undefined,
): string | undefined => {
  let best: { id: string; at: number } | undefined;
  for (const { id, source, target } of bundles) {
    const [from, to] = [spotOf(source), spotOf(target)];
    if (!from || !to) continue;
    const at = distance(point, from, to);
    if (at <= reach && (!best || at < best.at)) best = { id, at };
  }
  return best?.id;
};
