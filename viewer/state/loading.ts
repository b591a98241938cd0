import type { Api, ApiGraph } from "../api.ts";
import { merge, type Data } from "./data.ts";
import type { Intent } from "./intent.ts";

const expansion = 60;
const glimpse = 12;

/** Ends of the open relations that are not here yet. */
const strangers = async (api: Api, data: Data, relations: readonly string[]): Promise<string[]> => {
  const missing = relations.filter((id) => !data.edges.has(id));
  const answers = await Promise.all(missing.map((id) => api.evidence(id)));
  return answers.flatMap(({ relation }) => [relation.from.id, relation.to.id]);
};

const opened = async (api: Api, data: Data, { open }: Intent): Promise<string[]> => {
  if (open?.kind === "node") return [open.id];
  return open?.kind === "relations" ? strangers(api, data, open.ids) : [];
};

/** Fetches what the intent names and the page does not have; nothing is fetched twice. */
export const loader = (api: Api) => {
  const expanded = new Set<string>();
  return async (data: Data, intent: Intent): Promise<Data> => {
    const wanted = intent.expanded.filter((id) => !expanded.has(id));
    for (const id of wanted) expanded.add(id);
    const unseen = (await opened(api, data, intent).catch(() => [])).filter((id) => !data.nodes.has(id));
    const asked = [...wanted.map((id) => api.expand(id, expansion)), ...unseen.map((id) => api.expand(id, glimpse))];
    const answers = await Promise.allSettled<ApiGraph>(asked);
    return answers.reduce((all, answer) => (answer.status === "fulfilled" ? merge(all, answer.value) : all), data);
  };
};
