import { Agent, request, type Dispatcher } from "undici";
import { SourceError } from "../errors.ts";
import { bodyBytes } from "./body-bytes.ts";
import { fetchError, statusError } from "./fetch-failure.ts";
import type { FetchOptions } from "./options.ts";
import { guardedConnector } from "./public-address.ts";

/** What is remembered of an address between two visits: `etag`, `lastModified`. */
export type FetchState = Readonly<Record<string, string>>;

export type Fetched =
  | {
      readonly kind: "page";
      readonly url: string;
      readonly type: string;
      readonly bytes: Uint8Array;
      readonly state: FetchState;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "gone"; readonly status: number };

const userAgent = "wenmai/0.1 (knowledge graph of official news; reads one page at a time)";
const mostRedirects = 5;
const limits = { allowed: [] as readonly string[], maxBytes: 20_000_000, timeout: 30_000, headerTimeout: 10_000 };
type Limits = typeof limits;

/** The only outbound socket of wenmai: GETs one page, following redirects; every hop is checked when connecting. */
export const fetchPage = async (
  address: string,
  state: FetchState = {},
  options: FetchOptions = {},
): Promise<Fetched> => {
  const given: Limits = { ...limits, ...options };
  const connect = guardedConnector(given.headerTimeout, given.allowed);
  const agent = new Agent({ connect, headersTimeout: given.headerTimeout, bodyTimeout: given.headerTimeout });
  const deadline = AbortSignal.timeout(given.timeout);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  try {
    return await visit({ address, url: address, state, agent, signal, hops: 0, maxBytes: given.maxBytes });
  } catch (error) {
    throw fetchError(address, error);
  } finally {
    await agent.destroy();
  }
};

interface Visit {
  readonly address: string;
  readonly url: string;
  readonly state: FetchState;
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly hops: number;
  readonly maxBytes: number;
}

const visit = async (at: Visit): Promise<Fetched> => {
  refuseOddAddress(at);
  const answer = await request(at.url, { dispatcher: at.agent, signal: at.signal, headers: headersOf(at.state) });
  const status = answer.statusCode;
  if (status === 200) return pageOf(at, answer);
  answer.body.on("error", () => undefined).destroy();
  if (status === 304) return { kind: "unchanged" };
  if (status === 404 || status === 410) return { kind: "gone", status };
  const next = one(answer.headers.location);
  if (status < 300 || status > 399 || !next) throw statusError(at.address, status);
  if (at.hops === mostRedirects)
    throw new SourceError(
      `${at.address} redirects more than ${String(mostRedirects)} times`,
      "name the address it should lead to",
    );
  return visit({ ...at, url: nextUrl(next, at), hops: at.hops + 1 });
};

const refuseOddAddress = ({ address, url }: Visit): void => {
  const { protocol, username, password } = new URL(url);
  const via = url === address ? "" : ` (redirected to ${protocol}…)`;
  if (!/^https?:$/.test(protocol)) throw new SourceError(`${address}${via} is not http or https`, "name a web page");
  if (username || password)
    throw new SourceError(`${address}${via} carries a user name or password`, "name the page without them");
};

const nextUrl = (location: string, { url, address }: Visit): string => {
  if (URL.canParse(location, url)) return new URL(location, url).href;
  throw new SourceError(`${address} redirects to an address that is none`, "name the address it should lead to");
};

const headersOf = ({ etag, lastModified }: FetchState): Record<string, string> => ({
  "user-agent": userAgent,
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9, application/x-ndjson;q=0.9, */*;q=0.5",
  "accept-encoding": "gzip, br",
  "accept-language": "zh-CN, zh;q=0.9, en;q=0.5",
  ...(etag !== undefined && { "if-none-match": etag }),
  ...(lastModified !== undefined && { "if-modified-since": lastModified }),
});

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);

const pageOf = async (
  { url, address, maxBytes }: Visit,
  { headers, body }: Dispatcher.ResponseData,
): Promise<Fetched> => {
  const bytes = await bodyBytes({ stream: body, encoding: one(headers["content-encoding"]), where: address, maxBytes });
  const [etag, lastModified] = [one(headers.etag), one(headers["last-modified"])];
  const state = { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
  return { kind: "page", url, type: one(headers["content-type"]) ?? "", bytes, state };
};
