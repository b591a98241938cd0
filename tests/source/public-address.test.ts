import type { LookupAddress } from "node:dns";
import fc from "fast-check";
import { fetchPage } from "../../src/source/fetch.ts";
import { isPublicAddress, publicLookup } from "../../src/source/public-address.ts";
import { redirectTo, startServer, type LocalServer } from "./local-server.ts";

const octet = fc.integer({ min: 0, max: 255 });
const below = (...first: readonly number[]) =>
  fc.tuple(octet, octet, octet, octet).map((octets) => octets.map((own, index) => first[index] ?? own));
const inside = fc.oneof(
  below(127),
  below(10),
  below(0),
  below(192, 168),
  below(169, 254),
  fc.tuple(fc.integer({ min: 16, max: 31 }), octet, octet).map(([a, b, c]) => [172, a, b, c]),
  fc.tuple(fc.integer({ min: 64, max: 127 }), octet, octet).map(([a, b, c]) => [100, a, b, c]),
  fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
);
const hex = (octets: readonly number[]): string => octets.map((own) => own.toString(16).padStart(2, "0")).join("");
const groups = (octets: readonly number[]): string => `${hex(octets.slice(0, 2))}:${hex(octets.slice(2))}`;

describe("addresses that are not on the public web", () => {
  it("are refused in every spelling of IPv4 and in every IPv6 address that carries one", () => {
    const spellings = (octets: readonly number[]): readonly string[] => [
      octets.join("."),
      `0x${hex(octets)}`,
      String(Number.parseInt(hex(octets), 16)),
      octets.map((own) => `0${own.toString(8)}`).join("."),
      `::ffff:${octets.join(".")}`,
      `::ffff:${groups(octets)}`,
      `::${groups(octets)}`,
      `64:ff9b::${groups(octets)}`,
      `2002:${groups(octets)}::`,
    ];
    fc.assert(
      fc.property(inside, (octets) => {
        for (const spelling of spellings(octets))
          expect([spelling, isPublicAddress(spelling)]).toEqual([spelling, false]);
      }),
    );
  });
  it.each([
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12::9",
    "fec0::1",
    "ff02::1",
    "100::1",
    "2001:db8::1",
    "",
    "a.b",
  ])("are refused: %s", (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(["8.8.8.8", "114.114.114.114", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "240e::1"])(
    "but not the public %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe("a name", () => {
  const looking = (addresses: readonly LookupAddress[], all: boolean) =>
    new Promise<readonly unknown[]>((done) => {
      const resolver = publicLookup((_, __, answer) => answer(null, [...addresses]));
      resolver("news.example", { all }, (...answer) => done(answer));
    });
  const open = { address: "8.8.8.8", family: 4 };
  const closed = { address: "::ffff:10.0.0.1", family: 6 };

  it("that leads only inside is refused, and the message names where it leads", async () => {
    const [error] = await looking([closed, { address: "127.0.0.1", family: 4 }], true);
    expect(String(error)).toMatch(
      /news\.example is not on the public web \(it leads to ::ffff:10\.0\.0\.1, 127\.0\.0\.1\)/,
    );
  });
  it("that leads inside and outside is followed outside only", async () => {
    expect(await looking([closed, open], true)).toEqual([null, [open]]);
    expect(await looking([closed, open], false)).toEqual([null, "8.8.8.8", 4]);
  });
  it("that leads nowhere is refused", async () => {
    expect(String((await looking([], true))[0])).toMatch(/not on the public web/);
  });
});

describe("the check when connecting", () => {
  let server: LocalServer;
  let inner: LocalServer;
  const message = async (address: string, allowed: readonly string[] = []): Promise<string> => {
    const error: unknown = await fetchPage(address, {}, { allowed }).catch((thrown: unknown) => thrown);
    return error instanceof Error ? error.message : "fetched";
  };
  beforeAll(async () => {
    inner = await startServer({ "/": "<p>secret</p>" });
    server = await startServer();
  });

  it.each([
    "127.0.0.1",
    "localhost",
    "127.1",
    "0x7f000001",
    "2130706433",
    "0177.0.0.1",
    "0.0.0.0",
    "0",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
  ])("refuses %s although a server listens there", async (host) => {
    expect(await message(`http://${host}:${inner.host.split(":")[1]!}/`)).toMatch(/is not on the public web/);
  });
  it.each([
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "https://192.168.1.1/",
  ])("refuses %s at once", async (address) => expect(await message(address)).toMatch(/is not on the public web/));
  it.each(["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433"])("refuses a redirect to %s", async (host) => {
    server.answers = { "/": redirectTo(`http://${host}:${inner.host.split(":")[1]!}/`) };
    expect(await message(`${server.origin}/`, [server.host])).toMatch(/is not on the public web/);
  });
  it("never reached the inner server", () => expect(inner.asked).toEqual([]));
});
