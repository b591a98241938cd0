import type {
  ApiArticle,
  ApiError,
  ApiEvidence,
  ApiGraph,
  ApiHit,
  ApiNodeDetail,
  ApiSchema,
  ApiStatus,
} from "../src/server/api.ts";

export type * from "../src/server/api.ts";

const get = async <T>(path: string, signal?: AbortSignal): Promise<T> => {
  const response = await fetch(`/api/${path}`, signal ? { signal } : {});
  if (response.ok) return (await response.json()) as T;
  const body = (await response.json().catch(() => undefined)) as ApiError | undefined;
  throw new Error(body ? `${body.error}: ${body.remedy}` : `HTTP ${response.status}`);
};

const id = encodeURIComponent;

/** The server that sent this page; nothing else is ever asked. */
export const api = {
  schema: () => get<ApiSchema>("schema"),
  status: () => get<ApiStatus>("status"),
  overview: (limit: number) => get<ApiGraph>(`overview?limit=${limit}`),
  expand: (node: string, limit: number) => get<ApiGraph>(`expand/${id(node)}?limit=${limit}`),
  search: (text: string, where: "names" | "text", signal: AbortSignal) =>
    get<readonly ApiHit[]>(`search?q=${id(text)}&in=${where}&limit=${where === "names" ? 12 : 6}`, signal),
  node: (node: string, offset: number) => get<ApiNodeDetail>(`node/${id(node)}?offset=${offset}&limit=100`),
  evidence: (relation: string) => get<ApiEvidence>(`evidence/${id(relation)}`),
  article: (article: string) => get<ApiArticle>(`article/${id(article)}`),
};

export type Api = typeof api;
