import type Sigma from "sigma";
import type { Bundle } from "../state/drawn.ts";
import type { CameraPlace } from "./camera.ts";

export interface GraphEvents {
  readonly node: (id: string) => void;
  readonly line: (bundle: Bundle) => void;
  readonly ground: () => void;
  readonly expand: (id: string) => void;
  readonly camera: (place: CameraPlace) => void;
}

/** What the pointer's events need to know of the picture. */
interface Picture {
  readonly paint: () => void;
  readonly hover: (node: string | undefined, line: string | undefined) => void;
  readonly hasHoveredNode: () => boolean;
  readonly lineAt: (point: { readonly x: number; readonly y: number }) => string | undefined;
  readonly bundle: (line: string) => Bundle | undefined;
}

/** Turns what Sigma reports into the viewer's own events. */
export function listen(sigma: Sigma, events: GraphEvents, picture: Picture): void {
  sigma.on("afterRender", picture.paint);
  sigma.on("clickNode", ({ node }) => events.node(node));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.expand(node);
  });
  sigma.on("clickStage", ({ event }) => {
    const bundle = picture.bundle(picture.lineAt(event) ?? "");
    if (bundle) events.line(bundle);
    else events.ground();
  });
  sigma.on("enterNode", ({ node }) => picture.hover(node, undefined));
  sigma.on("leaveNode", () => picture.hover(undefined, undefined));
  sigma.on("moveBody", ({ event }) => {
    if (!picture.hasHoveredNode()) picture.hover(undefined, picture.lineAt(event));
  });
  sigma.getCamera().on("updated", ({ x, y, ratio }) => events.camera([x, y, ratio]));
}
