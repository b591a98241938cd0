import { occupancy, type Box } from "./occupancy.ts";
import { fonts, type Theme } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** A node on the screen, in CSS pixels. */
export interface Spot {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedLabel extends Box {
  readonly id: string;
  readonly lines: readonly string[];
}

export interface Paper {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  /** What lies over the paper: panels, legend, controls. */
  readonly covered: readonly Box[];
}

const size = 13;
const leading = 16;
const gap = 3;
const widths = new Map<string, number>();

const measure = (context: CanvasRenderingContext2D, line: string): number => {
  const known = widths.get(line);
  if (known !== undefined) return known;
  context.font = `${size}px ${fonts}`;
  const { width } = context.measureText(line);
  widths.set(line, width);
  return width;
};

/** Below, above, right, left of the disc. */
const places = ({ x, y, radius }: Spot, width: number, height: number): readonly Box[] => [
  { x: x - width / 2, y: y + radius + gap, width, height },
  { x: x - width / 2, y: y - radius - gap - height, width, height },
  { x: x + radius + gap, y: y - height / 2, width, height },
  { x: x - radius - gap - width, y: y - height / 2, width, height },
];

/** Labels that fit without touching each other, a disc or what covers the paper; earlier spots come first. */
export const placeLabels = (paper: Paper, spots: readonly Spot[], limit: number): readonly PlacedLabel[] => {
  const grid = occupancy(paper.width, paper.height);
  for (const box of paper.covered) grid.take(box);
  for (const { x, y, radius } of spots)
    grid.take({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  const placed: PlacedLabel[] = [];
  for (const spot of spots) {
    if (placed.length >= limit) break;
    const lines = wrap(spot.name);
    const width = Math.max(...lines.map((line) => measure(paper.context, line)));
    const box = places(spot, width, lines.length * leading).find((candidate) => grid.isFree(candidate));
    if (!box) continue;
    grid.take(box);
    placed.push({ id: spot.id, lines, ...box });
  }
  return placed;
};

export const paintLabels = ({ context }: Paper, labels: readonly PlacedLabel[], theme: Theme): void => {
  context.font = `${size}px ${fonts}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = theme.ground;
  context.fillStyle = theme.ink;
  for (const { lines, x, y, width } of labels)
    lines.forEach((line, i) => {
      const [middle, row] = [x + width / 2, y + leading * (i + 0.5)];
      context.strokeText(line, middle, row);
      context.fillText(line, middle, row);
    });
};
