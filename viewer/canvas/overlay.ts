import type { Bundle, Lit } from "../state/drawn.ts";
import { paintLabels, placeLabels, type Paper, type PlacedLabel, type Spot } from "./labels.ts";
import { fonts, type Theme } from "./theme.ts";

export interface Scene {
  /** Most important first. */
  readonly spots: readonly Spot[];
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly spotOf: (id: string) => Spot | undefined;
  readonly colourOf: (id: string) => string;
  readonly captionOf: (bundle: Bundle) => string;
  readonly theme: Theme;
}

const paintLine = ({ context }: Paper, scene: Scene, bundle: Bundle): void => {
  const [from, to] = [scene.spotOf(bundle.source), scene.spotOf(bundle.target)];
  if (!from || !to) return;
  context.beginPath();
  context.setLineDash(bundle.articles === 0 ? [5, 4] : []);
  context.lineWidth = 1.4 + Math.log2(1 + bundle.articles) * 0.7;
  context.strokeStyle = scene.theme.litLine;
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
};

const paintCaption = ({ context }: Paper, scene: Scene, bundle: Bundle): void => {
  const [from, to] = [scene.spotOf(bundle.source), scene.spotOf(bundle.target)];
  if (!from || !to || Math.hypot(from.x - to.x, from.y - to.y) < 60) return;
  const [x, y, caption] = [(from.x + to.x) / 2, (from.y + to.y) / 2, scene.captionOf(bundle)];
  context.font = `12px ${fonts}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 5;
  context.strokeStyle = scene.theme.ground;
  context.strokeText(caption, x, y);
  context.fillStyle = scene.theme.litLine;
  context.fillText(caption, x, y);
};

const paintDisc = ({ context }: Paper, scene: Scene, spot: Spot, isMain: boolean): void => {
  context.beginPath();
  context.arc(spot.x, spot.y, spot.radius, 0, 2 * Math.PI);
  context.fillStyle = scene.colourOf(spot.id);
  context.fill();
  context.lineWidth = isMain ? 3 : 1.5;
  context.strokeStyle = isMain ? scene.theme.litLine : scene.theme.ground;
  context.stroke();
};

/** Draws what stands out above the dimmed map: its lines, discs and names. */
export const paintLit = (paper: Paper, scene: Scene, lit: Lit): readonly PlacedLabel[] => {
  const bundles = [...lit.bundles].flatMap((id) => scene.bundles.get(id) ?? []);
  for (const bundle of bundles) paintLine(paper, scene, bundle);
  const spots = scene.spots.filter(({ id }) => lit.nodes.has(id));
  const sorted = [...spots].sort((a, b) => Number(b.id === lit.main) - Number(a.id === lit.main));
  for (const spot of sorted) paintDisc(paper, scene, spot, spot.id === lit.main);
  if (bundles.length <= 3) for (const bundle of bundles) paintCaption(paper, scene, bundle);
  const labels = placeLabels(paper, sorted, 200);
  paintLabels(paper, labels, scene.theme);
  return labels;
};

/** Draws the line under the pointer with its name. */
export const paintHoveredLine = (paper: Paper, scene: Scene, bundle: Bundle): void => {
  paintLine(paper, scene, bundle);
  paintCaption(paper, scene, bundle);
};

/** Draws the full name of the node under the pointer in a box of its own. */
export const paintHoveredName = ({ context, width }: Paper, scene: Scene, spot: Spot): void => {
  context.font = `600 13px ${fonts}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  const wide = context.measureText(spot.name).width + 16;
  const left = Math.max(4, Math.min(width - wide - 4, spot.x - wide / 2));
  const top = spot.y - spot.radius - 32;
  context.beginPath();
  context.roundRect(left, top, wide, 26, 6);
  context.fillStyle = scene.theme.ink;
  context.fill();
  context.fillStyle = scene.theme.ground;
  context.fillText(spot.name, left + 8, top + 13.5);
};
