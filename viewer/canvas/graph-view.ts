import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram, NodeCircleProgram, NodePointProgram } from "sigma/rendering";
import type { ApiNode } from "../api.ts";
import type { Bundle, Drawn, Lit } from "../state/drawn.ts";
import { bringIntoView, moveCamera, type CameraPlace, type Covered } from "./camera.ts";
import { byImportance, fill, frameOf, type Frame } from "./contents.ts";
import { listen, type GraphEvents } from "./listen.ts";
import { paintLabels, placeLabels, type Paper, type PlacedLabel, type Spot } from "./labels.ts";
import { nearestLine } from "./nearest-line.ts";
import { paintHoveredLine, paintHoveredName, paintLit, type Scene } from "./overlay.ts";
import { addPaper } from "./paper.ts";
import { onGround, type Theme } from "./theme.ts";

export interface GraphLook {
  readonly theme: Theme;
  readonly colourOf: (label: string) => string;
  readonly captionOf: (bundle: Bundle) => string;
}

interface Options {
  readonly events: GraphEvents;
  readonly look: GraphLook;
  readonly isSoftware: boolean;
  readonly camera?: CameraPlace | undefined;
}

const dimmed = ["edges", "nodes", "names"] as const;

/** Owns Sigma and everything drawn; the rest of the viewer knows nothing of either. */
export class GraphView {
  readonly #container: HTMLElement;
  readonly #options: Options;
  readonly #graph = new UndirectedGraph();
  #look: GraphLook;
  #sigma: Sigma;
  #names!: () => Paper;
  #above!: () => Paper;
  #drawn: Drawn = { nodes: [], bundles: new Map() };
  #byImportance: readonly ApiNode[] = [];
  #colours = new Map<string, string>();
  #lit: Lit | undefined;
  #hoveredNode: string | undefined;
  #hoveredLine: string | undefined;
  #labels: readonly PlacedLabel[] = [];
  #frame: Frame | undefined;
  readonly #watcher: ResizeObserver;

  constructor(container: HTMLElement, options: Options) {
    this.#container = container;
    this.#options = options;
    this.#look = options.look;
    this.#sigma = this.#start();
    if (options.camera) this.#place(options.camera);
    container.addEventListener("webglcontextlost", this.#rebuild, { capture: true });
    this.#watcher = new ResizeObserver(() => this.#sigma.scheduleRefresh());
    this.#watcher.observe(container);
  }

  #start(): Sigma {
    const isFast = this.#options.isSoftware && this.#graph.order > 1000;
    const sigma = new Sigma(this.#graph, this.#container, {
      allowInvalidContainer: true,
      renderLabels: false,
      stagePadding: Math.min(60, this.#container.clientWidth / 16),
      minEdgeThickness: 0.8,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      zIndex: false,
      defaultDrawNodeHover: () => undefined,
      nodeProgramClasses: { circle: isFast ? NodePointProgram : NodeCircleProgram },
      edgeProgramClasses: { line: isFast ? EdgeLineProgram : EdgeRectangleProgram },
    });
    if (this.#frame) sigma.setCustomBBox(this.#frame);
    this.#names = addPaper(sigma, "names");
    this.#above = addPaper(sigma, "above");
    listen(sigma, this.#options.events, {
      paint: () => this.#paint(),
      hover: (node, line) => this.#hover(node, line),
      hasHoveredNode: () => this.#hoveredNode !== undefined,
      lineAt: (point) => this.#lineAt(point),
      bundle: (line) => this.#drawn.bundles.get(line),
    });
    return sigma;
  }

  // A lost context draws nothing and throws nothing: only a new Sigma brings the picture back.
  readonly #rebuild = (event: Event): void => {
    event.preventDefault();
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    setTimeout(() => {
      this.#sigma.kill();
      this.#sigma = this.#start();
      this.#place([x, y, ratio]);
    }, 50);
  };

  #place([x, y, ratio]: CameraPlace): void {
    this.#sigma.getCamera().setState({ x, y, ratio });
  }

  #hover(node: string | undefined, line: string | undefined): void {
    if (node === this.#hoveredNode && line === this.#hoveredLine) return;
    this.#hoveredNode = node;
    this.#hoveredLine = line;
    this.#container.style.cursor = node !== undefined || line !== undefined ? "pointer" : "";
    this.#sigma.scheduleRender();
  }

  #lineAt(point: { readonly x: number; readonly y: number }): string | undefined {
    const lit = [...(this.#lit?.bundles ?? [])].flatMap((id) => this.#drawn.bundles.get(id) ?? []);
    const spotOf = (id: string): Spot | undefined => this.spotOf(id);
    return nearestLine(point, lit, spotOf) ?? nearestLine(point, this.#drawn.bundles.values(), spotOf);
  }

  #scene(): Scene {
    return {
      spots: this.#byImportance.flatMap(({ id }) => this.spotOf(id) ?? []),
      bundles: this.#drawn.bundles,
      spotOf: (id) => this.spotOf(id),
      colourOf: (id) => this.#colours.get(id) ?? this.#look.theme.ink,
      captionOf: this.#look.captionOf,
      theme: this.#look.theme,
    };
  }

  #paint(): void {
    const [names, above, scene] = [this.#names(), this.#above(), this.#scene()];
    const isDim = this.#lit !== undefined;
    for (const layer of dimmed) this.#sigma.getCanvases()[layer]?.classList.toggle("dimmed", isDim);
    this.#labels = isDim ? [] : placeLabels(names, scene.spots, 250);
    paintLabels(names, this.#labels, scene.theme);
    if (this.#lit) this.#labels = paintLit(above, scene, this.#lit);
    const line = this.#drawn.bundles.get(this.#hoveredLine ?? "");
    if (line) paintHoveredLine(above, scene, line);
    const spot = this.#hoveredNode === undefined ? undefined : this.spotOf(this.#hoveredNode);
    if (spot) paintHoveredName(above, scene, spot);
  }

  /** Draws these nodes and lines; the first non-empty picture fixes the frame, so that nothing moves when more come. */
  show(drawn: Drawn): void {
    this.#drawn = drawn;
    this.#byImportance = byImportance(drawn.nodes);
    this.#colours = new Map(
      drawn.nodes.map(({ id, label }) => [id, onGround(this.#look.colourOf(label), this.#look.theme)]),
    );
    this.#frame ??= frameOf(drawn.nodes);
    if (this.#frame) this.#sigma.setCustomBBox(this.#frame);
    fill(this.#graph, drawn, this.#colours, this.#look.theme);
    this.#sigma.scheduleRefresh();
  }

  /** Lets some nodes and lines stand out; undefined shows all alike. */
  highlight(lit: Lit | undefined): void {
    this.#lit = lit;
    this.#sigma.scheduleRender();
  }

  restyle(look: GraphLook): void {
    this.#look = look;
    this.show(this.#drawn);
  }

  bringIntoView(ids: Iterable<string>, covered: Covered): void {
    const spots = [...ids].flatMap((id) => this.spotOf(id) ?? []);
    bringIntoView(this.#sigma, spots, covered);
  }

  zoom(factor: number): void {
    moveCamera(this.#sigma, { ratio: this.#sigma.getCamera().getState().ratio / factor });
  }

  fit(): void {
    moveCamera(this.#sigma, { x: 0.5, y: 0.5, ratio: 1 });
  }

  /** Where a node stands in the container, in CSS pixels. */
  spotOf(id: string): Spot | undefined {
    const data = this.#sigma.getNodeDisplayData(id);
    if (!data) return undefined;
    const { x, y } = this.#sigma.framedGraphToViewport(data);
    const name = String(this.#graph.getNodeAttribute(id, "label"));
    return { id, name, x, y, radius: this.#sigma.scaleSize(data.size) };
  }

  /** The labels of the last frame, for tests. */
  labels(): readonly PlacedLabel[] {
    return this.#labels;
  }

  kill(): void {
    this.#watcher.disconnect();
    this.#container.removeEventListener("webglcontextlost", this.#rebuild, { capture: true });
    this.#sigma.kill();
  }
}
