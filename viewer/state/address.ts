import type { Intent, Open } from "./intent.ts";

const several = (parameters: URLSearchParams, key: string): string[] => parameters.getAll(key).filter(Boolean);

const openOf = (parameters: URLSearchParams): Open | undefined => {
  const [node, article, relations] = [
    parameters.get("node"),
    parameters.get("article"),
    several(parameters, "relation"),
  ];
  if (node) return { kind: "node", id: node };
  if (article) return { kind: "article", id: article };
  return relations.length > 0 ? { kind: "relations", ids: relations } : undefined;
};

const cameraOf = (text: string | null): Intent["camera"] => {
  const [x, y, ratio] = (text ?? "").split(",").map(Number);
  const given = x !== undefined && y !== undefined && ratio !== undefined;
  return given && [x, y, ratio].every(Number.isFinite) && ratio > 0 ? [x, y, ratio] : undefined;
};

/** Reads `#node=…&lang=en`; whatever is missing comes from `standard`. */
export const readAddress = (hash: string, standard: Intent): Intent => {
  const parameters = new URLSearchParams(hash.replace(/^#/u, ""));
  const [language, view] = [parameters.get("lang"), parameters.get("view")];
  const [open, camera] = [openOf(parameters), cameraOf(parameters.get("camera"))];
  return {
    language: language === "zh" || language === "en" ? language : standard.language,
    view: view === "map" || view === "table" ? view : standard.view,
    ...(open && { open }),
    expanded: several(parameters, "expand"),
    hidden: several(parameters, "hide"),
    ...(camera && { camera }),
  };
};

const openEntries = (open: Open | undefined): [string, string][] => {
  if (!open) return [];
  return open.kind === "relations" ? open.ids.map((id) => ["relation", id]) : [[open.kind, open.id]];
};

export const writeAddress = (intent: Intent): string => {
  const entries: [string, string][] = [
    ["lang", intent.language],
    ["view", intent.view],
    ...openEntries(intent.open),
    ...intent.expanded.map((id): [string, string] => ["expand", id]),
    ...intent.hidden.map((type): [string, string] => ["hide", type]),
  ];
  if (intent.camera) entries.push(["camera", intent.camera.map((value) => Number(value.toFixed(4))).join(",")]);
  return `#${new URLSearchParams(entries)}`;
};
