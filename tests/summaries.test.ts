import { join } from "node:path";
import fc from "fast-check";
import { digest } from "../src/export/digest.ts";
import type { Contribution } from "../src/graph/contribution.ts";
import { openLedger } from "../src/ledger/open.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { openGrafeo } from "../src/store/grafeo.ts";
import { catchUp, rebuild } from "../src/store/project.ts";
import type { Store } from "../src/store/store.ts";
import { contributionOf, type Sentence } from "./support/contributions.ts";
import { inFolder } from "./support/folder.ts";
import { isFull } from "./support/full.ts";

const now = "2024-05-01T00:00:00Z";

const offices: Readonly<Record<string, NonNullable<Contribution["evidence"][number]["office"]>>> = {
  "post:云川市市长": { seat: "中国/云川市", body: "云川市政府", single: true },
  "post:海原市市长": { seat: "中国/海原市", body: "海原市政府", single: true },
  "post:云川市顾问": { seat: "中国/云川市", body: "云川市委" },
  "post:全国政协委员": { body: "全国政协" },
};

const someone = fc.constantFrom("person:许青岚", "person:秦望川", "person:魏晓");
const held = fc.record({
  from: someone,
  to: fc.constantFrom(...Object.keys(offices)),
  qualifiers: fc.oneof(
    { arbitrary: fc.constant({ act: "observed" }), weight: 12 },
    fc.constantFrom<Sentence["qualifiers"] & object>(
      { act: "observed", acting: true },
      { act: "appointed" },
      { act: "removed" },
      { act: "former" },
      { act: "observed", from: "2019" },
    ),
  ),
  modality: fc.constantFrom<NonNullable<Sentence["modality"]>>(
    "asserted",
    "asserted",
    "asserted",
    "reported",
    "planned",
    "negated",
  ),
});
const attended = fc.record({
  from: someone,
  type: fc.constant("ATTENDED" as const),
  to: fc.constantFrom("event:东湖座谈会@2024-03-02", "event:东湖座谈会@2024-03-04"),
  toType: fc.constant("Event" as const),
});
const told = fc.record({
  publishedOn: fc.integer({ min: 1, max: 9 }).map((day) => `2024-03-0${day}`),
  sentences: fc.array(fc.oneof({ arbitrary: held, weight: 5 }, attended), { minLength: 1, maxLength: 2 }),
  qualifier: fc.option(fc.constantFrom("女", "解放军", "满族", "藏族"), { freq: 12, nil: undefined }),
  wording: fc.option(fc.constantFrom("同文甲", "同文乙"), { freq: 8, nil: undefined }),
});

type Told = typeof told extends fc.Arbitrary<infer Each> ? Each : never;

/** An article that says this, with the offices of its posts and whatever tells its people from their namesakes. */
const article = (address: string, { publishedOn, sentences, qualifier, wording }: Told): Contribution => {
  const plain = contributionOf({ address, publishedOn, sentences: sentences });
  const key = qualifier === "女" ? "gender" : qualifier?.endsWith("族") ? "ethnicity" : "qualifier";
  const properties = qualifier === undefined ? {} : { [key]: qualifier === "女" ? "female" : qualifier };
  return {
    ...plain,
    nodes: plain.nodes.map((node) =>
      node.type === "Person" ? { ...node, properties: { ...node.properties, ...properties } } : node,
    ),
    evidence: plain.evidence.map((row) => ({
      ...row,
      wording: wording ?? `文${address}${plain.textHash}`,
      ...(offices[row.to] && { office: offices[row.to] }),
    })),
  };
};

/** What is done one after the other: an article is read, alone or with the one before it, or one is withdrawn. */
const deed = fc.oneof(
  { arbitrary: fc.record({ told, isNext: fc.boolean(), at: fc.option(fc.nat(20), { freq: 8 }) }), weight: 12 },
  fc.record({ gone: fc.nat(20) }),
);

type Deed = typeof deed extends fc.Arbitrary<infer Each> ? Each : never;

const perform = async (ledger: Ledger, store: Store, deeds: readonly Deed[]): Promise<void> => {
  for (const [number, each] of deeds.entries()) {
    if ("gone" in each) await ledger.retract(1, `${each.gone}.txt`, "withdrawn", now);
    else await ledger.record(1, article(`${each.at ?? number}.txt`, each.told), now);
    if ("gone" in each || !each.isNext) await catchUp(ledger, store);
  }
  await catchUp(ledger, store);
};

const withStore = (
  many: number,
  work: (ledger: Ledger, store: Store, folder: string) => Promise<void>,
): Promise<void> =>
  inFolder(async (folder) => {
    const ledger = await openLedger(folder, many);
    const store = await openGrafeo(join(folder, "graph.grafeo"), await ledger.identity());
    try {
      await store.prepare();
      await work(ledger, store, folder);
    } finally {
      await store.close();
      await ledger.close();
    }
  });

describe("What many articles tell", () => {
  it(
    "is summed up so that the graph is what all of them make, whatever comes after",
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 30 }), fc.nat(4), (deeds, many) =>
          withStore(many, async (ledger, store) => {
            await perform(ledger, store, deeds);
            const grown = await digest(store);
            await rebuild(ledger, store);
            expect(await digest(store)).toBe(grown);
          }),
        ),
        { numRuns: isFull ? 400 : 60 },
      ),
    1_800_000,
  );
});
