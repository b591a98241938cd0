import fc from "fast-check";
import { digest } from "../../src/export/digest.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import type { Reader } from "../../src/pipeline/readers.ts";
import { ingest } from "../../src/pipeline/run.ts";
import { stages } from "../../src/pipeline/stages.ts";
import type { Contribution } from "../../src/graph/contribution.ts";
import type { Article } from "../../src/source/article.ts";
import { catchUp, rebuild } from "../../src/store/project.ts";
import type { Store } from "../../src/store/store.ts";
import { inFolder } from "../support/folder.ts";

const lexicon = loadLexicon();
const now = () => "2024-05-01T00:00:00Z";

const name = fc.constantFrom("魏砚青", "林望川", "叶启明", "𠮷望海");
const post = fc.constantFrom("湖北省省长", "湖北省委书记", "武汉市市长", "湖南省省长");
const sentence = fc.oneof(
  fc.tuple(post, name).map((parts) => `${parts.join("")}出席全省防汛工作会议并讲话。`),
  fc.tuple(name, post).map(([who, what]) => `任命${who}为${what}。`),
  fc.tuple(name, post).map(([who, what]) => `免去${who}的${what}职务。`),
  fc.tuple(post, name).map((parts) => `原${parts.join("")}介绍情况，双方签署《东湖合作协议》。`),
  fc.constant("会议强调，要坚持以人民为中心的发展思想。"),
);
const day = fc.integer({ min: 10, max: 28 }).map((number) => `2024-05-${number}`);
const body = fc.record({ day, sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }) });

type Body = { readonly day: string; readonly sentences: readonly string[] };

const articleAt = (address: string, { day: publishedOn, sentences }: Body): Article => {
  const text = `衡阳消息\n${sentences.join("")}`;
  return { id: address, address, title: "衡阳消息", publishedOn, text };
};

const bodies = fc.array(body, { minLength: 2, maxLength: 5 });

/** Several articles; how they are ordered, cut into runs, and by how many readers they are read. */
const plan = bodies.chain((all) => {
  const numbers = all.map((_, number) => number);
  return fc.record({
    all: fc.constant(all),
    changed: body,
    order: fc.shuffledSubarray(numbers, { minLength: all.length }),
    cuts: fc.array(fc.nat(all.length), { maxLength: 2 }),
    width: fc.integer({ min: 1, max: 4 }),
    kept: fc.integer({ min: 1, max: all.length - 1 }),
  });
});

/** A reader of so many threads, whose answers come as the event loop pleases. */
const readerOf = (width: number): Reader<Contribution> => ({
  width,
  read: async (article) => {
    const turns = width === 1 ? 0 : (article.text.length * 7) % (3 * width);
    for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setImmediate(next));
    return stages.contribution(article, lexicon);
  },
  close: async () => undefined,
});

const piecesOf = <Item>(items: readonly Item[], cuts: readonly number[]): (readonly Item[])[] => {
  const ends = [...cuts, items.length].sort((a, b) => a - b);
  return ends.map((end, at) => items.slice(ends[at - 1] ?? 0, end)).filter((piece) => piece.length > 0);
};

/** One ledger and its store; what they hold is withdrawn before they hold something else. */
class Keeping {
  readonly ledger: Ledger;
  readonly store: Store;

  constructor(ledger: Ledger, store: Store) {
    this.ledger = ledger;
    this.store = store;
  }

  async take(articles: readonly Article[], width = 1) {
    async function* readings() {
      yield* articles;
    }
    const { ledger, store } = this;
    const report = await ingest(readings(), { ledger, store, reader: readerOf(width), command: "test", now });
    expect(report.failures).toEqual([]);
    return report;
  }

  async withdraw(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) await this.ledger.retract(1, address, "withdrawn", now());
    await catchUp(this.ledger, this.store);
  }

  async empty(): Promise<void> {
    await this.withdraw(await this.ledger.liveAddresses(""));
  }

  digest(): Promise<string> {
    return digest(this.store);
  }
}

/** What must be the same on every store, for so many generated histories; `open` opens the store of a ledger, empty. */
export const orderSuite = (open: (ledger: number) => Promise<Store>, numRuns: number): void => {
  const keep = (work: (keeping: Keeping) => Promise<void>): Promise<void> =>
    inFolder(async (folder) => {
      const ledger = await openLedger(folder, 1);
      const store = await open(await ledger.identity());
      await store.clear();
      await store.prepare();
      try {
        await work(new Keeping(ledger, store));
      } finally {
        await ledger.close();
      }
    });

  const articlesOf = (all: readonly Body[]): readonly Article[] =>
    all.map((each, number) => articleAt(`${number}.txt`, each));

  it(
    "is the same in any order, any split into runs, by any number of readers, and read twice",
    () =>
      keep((keeping) =>
        fc.assert(
          fc.asyncProperty(plan, async ({ all, order, cuts, width }) => {
            const articles = articlesOf(all);
            await keeping.empty();
            await keeping.take(articles);
            const expected = await keeping.digest();
            expect((await keeping.take(articles)).articles.unchanged).toBe(articles.length);
            expect(await keeping.digest()).toBe(expected);
            await keeping.empty();
            const shuffled = order.map((number) => articles[number]!);
            for (const piece of piecesOf(shuffled, cuts)) await keeping.take(piece, width);
            expect(await keeping.digest()).toBe(expected);
          }),
          { numRuns },
        ),
      ),
    1_800_000,
  );

  it(
    "is as before when articles come and go, or change and change back",
    () =>
      keep((keeping) =>
        fc.assert(
          fc.asyncProperty(plan, async ({ all, kept, changed, width }) => {
            const articles = articlesOf(all);
            await keeping.empty();
            await keeping.take(articles.slice(0, kept));
            const before = await keeping.digest();
            await keeping.take(articles.slice(kept), width);
            const whole = await keeping.digest();
            await keeping.take([articleAt("0.txt", changed)]);
            await keeping.take(articles.slice(0, 1));
            expect(await keeping.digest()).toBe(whole);
            await keeping.withdraw(articles.slice(kept).map(({ address }) => address));
            expect(await keeping.digest()).toBe(before);
          }),
          { numRuns },
        ),
      ),
    1_800_000,
  );

  it(
    "is what a rebuild makes, whatever was read, changed and withdrawn before",
    () =>
      keep(async (keeping) => {
        const deed = fc.record({ at: fc.nat(4), body: fc.option(body, { nil: undefined }) });
        await fc.assert(
          fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
            for (const { at, body: told } of deeds) {
              if (told) await keeping.take([articleAt(`${at}.txt`, told)]);
              else await keeping.withdraw([`${at}.txt`]);
            }
            const grown = await keeping.digest();
            await rebuild(keeping.ledger, keeping.store);
            expect(await keeping.digest()).toBe(grown);
          }),
          { numRuns: Math.ceil(numRuns / 10) },
        );
      }),
    1_800_000,
  );
};
