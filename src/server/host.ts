const loopback = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** True for loopback names and those the operator named. */
export const isOwnHost = (hostname: string, hosts: readonly string[]): boolean =>
  loopback.has(hostname) || hosts.includes(hostname);
