import type Sigma from "sigma";
import type { Spot } from "./labels.ts";

export type CameraPlace = readonly [x: number, y: number, ratio: number];

/** Parts of the view hidden by panels, in CSS pixels. */
export interface Covered {
  readonly right: number;
  readonly bottom: number;
}

const margin = 24;

export const moveCamera = (
  sigma: Sigma,
  to: { readonly x?: number; readonly y?: number; readonly ratio?: number },
): void => {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  void sigma.getCamera().animate(to, { duration: isCalm ? 1 : 300 });
};

/** Moves the camera, only if it must, until the spots lie in the part of the view that no panel covers. */
export const bringIntoView = (sigma: Sigma, spots: readonly Spot[], covered: Covered): void => {
  const { width, height } = sigma.getDimensions();
  const [right, bottom] = [width - covered.right, height - covered.bottom];
  const isSeen = ({ x, y }: Spot): boolean => x > margin && y > margin && x < right - margin && y < bottom - margin;
  if (spots.length === 0 || spots.every(isSeen)) return;
  const mean = (axis: "x" | "y"): number => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
  const to = sigma.viewportToFramedGraph({ x: mean("x"), y: mean("y") });
  const from = sigma.viewportToFramedGraph({ x: right / 2, y: bottom / 2 });
  const camera = sigma.getCamera().getState();
  moveCamera(sigma, { x: camera.x + to.x - from.x, y: camera.y + to.y - from.y });
};
