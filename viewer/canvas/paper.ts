import type Sigma from "sigma";
import type { Paper } from "./labels.ts";
import type { Box } from "./occupancy.ts";

/** Elements that lie over the map, in its coordinates. */
const coveredIn = (container: HTMLElement): readonly Box[] => {
  const { left, top } = container.getBoundingClientRect();
  const over = container.parentElement?.querySelectorAll(":scope > [data-over]") ?? [];
  const boxes = [...over].map((element) => element.getBoundingClientRect());
  return boxes.map(({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }));
};

/** Adds a 2D layer under the pointer layers; each call of the result clears it and fits it to the view. */
export const addPaper = (sigma: Sigma, name: string): (() => Paper) => {
  const canvas = sigma.createCanvas(name, { beforeLayer: "hovers" });
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  return () => {
    const { width, height } = sigma.getDimensions();
    const ratio = devicePixelRatio;
    // Sigma sizes only its own canvases; assigning the width also clears.
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return { context, width, height, covered: coveredIn(sigma.getContainer()) };
  };
};
