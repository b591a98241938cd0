import { createHash } from "node:crypto";
import type { Contribution, EvidenceRow, NodeRow } from "../../src/graph/contribution.ts";
import type { NodeType, Properties, RelationType } from "../../src/schema/types.ts";

/** One sentence of an invented article: who, by which relation, to what, with which qualifiers. */
export interface Sentence {
  readonly from: string;
  readonly fromType?: NodeType;
  readonly type?: RelationType;
  readonly to: string;
  readonly toType?: NodeType;
  readonly qualifiers?: Properties;
  readonly modality?: EvidenceRow["modality"];
  readonly on?: string;
}

export interface Sketch {
  readonly address: string;
  readonly id?: string;
  readonly publishedOn?: string;
  readonly sentences: readonly Sentence[];
  readonly properties?: Readonly<Record<string, Properties>>;
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
const printed = (sentence: Sentence): string => JSON.stringify(sentence);
const typed = (sentence: Sentence) => ({ fromType: "Person", type: "HOLDS", toType: "Post", ...sentence }) as const;

const evidenceFor = (sketch: Sketch, sentence: Sentence, textHash: string): EvidenceRow => {
  const { fromType, type, toType } = typed(sentence);
  const quote = printed(sentence);
  const start = sketch.sentences.map(printed).join("\n").indexOf(quote);
  const fact = `${type}:${sentence.from}>${sentence.to}`;
  return {
    id: `evidence:${hash(`${textHash}${fact}${String(start)}`)}`,
    fact,
    type,
    from: sentence.from,
    fromType,
    to: sentence.to,
    toType,
    qualifiers: sentence.qualifiers ?? {},
    start,
    end: start + quote.length,
    quote,
    rule: "invented",
    modality: sentence.modality ?? "asserted",
    voice: "narrator",
    confidence: 0.9,
    ...(sentence.on !== undefined && { on: sentence.on }),
  };
};

const nodesFor = (sketch: Sketch): readonly NodeRow[] => {
  const nodes = new Map<string, NodeRow>();
  for (const sentence of sketch.sentences.map(typed)) {
    const { fromType, toType, from, to } = sentence;
    for (const [type, id] of [
      [fromType, from],
      [toType, to],
    ] as const) {
      nodes.set(id, { type, id, properties: { name: id, ...sketch.properties?.[id] } });
    }
  }
  return [...nodes.values()].filter((node) => node.type !== "Article");
};

/** What an invented article would add to the ledger. */
export const contributionOf = (sketch: Sketch): Contribution => {
  const text = sketch.sentences.map(printed).join("\n");
  const { address, id = address, publishedOn } = sketch;
  return {
    article: { id, address, title: "虚构", text, ...(publishedOn !== undefined && { publishedOn }) },
    textHash: hash(text),
    nodes: nodesFor(sketch),
    evidence: sketch.sentences.map((sentence) => evidenceFor(sketch, sentence, hash(text))),
  };
};
