import { SourceError, WenmaiError } from "../errors.ts";

const later = "check the network and the address, and try again later";
const causes: Readonly<Record<string, string>> = {
  ENOTFOUND: "no such host",
  EAI_AGAIN: "the host's name cannot be resolved now",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut",
  ETIMEDOUT: "no answer in time",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  UND_ERR_HEADERS_TIMEOUT: "no answer in time",
  UND_ERR_BODY_TIMEOUT: "the answer stopped coming",
  UND_ERR_SOCKET: "the connection was cut",
  TimeoutError: "not complete in time",
  AbortError: "stopped",
  CERT_HAS_EXPIRED: "its certificate has expired",
  Z_DATA_ERROR: "its compressed body is damaged",
  Z_BUF_ERROR: "its compressed body is cut off",
};

const nameOf = (error: unknown): string => {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return "name" in error ? String(error.name) : "";
};

const roots = (error: unknown): readonly unknown[] => {
  if (error instanceof AggregateError) return error.errors.flatMap(roots);
  return error instanceof Error && error.cause !== undefined ? [error, ...roots(error.cause)] : [error];
};

/** What went wrong with a request, in words that name the address and the remedy. */
export const fetchError = (address: string, error: unknown): WenmaiError => {
  const all = roots(error);
  const own = all.find((cause) => cause instanceof WenmaiError);
  if (own)
    return own.message.includes(address) ? own : new SourceError(`${address}: ${own.message}`, own.remedy, error);
  const known = all.map((cause) => causes[nameOf(cause)]).find((cause) => cause !== undefined);
  const detail = known ?? (error instanceof Error ? error.message : String(error));
  return new SourceError(`${address} cannot be fetched: ${detail}`, later, error);
};

/** The refusal of an answer that is no page, by its HTTP status. */
export const statusError = (address: string, status: number): SourceError => {
  const remedies: Readonly<Record<number, string>> = {
    401: "the page asks for a password: save it with a browser and read the file",
    403: "the site refuses programs: save the page with a browser and read the file",
    429: "the site asks for fewer requests: try again later",
  };
  const remedy = remedies[status] ?? (status >= 500 ? later : "check the address");
  return new SourceError(`${address} answers with HTTP ${String(status)}`, remedy);
};
