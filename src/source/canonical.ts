import { UsageError } from "../errors.ts";

const tracking =
  /^(?:utm_.*|spm|spm_id_from|spm-id-from|fbclid|gclid|msclkid|yclid|wxfid|isappinstalled|share_token|share_from|share_source|share_medium|vd_source|bd_vid|hmsr|hmpl)$/i;
const shared = /^(?:timeline|singlemessage|groupmessage|weibo|wechat|qq|share)$/i;

const isTracking = (name: string, value: string): boolean =>
  tracking.test(name) || (name.toLowerCase() === "from" && shared.test(value));

export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);

/** One spelling for one page: no fragment, no tracking parameters, no default port; the scheme stays as it is. */
export const canonicalUrl = (address: string): string => {
  const url = parse(address);
  url.hash = "";
  const doomed = [...url.searchParams].filter(([name, value]) => isTracking(name, value)).map(([name]) => name);
  for (const name of doomed) url.searchParams.delete(name);
  if (url.search === "") url.search = ""; // drops a bare question mark
  return url.href;
};

const parse = (address: string): URL => {
  if (URL.canParse(address)) return new URL(address);
  throw new UsageError(`${address} is not a web address`, "write it as http://host/path or https://host/path");
};
