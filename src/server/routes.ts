import type { FastifyInstance, FastifyReply } from "fastify";
import type { Ledger } from "../ledger/ledger.ts";
import type { Store } from "../store/store.ts";
import type { WordIndex } from "../store/word-index.ts";
import type { ApiHit, ApiStatus } from "./api.ts";
import type { AtlasKeeper } from "./atlas.ts";
import { describeSchema } from "./describe-schema.ts";
import { nodeDetail } from "./facts.ts";
import { findPassages } from "./passages.ts";
import { addQueryRoute } from "./query-route.ts";
import { articleOf, evidenceOf } from "./quotes.ts";
import { notFound } from "./replies.ts";
import { expand, overview } from "./subgraph.ts";

export interface Sources {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly atlas: AtlasKeeper;
  readonly words: WordIndex;
}

interface WithId {
  readonly Params: { readonly id: string };
}

type Numbers<Key extends string> = { readonly Querystring: Readonly<Record<Key, number>> };

const whole = (standard: number, maximum: number, minimum = 1) => ({
  type: "integer",
  minimum,
  maximum,
  default: standard,
});
const query = (properties: Readonly<Record<string, unknown>>) => ({
  schema: { querystring: { type: "object", properties } },
});

const unknown = (reply: FastifyReply, what: string): FastifyReply =>
  notFound(reply, `${what} is not in the graph`, "search for it again: the graph may have changed since");

const mapRoutes = (app: FastifyInstance, { atlas }: Sources): void => {
  app.get<Numbers<"limit">>("/overview", query({ limit: whole(300, 5000) }), async ({ query: { limit } }) =>
    overview(await atlas.current(), limit),
  );
  app.get<WithId & Numbers<"limit">>("/expand/:id", query({ limit: whole(50, 1000) }), async (request, reply) => {
    const current = await atlas.current();
    const { id } = request.params;
    return current.positions.has(id) ? expand(current, id, request.query.limit) : unknown(reply, id);
  });
};

interface Search {
  readonly q: string;
  readonly limit: number;
  readonly in: "all" | "names" | "text";
}

/** Names first, then articles by their text; whoever asks while typing asks for names alone, which needs no dictionary. */
const search = async (sources: Sources, { q, limit, in: where }: Search): Promise<readonly ApiHit[]> => {
  const names = where === "text" ? [] : (await sources.atlas.current()).search.find(q, limit);
  if (where === "names" || names.length >= limit) return names;
  const known = new Set(names.map(({ id }) => id));
  const found = await findPassages(sources, q, limit);
  return [...names, ...found.filter(({ id }) => !known.has(id))].slice(0, limit);
};

const searchRoute = (app: FastifyInstance, sources: Sources): void => {
  const shape = {
    q: { type: "string", maxLength: 200, default: "" },
    limit: whole(20, 200),
    in: { type: "string", enum: ["all", "names", "text"], default: "all" },
  };
  app.get<{ Querystring: Search }>("/search", query(shape), async (request) => search(sources, request.query));
};

const panelRoutes = (app: FastifyInstance, { store, ledger, atlas }: Sources): void => {
  const page = query({ offset: whole(0, 1_000_000, 0), limit: whole(100, 1000) });
  app.get<WithId & Numbers<"offset" | "limit">>("/node/:id", page, async ({ params, query: range }, reply) => {
    const current = await atlas.current();
    const node = current.snapshot.nodes.get(params.id);
    return node ? nodeDetail(store, current, node, range) : unknown(reply, params.id);
  });
  app.get<WithId>("/evidence/:id", async ({ params }, reply) => {
    const current = await atlas.current();
    const edge = current.snapshot.edges.get(params.id);
    return (edge && (await evidenceOf(store, current, edge))) ?? unknown(reply, params.id);
  });
  app.get<WithId>("/article/:id", async ({ params }, reply) => {
    const article = await ledger.article(params.id);
    return article ? articleOf(store, await atlas.current(), article) : unknown(reply, params.id);
  });
};

/** Routes below /api; every answer is one of the types of api.ts. */
export const addRoutes = (app: FastifyInstance, sources: Sources): void => {
  app.get("/schema", async () => describeSchema());
  app.get("/status", async (): Promise<ApiStatus> => {
    const { store } = sources;
    return { store: store.kind, position: await store.position(), ...(await store.counts()) };
  });
  mapRoutes(app, sources);
  searchRoute(app, sources);
  panelRoutes(app, sources);
  addQueryRoute(app, sources.store);
};
