/** How often something was right, stated though it is not so, and not found. */
export interface Tally {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

export const nothing: Tally = { right: 0, extra: 0, missed: 0 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, { right, extra, missed }) => ({
      right: all.right + right,
      extra: all.extra + extra,
      missed: all.missed + missed,
    }),
    nothing,
  );

/** Of 100, with one decimal; null where nothing was asked or stated. */
const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10;

/** A tally with precision, recall and F1 in percent. */
export const measured = (tally: Tally) => {
  const { right, extra, missed } = tally;
  return {
    precision: percent(right, right + extra),
    recall: percent(right, right + missed),
    f1: percent(2 * right, 2 * right + extra + missed),
    ...tally,
  };
};
