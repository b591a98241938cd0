import type { FastifyInstance, FastifyReply } from "fastify";
import type { Ledger } from "../ledger/ledger.ts";
import type { Store } from "../store/store.ts";
import type { ApiStatus } from "./api.ts";
import type { AtlasKeeper } from "./atlas.ts";
import { describeSchema } from "./describe-schema.ts";
import { nodeDetail } from "./facts.ts";
import { articleOf, evidenceOf } from "./quotes.ts";
import { notFound } from "./replies.ts";
import { expand, overview } from "./subgraph.ts";

export interface Sources {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly atlas: AtlasKeeper;
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
  app.get<{ Querystring: { q: string; limit: number } }>(
    "/search",
    query({ q: { type: "string", maxLength: 200, default: "" }, limit: whole(20, 200) }),
    async ({ query: { q, limit } }) => (await atlas.current()).search.find(q, limit),
  );
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

/** GET routes below /api; every answer is one of the types of api.ts. */
export const addRoutes = (app: FastifyInstance, sources: Sources): void => {
  app.get("/schema", async () => describeSchema());
  app.get("/status", async (): Promise<ApiStatus> => {
    const { store } = sources;
    return { store: store.kind, position: await store.position(), ...(await store.counts()) };
  });
  mapRoutes(app, sources);
  panelRoutes(app, sources);
};
