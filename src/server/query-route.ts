import type { FastifyInstance } from "fastify";
import { answer } from "../store/answer.ts";
import type { Store } from "../store/store.ts";
import type { ApiQuery, ApiTable } from "./api.ts";

const body = {
  type: "object",
  properties: {
    name: { type: "string", maxLength: 200 },
    cypher: { type: "string" },
    parameters: { type: "object" },
    rows: { type: "integer", minimum: 1, maximum: 1_000_000, default: 1000 },
  },
};

/** POST /query: named queries and read-only Cypher; so other processes can ask while this one owns the data folder. */
export const addQueryRoute = (app: FastifyInstance, store: Store): void => {
  app.post<{ Body: ApiQuery & { readonly rows: number } }>(
    "/query",
    { schema: { body } },
    async (request): Promise<ApiTable> => answer(store, request.body),
  );
};
