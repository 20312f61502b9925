const FIRST = 15;
const PER_DOUBLING = 4;

/** The column of a histogram that a length in minutes falls into: the first ends at 15 minutes, four columns to each doubling after it. */
export const columnOf = (minutes: number): number =>
  minutes < FIRST ? 0 : 1 + Math.floor(Math.log2(minutes / FIRST) * PER_DOUBLING + 1e-9);

/** The length that stands for a column: the middle of its two ends, never more than 10 % off. */
const middleOf = (column: number): number =>
  column === 0 ? FIRST / 2 : FIRST * 2 ** ((column - 0.5) / PER_DOUBLING);

/** How many lengths fell into each column. */
export type Histogram = ReadonlyMap<number, number>;

/** How many lengths a histogram holds. */
export const sizeOf = (histogram: Histogram): number =>
  [...histogram.values()].reduce((sum, count) => sum + count, 0);

/** The value that a share of all does not exceed where each column is one value (nearest rank); null when there is none. */
export const exactQuantile = (histogram: Histogram, share: number): number | null => {
  const rank = Math.ceil(share * sizeOf(histogram));
  let seen = 0;
  for (const [column, count] of [...histogram].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen > 0 && seen >= rank) return column;
  }
  return null;
};

/** The length that a share of all lengths does not exceed, in minutes. */
export const quantileOf = (histogram: Histogram, share: number): number | null => {
  const column = exactQuantile(histogram, share);
  return column === null ? null : Math.round(middleOf(column));
};

/** The mean of all lengths in minutes, each taken as the middle of its column; null when there is none. */
export const meanOf = (histogram: Histogram): number | null => {
  const size = sizeOf(histogram);
  if (size === 0) return null;
  const sum = [...histogram].reduce((total, [column, count]) => total + middleOf(column) * count, 0);
  return Math.round(sum / size);
};
