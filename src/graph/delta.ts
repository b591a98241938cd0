import type { NodeType, Properties, RelationType } from "../schema/types.ts";

export interface GraphNode {
  readonly type: NodeType;
  readonly id: string;
  readonly properties: Properties;
}

export interface GraphRelation {
  readonly type: RelationType;
  readonly id: string;
  readonly from: string;
  readonly fromType: NodeType;
  readonly to: string;
  readonly toType: NodeType;
  readonly properties: Properties;
}

/** What a store must write and take away to reach the next ledger position. */
export interface GraphDelta {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
  readonly removedNodes: readonly { readonly type: NodeType; readonly id: string }[];
  readonly removedRelations: readonly { readonly type: RelationType; readonly id: string }[];
}
