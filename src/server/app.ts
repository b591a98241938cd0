import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import { join } from "node:path";
import type { Ledger } from "../ledger/ledger.ts";
import type { Store } from "../store/store.ts";
import { wordIndex } from "../store/word-index.ts";
import { keepAtlas } from "./atlas.ts";
import { isOwnHost } from "./host.ts";
import { notFound, replyToError } from "./replies.ts";
import { addRoutes } from "./routes.ts";

export interface AppOptions {
  readonly store: Store;
  readonly ledger: Ledger;
  /** Folder of the built viewer (viewer/dist). */
  readonly viewerDir: string;
  /** Folder that keeps layout.json, the places of the nodes, and words.sqlite, the words of the articles. */
  readonly dataDir: string;
  /** Milliseconds; for the pause between two renewals. */
  readonly now: () => number;
  /** Requests to /api a minute and address. */
  readonly requestsPerMinute?: number;
  /** Host names, besides the loopback ones, under which the viewer may be asked for. */
  readonly hosts?: readonly string[];
  readonly log?: boolean;
}

const own = "'self'";
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: [own],
    imgSrc: [own, "data:"],
    styleSrc: [own],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

const addApi = (app: FastifyInstance, options: AppOptions): void => {
  const { store, ledger, dataDir } = options;
  const atlas = keepAtlas(store, join(dataDir, "layout.json"), options.now);
  const words = wordIndex(join(dataDir, "words.sqlite"), ledger);
  app.addHook("onClose", async () => words.close());
  app.register(
    async (api) => {
      await api.register(rateLimit, { max: options.requestsPerMinute ?? 1200, timeWindow: "1 minute" });
      addRoutes(api, { store, ledger, atlas, words });
    },
    { prefix: "/api" },
  );
};

// A page of another site may resolve its own name to 127.0.0.1 and read the answers; its Host header gives it away.
const refuseForeignHosts = (app: FastifyInstance, hosts: readonly string[]): void => {
  app.addHook("onRequest", async (request, reply) => {
    if (isOwnHost(request.hostname, hosts)) return undefined;
    return reply.status(403).send({
      error: `the host name ${request.hostname} is not served here`,
      remedy: "open the viewer under the address that `wenmai serve` printed",
    });
  });
};

/** The API and the viewer in one fastify app; nothing it serves names another host. */
const createApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const app = fastify({
    logger: options.log ? { level: "warn" } : false,
    routerOptions: { maxParamLength: 5000 },
    frameworkErrors: (...failed) => void replyToError(...failed), // addresses that cannot be read never reach a route
  });
  app.setErrorHandler(replyToError);
  app.setNotFoundHandler((request, reply) =>
    notFound(reply, `nothing is served at ${request.url}`, "see /api/schema, or open /"),
  );
  refuseForeignHosts(app, options.hosts ?? []);
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: false });
  await app.register(fastifyStatic, { root: options.viewerDir, cacheControl: false });
  addApi(app, options);
  return app;
};

export interface Served {
  /** Such as `http://127.0.0.1:4180`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Listens on `port` (0 takes a free one) of `host`, the loopback address unless told otherwise. */
export const serve = async (
  options: AppOptions,
  { host = "127.0.0.1", port = 0 }: { host?: string; port?: number } = {},
): Promise<Served> => {
  const app = await createApp(options);
  const address = await app.listen({ host, port });
  return { address, close: () => app.close() };
};
