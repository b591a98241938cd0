import ipaddr from "ipaddr.js";
import { lookup as resolveName, type LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { buildConnector } from "undici";
import { SourceError } from "../errors.ts";

const remedy = "name a page of the public web; a page of your own network can be saved as a file and read from there";

/** True for an address of the public internet: no loopback, private, link-local, shared, multicast, mapped or tunnelled one. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === "unicast";

const refusal = (host: string, addresses: string): SourceError =>
  new SourceError(`${host} is not on the public web${addresses === host ? "" : ` (it leads to ${addresses})`}`, remedy);

type Answer = (error: Error | null, addresses: LookupAddress[] | string, family?: number) => void;
type Lookup = (host: string, options: { readonly all?: boolean }, answer: Answer) => void;

/** Name resolution at the moment of connecting, so that no second answer can lead elsewhere than the first. */
const publicLookup: Lookup = (host, options, answer) => {
  resolveName(host, { all: true }, (error, addresses) => {
    if (error) return answer(error, []);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first) return answer(refusal(host, addresses.map(({ address }) => address).join(", ")), []);
    return options.all ? answer(null, open) : answer(null, first.address, first.family);
  });
};

const bare = (host: string): string => host.replace(/^\[|\]$/g, "");

/** The connector of the HTTP client. A literal address never reaches the lookup, so it is checked here. */
export const guardedConnector = (timeout: number, allowPrivate: boolean): buildConnector.connector => {
  if (allowPrivate) return buildConnector({ timeout });
  const connect = buildConnector({ timeout, lookup: publicLookup as never });
  return (options, callback) => {
    const host = bare(options.hostname);
    if (isIP(host) && !isPublicAddress(host)) return callback(refusal(host, host), null);
    return connect(options, callback);
  };
};
