import { relations } from "../schema/schema.ts";
import { nodeTypes, relationTypes, type NodeType, type RelationType } from "../schema/types.ts";

const link = relations.EVIDENCE_IN;

/** Node type of one quoted place, and of the text it stands in. */
export const evidenceType: NodeType = link.from[0];
export const articleType: NodeType = link.to[0];
export const evidenceRelation = relationTypes.find((type) => relations[type] === link) as RelationType;

/** Type whose names begin with a surname, which pinyin reads differently. */
export const personType: NodeType = relations.HOLDS.from[0];

const bookkeeping: readonly NodeType[] = [evidenceType, relations.PUBLISHED_BY.to[0]];

/** Types that panels and the search can reach. */
export const knownTypes: readonly NodeType[] = nodeTypes.filter((type) => !bookkeeping.includes(type));

/** Types that stand on the map; articles are read beside it. */
export const drawnTypes: ReadonlySet<string> = new Set(knownTypes.filter((type) => type !== articleType));
