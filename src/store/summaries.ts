import type { EvidenceSummary } from "../graph/summary.ts";
import type { Known, LiveEvidence, LiveNode, Summary, SummaryKind, Touched } from "../ledger/ledger.ts";
import type { Outline } from "../resolve/outline.ts";

/** What is kept of each kind. */
interface Kinds {
  readonly node: readonly LiveNode[];
  readonly person: Outline;
  readonly fact: EvidenceSummary;
  readonly seat: EvidenceSummary;
}

/** What is known of the many rows behind what a change touches, and what will be known after it. */
export interface Summaries {
  /** The summaries of these that tell of the ledger as the store has it. */
  readonly of: <Kind extends SummaryKind>(
    kind: Kind,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, Kinds[Kind]>>;
  readonly keep: <Kind extends SummaryKind>(kind: Kind, key: string, summary: Kinds[Kind]) => void;
  readonly drop: (kind: SummaryKind, key: string) => void;
  /** Evidence of the touched articles, relation by relation; asked of the ledger once. */
  readonly told: () => Promise<ReadonlyMap<string, readonly LiveEvidence[]>>;
  /** Touched articles of which there may be copies: what they tell cannot be added to a summary. */
  readonly copied: ReadonlySet<string>;
  readonly save: () => Promise<void>;
}

const byFact = (rows: readonly LiveEvidence[]): ReadonlyMap<string, readonly LiveEvidence[]> => {
  const found = new Map<string, LiveEvidence[]>();
  for (const row of rows) {
    const group = found.get(row.fact);
    if (group) group.push(row);
    else found.set(row.fact, [row]);
  }
  return found;
};

const keyOf = (kind: SummaryKind, key: string): string => `${kind}\n${key}`;

/**
 * The summaries for a change. They are made of rows that stand at the store's position: where they tell of another one, as
 * after a crash or beside a second store, they are made anew or left to the store that they belong to.
 */
export const summariesFor = async (ledger: Known, touched: Touched): Promise<Summaries> => {
  const at = await ledger.summarisedAt();
  const isUsable = touched.since > 0 && at === touched.since;
  const isKept = isUsable || touched.since === 0 || at !== touched.position;
  const kept = new Map<string, Summary>();
  const gone = new Map<string, Omit<Summary, "body">>();
  let evidence: Promise<ReadonlyMap<string, readonly LiveEvidence[]>> | undefined;
  return {
    of: async <Kind extends SummaryKind>(kind: Kind, keys: readonly string[]) => {
      const found = isUsable ? await ledger.summariesOf(kind, keys) : new Map<string, string>();
      return new Map([...found].map(([key, body]) => [key, JSON.parse(body) as Kinds[Kind]]));
    },
    keep: (kind, key, summary) => {
      gone.delete(keyOf(kind, key));
      kept.set(keyOf(kind, key), { kind, key, body: JSON.stringify(summary) });
    },
    drop: (kind, key) => {
      kept.delete(keyOf(kind, key));
      gone.set(keyOf(kind, key), { kind, key });
    },
    told: () => (evidence ??= isUsable ? ledger.evidenceIn(touched.articles).then(byFact) : Promise.resolve(new Map())),
    copied: isUsable ? await ledger.copiedAmong(touched.articles) : new Set(),
    save: async () => {
      const change = { position: touched.position, kept: [...kept.values()], gone: [...gone.values()] };
      if (isKept) await ledger.keepSummaries({ ...change, anew: !isUsable });
    },
  };
};
