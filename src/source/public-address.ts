import ipaddr from "ipaddr.js";
import { lookup as resolveName, type LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { buildConnector } from "undici";
import { SourceError } from "../errors.ts";

const remedy = "name a page of the public web; a page of your own network can be saved as a file and read from there";

// Global unicast of IPv6 is 2000::/3; outside it lies what the ranges do not name, such as ::127.0.0.1 in its old spelling.
const isGlobal = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  address instanceof ipaddr.IPv4 || address.parts[0]! >> 13 === 1;

/** True for an address of the public internet: no loopback, private, link-local, shared, multicast, mapped or tunnelled one. */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === "unicast" && isGlobal(parsed);
};

const refusal = (host: string, addresses: string): SourceError =>
  new SourceError(`${host} is not on the public web${addresses === host ? "" : ` (it leads to ${addresses})`}`, remedy);

type Answer = (error: Error | null, addresses: LookupAddress[] | string, family?: number) => void;
type Lookup = (host: string, options: { readonly all?: boolean }, answer: Answer) => void;
type Resolver = (
  host: string,
  options: { readonly all: true },
  answer: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** Name resolution at the moment of connecting, so that no second answer can lead elsewhere than the first. */
export const publicLookup =
  (resolver: Resolver): Lookup =>
  (host, options, answer) => {
    resolver(host, { all: true }, (error, addresses) => {
      const open = error ? [] : addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      if (error) answer(error, []);
      else if (!first) answer(refusal(host, addresses.map(({ address }) => address).join(", ")), []);
      else if (options.all) answer(null, open);
      else answer(null, first.address, first.family);
    });
  };

const bare = (host: string): string => host.replace(/^\[|\]$/g, "");

/** The connector of the HTTP client; `allowed` names hosts (`host:port`) that need not be public. A literal address never reaches the lookup, so it is checked here. */
export const guardedConnector = (timeout: number, allowed: readonly string[]): buildConnector.connector => {
  const open = buildConnector({ timeout });
  const guarded = buildConnector({ timeout, lookup: publicLookup(resolveName) as never });
  return (options, callback) => {
    const host = bare(options.hostname);
    if (allowed.includes(`${options.hostname}:${options.port}`)) open(options, callback);
    else if (isIP(host) && !isPublicAddress(host)) callback(refusal(host, host), null);
    else guarded(options, callback);
  };
};
