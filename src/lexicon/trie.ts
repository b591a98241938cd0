/**
 * A trie in three flat arrays. Nodes are numbered breadth first, so the children of `n` are `[first[n], first[n + 1])`,
 * ordered by `label`, the UTF-16 unit that leads to them. Node 0 is the root.
 */
export interface Trie {
  readonly first: Int32Array;
  readonly label: Uint16Array;
}

export interface BuiltTrie {
  readonly trie: Trie;
  /** Node of each text, in the order of the texts. */
  readonly nodes: Int32Array;
}

/** Builds a trie of texts that are distinct, not empty, and ordered by UTF-16 unit; linear in their total length. */
export function buildTrie(texts: readonly string[]): BuiltTrie {
  const bound = texts.reduce((sum, text) => sum + text.length, 2);
  const first = new Int32Array(bound + 1);
  const label = new Uint16Array(bound);
  const from = new Int32Array(bound);
  const to = new Int32Array(bound);
  const depth = new Uint8Array(bound);
  const nodes = new Int32Array(texts.length);
  let size = 1;
  to[0] = texts.length;
  for (let node = 0; node < size; node++) {
    first[node] = size;
    const at = depth[node]!;
    let i = from[node]!;
    if (i < to[node]! && texts[i]!.length === at) nodes[i++] = node;
    for (; i < to[node]!; i = to[size++]!) {
      label[size] = texts[i]!.charCodeAt(at);
      depth[size] = at + 1;
      from[size] = i;
      to[size] = endOfGroup(texts, i, to[node]!, at);
    }
  }
  first[size] = size;
  return { trie: { first: first.slice(0, size + 1), label: label.slice(0, size) }, nodes };
}

function endOfGroup(texts: readonly string[], start: number, end: number, at: number): number {
  const unit = texts[start]!.charCodeAt(at);
  let i = start + 1;
  while (i < end && texts[i]!.charCodeAt(at) === unit) i++;
  return i;
}

/** The child of `node` that `unit` leads to; 0 where there is none. */
export function childOf({ first, label }: Trie, node: number, unit: number): number {
  let low = first[node]!;
  let high = first[node + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (label[middle]! < unit) low = middle + 1;
    else high = middle;
  }
  return low < first[node + 1]! && label[low] === unit ? low : 0;
}

/** The node of exactly this text, 0 where no text of the trie begins with it. */
export function nodeOf(trie: Trie, text: string): number {
  let node = 0;
  for (let i = 0; i < text.length; i++) {
    node = childOf(trie, node, text.charCodeAt(i));
    if (node === 0) return 0;
  }
  return node;
}
