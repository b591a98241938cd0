/** Which of one side stands for which of the other. */
export interface Pairs<Left, Right> {
  readonly right: ReadonlyMap<Left, Right>;
  readonly left: ReadonlyMap<Right, Left>;
}

export interface Candidate<Left, Right> {
  readonly left: Left;
  readonly right: Right;
  readonly weight: number;
}

/** The heaviest pairs first, each side used once. */
export const pairUp = <Left, Right>(candidates: readonly Candidate<Left, Right>[]): Pairs<Left, Right> => {
  const pairs = { right: new Map<Left, Right>(), left: new Map<Right, Left>() };
  for (const { left, right } of [...candidates].sort((a, b) => b.weight - a.weight)) {
    if (pairs.right.has(left) || pairs.left.has(right)) continue;
    pairs.right.set(left, right);
    pairs.left.set(right, left);
  }
  return pairs;
};

/** Every pair of two lists that is worth something. */
export const candidates = <Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  weigh: (left: Left, right: Right) => number | undefined,
): readonly Candidate<Left, Right>[] =>
  lefts.flatMap((left) =>
    rights.flatMap((right) => {
      const weight = weigh(left, right);
      return weight === undefined ? [] : [{ left, right, weight }];
    }),
  );
