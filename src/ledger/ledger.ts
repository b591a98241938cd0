import type { Contribution, EvidenceRow } from "../graph/contribution.ts";
import type { LiveEvidenceRow, LiveNodeRow } from "../graph/live.ts";
import type { Occurrence } from "../resolve/occasion.ts";
import type { Judgement, Naming, Sighting } from "../resolve/sighting.ts";
import type { NodeType, RelationType } from "../schema/types.ts";
import type { Article } from "../source/article.ts";

export type ArticleStatus = "live" | "changed" | "gone";
export type Outcome = "new" | "changed" | "unchanged";

/** One fact opened or closed by a run, as `wenmai diff` prints it. */
export interface FactChange {
  readonly change: "opened" | "closed";
  readonly article: string;
  readonly evidence: EvidenceRow;
}

export interface StoredArticle extends Article {
  readonly textHash: string;
  readonly status: ArticleStatus;
  readonly retrievedAt: string;
}

/** Where several articles say the same, one row may stand for so many. */
export type LiveNode = LiveNodeRow & {
  readonly times?: number;
  /** Of one of several people: the sides from which the articles of the row know him. */
  readonly facets?: readonly string[];
};

export type LiveEvidence = LiveEvidenceRow;

/** Ids of nodes and relations whose evidence changed after a position. */
export interface Touched {
  /** The position it counts from; 0 where everything is touched. */
  readonly since: number;
  readonly position: number;
  /** Ids under which articles name people: what they say of one, or what was judged of him, changed. */
  readonly names: readonly string[];
  readonly nodes: readonly string[];
  readonly facts: readonly string[];
  readonly articles: readonly string[];
  /** Of these ids, those that no live row speaks of any more (a relation: none that is not a denial). */
  readonly goneNodes: readonly { readonly type: NodeType; readonly id: string }[];
  readonly goneFacts: readonly { readonly type: RelationType; readonly id: string }[];
  /** Whether anything was closed, or judged: else what the store holds is only added to. */
  readonly mayLose: boolean;
  /** Evidence closed since, with the article it stood in. */
  readonly closed: readonly { readonly id: string; readonly article: string }[];
}

export interface RunSummary {
  readonly id: number;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly command: string;
  readonly counts: Readonly<Record<Outcome | "gone" | "failed", number>>;
}

/** What recording an article changed; evidence that only stands at another place of the text is not counted. */
export interface Recorded {
  readonly outcome: Outcome;
  readonly opened: number;
  readonly closed: number;
}

/** What something many articles tell of is summed up as. */
export type SummaryKind = "node" | "person" | "fact" | "seat";

/** What is made of the many rows of one thing, so that one more article does not read them all again. */
export interface Summary {
  readonly kind: SummaryKind;
  readonly key: string;
  readonly body: string;
}

/** What a store is made of, and who is who in it. */
export type Known = Pick<
  Ledger,
  | "allTouched"
  | "liveNodes"
  | "liveEvidence"
  | "liveArticles"
  | "sightingsAt"
  | "namingsAt"
  | "factsAt"
  | "evidenceAt"
  | "seatsOf"
  | "occurrencesAt"
  | "factsAround"
  | "judgementsAt"
  | "isMany"
  | "summarisedAt"
  | "summariesOf"
  | "keepSummaries"
  | "copiedAmong"
  | "evidenceIn"
  | "nodesIn"
>;

/** The system of record. An article is never recorded in part; nothing is ever overwritten, only closed. */
export interface Ledger {
  /** Starts a run; `now` is an ISO instant handed in by the caller. */
  startRun(command: string, now: string): Promise<number>;
  finishRun(run: number, now: string): Promise<void>;
  /** Text hash of the live article at an address, so that an unchanged one costs nothing. */
  hashAt(address: string): Promise<string | undefined>;
  record(run: number, contribution: Contribution, now: string): Promise<Recorded>;
  /** Records several articles in one transaction: all of them, or none where one fails. */
  recordAll(run: number, contributions: readonly Contribution[], now: string): Promise<readonly Recorded[]>;
  /** Withdraws by address or id; returns undefined when nothing live is there. */
  retract(
    run: number,
    addressOrId: string,
    reason: string,
    now: string,
  ): Promise<{ article: string; closed: number } | undefined>;
  fail(run: number, address: string, reason: string, now: string): Promise<void>;
  /** Number that grows by one with every recorded change. */
  position(): Promise<number>;
  /** A number that no other ledger has: a store notes whose position it has reached. */
  identity(): Promise<number>;
  touchedSince(position: number): Promise<Touched>;
  /** Rows of these nodes; one for all articles that say the same, but of events, and of those `apart`, one an article. */
  liveNodes(ids: readonly string[], apart?: readonly string[]): Promise<readonly LiveNode[]>;
  liveEvidence(facts: readonly string[]): Promise<readonly LiveEvidence[]>;
  /** Who of these names was said to hold what, at a position of the ledger. */
  sightingsAt(names: readonly string[], at: number): Promise<readonly Sighting[]>;
  namingsAt(names: readonly string[], at: number): Promise<readonly Naming[]>;
  /** Ids of all relations of these names, and the evidence of relations, at a position. */
  factsAt(names: readonly string[], at: number): Promise<readonly string[]>;
  evidenceAt(facts: readonly string[], at: number): Promise<readonly LiveEvidence[]>;
  /** Every standing relation of those of these posts that have one holder at a time. */
  seatsOf(posts: readonly string[]): Promise<readonly { readonly post: string; readonly fact: string }[]>;
  /** Events whose ids begin with one of these and a day; ids of the relations around these nodes. */
  occurrencesAt(stems: readonly string[], at: number): Promise<readonly Occurrence[]>;
  factsAround(ids: readonly string[], at: number): Promise<readonly string[]>;
  judgementsAt(position: number): Promise<readonly Judgement[]>;
  /** Whether so many rows are worth a summary. */
  isMany(rows: number): boolean;
  /** The position that the kept summaries tell of; where it is not that of the store, they tell nothing. */
  summarisedAt(): Promise<number>;
  summariesOf(kind: SummaryKind, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Brings the summaries to a position; `anew` forgets all that were kept before. */
  keepSummaries(change: {
    readonly position: number;
    readonly kept: readonly Summary[];
    readonly gone: readonly Omit<Summary, "body">[];
    readonly anew: boolean;
  }): Promise<void>;
  /** Those of these articles of which there may be copies. */
  copiedAmong(articles: readonly string[]): Promise<ReadonlySet<string>>;
  /** All evidence that stands in these articles, and what they say of nodes. */
  evidenceIn(articles: readonly string[]): Promise<readonly LiveEvidence[]>;
  nodesIn(articles: readonly string[], ids: readonly string[]): Promise<readonly LiveNode[]>;
  /** Makes it hold exactly these judgements; the others count as met, or taken back, now. */
  judge(judgements: readonly Judgement[], now: string): Promise<void>;
  /** Pages through every live id, for `rebuild` and `verify`. */
  allTouched(): Promise<Touched>;
  articles(status?: ArticleStatus): AsyncIterable<StoredArticle>;
  article(id: string): Promise<StoredArticle | undefined>;
  /** The live articles of these ids. */
  liveArticles(ids: readonly string[]): Promise<readonly StoredArticle[]>;
  /** Addresses of live articles below a prefix, so that a watched folder can close what is gone. */
  liveAddresses(prefix: string): Promise<readonly string[]>;
  /** What a run changed, or all runs from it to another one together. */
  changes(run: number, last?: number): Promise<readonly FactChange[]>;
  /** What the ledger held by the end of a day, month or year of reading, judgements as well. */
  knownOn(date: string): Promise<Known>;
  runs(limit: number): Promise<readonly RunSummary[]>;
  /** Per-address fetch state (etag, lastModified). */
  sourceState(address: string): Promise<Readonly<Record<string, string>> | undefined>;
  saveSourceState(address: string, state: Readonly<Record<string, string>>): Promise<void>;
  /** Reads the whole ledger and fails where it is damaged: before what was made of it is thrown away. */
  check(): Promise<void>;
  close(): Promise<void>;
}
