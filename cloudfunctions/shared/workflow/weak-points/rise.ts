import { falseDiscovery } from './false-discovery';
import { betaBinomialTail, binomialTail } from './tails';

/** How often a cell was counted in each week of its history, and in the weeks that are looked at, the newest last. */
export interface CellHistory {
  cell: string;
  history: readonly number[];
  now: readonly number[];
}

/** A cell that has risen above its own history: so many were seen where so many were to be expected. */
export interface Rise {
  cell: string;
  weeks: number;
  seen: number;
  expected: number;
  p: number;
  q: number;
}

/** The weeks of the history that a cell is compared with, and how few of them are enough. */
export const HISTORY_WEEKS = 26;
export const LEAST_WEEKS = 8;
/** A rise is looked for in the newest week, and in the newest four together. */
export const WINDOWS = [1, 4] as const;
/** Of the cells named at one look at most this share is expected to be named by chance. */
export const FALSE_SHARE = 0.2;
/** Fewer complaints than this are no rise, however rare they were before. */
export const LEAST_SEEN = 3;

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** How much weeks scatter beyond chance, over all cells of the community together, as one number `1/r` (moments of the negative binomial distribution with variance m + m²/r); 0 when they do not. */
export const scatterOf = (histories: readonly (readonly number[])[]): number => {
  let [above, below] = [0, 0];
  for (const history of histories) {
    const mean = total(history) / history.length;
    const variance = total(history.map((count) => (count - mean) ** 2)) / (history.length - 1);
    above += variance - mean;
    below += mean ** 2 - variance / history.length;
  }
  return above > 0 && below > 0 ? above / below : 0;
};

/** How likely so many are in the weeks that are looked at, given all that were seen there and in the history: binomial for plain chance, beta-binomial where weeks scatter. Free of the unknown rate, and exact however small the numbers are (J. Przyborowski, H. Wilenski 1940, Biometrika 31, 313–323; with a common scatter: M. D. Robinson, G. K. Smyth 2008, Biostatistics 9, 321–332). What is just as likely counts half: counts are coarse, and a whole step would be too strict (H. O. Lancaster 1961, J. Am. Stat. Assoc. 56, 223–234). */
export const chanceOf = (
  seen: number,
  weeks: number,
  before: number,
  historyWeeks: number,
  scatter: number,
): number => {
  const all = seen + before;
  const atLeast = (x: number): number =>
    scatter < 1e-3
      ? binomialTail(x, all, weeks / (weeks + historyWeeks))
      : betaBinomialTail(x, all, weeks / scatter, historyWeeks / scatter);
  return (atLeast(seen) + atLeast(seen + 1)) / 2;
};

/** The cells that are above their own history: each compared with itself by an exact test for small counts, all of them judged together. */
export const risesOf = (cells: readonly CellHistory[]): Rise[] => {
  const known = cells.filter(({ history, now }) => total(history) + total(now) > 0);
  const scatter = scatterOf(known.map(({ history }) => history));
  const tests = known.flatMap(({ cell, history, now }) =>
    WINDOWS.map((weeks) => {
      const seen = total(now.slice(-weeks));
      const before = total(history);
      const p = chanceOf(seen, weeks, before, history.length, scatter);
      return { cell, weeks, seen, expected: (before / history.length) * weeks, p };
    }),
  );
  const shares = falseDiscovery(tests.map(({ p }) => p));
  const risen = tests
    .map((test, index) => ({ ...test, q: shares[index] ?? 1 }))
    .filter(({ q, seen }) => q <= FALSE_SHARE && seen >= LEAST_SEEN)
    .sort((a, b) => a.p - b.p);
  return risen.filter((one, index) => risen.findIndex(({ cell }) => cell === one.cell) === index);
};
