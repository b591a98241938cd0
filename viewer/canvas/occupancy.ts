export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Occupancy {
  /** False when a corner lies outside the view or a cell is taken. */
  isFree(box: Box): boolean;
  take(box: Box): void;
}

const cell = 6;

/** A coarse grid over the view that remembers where something stands already. */
export const occupancy = (width: number, height: number): Occupancy => {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const taken = new Uint8Array(columns * rows);
  const range = (box: Box) => ({
    left: Math.floor(box.x / cell),
    right: Math.floor((box.x + box.width) / cell),
    top: Math.floor(box.y / cell),
    bottom: Math.floor((box.y + box.height) / cell),
  });
  return {
    isFree(box) {
      const { left, right, top, bottom } = range(box);
      if (left < 0 || top < 0 || right >= columns || bottom >= rows) return false;
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) if (taken[row * columns + column] === 1) return false;
      return true;
    },
    take(box) {
      const { left, right, top, bottom } = range(box);
      for (let row = Math.max(0, top); row <= Math.min(rows - 1, bottom); row++)
        taken.fill(1, row * columns + Math.max(0, left), row * columns + Math.min(columns - 1, right) + 1);
    },
  };
};
