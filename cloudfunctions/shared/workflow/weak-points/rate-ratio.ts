import { binomialTail } from './tails';

/** How often something happened, and in how many days or cases. */
export interface Rate {
  count: number;
  among: number;
}

/** How many times as often afterwards as before, with the ends of its 95 % interval; null where nothing can be said. */
export interface RateRatio {
  ratio: number | null;
  low: number | null;
  high: number | null;
}

const HALF_OF_ERROR = 0.025;

/** The share at which the chance of a tail has fallen to the half of the error. */
const shareAt = (tail: (share: number) => number): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (tail(middle) < HALF_OF_ERROR) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** The rate after beside the rate before: of all counts together those after are binomial, whatever the rates are (J. Przyborowski, H. Wilenski 1940, Biometrika 31, 313–323), so that the exact interval of a share (C. J. Clopper, E. S. Pearson 1934, Biometrika 26, 404–413) gives that of the ratio. */
export const rateRatio = (before: Rate, after: Rate): RateRatio => {
  if (before.among <= 0 || after.among <= 0) return { ratio: null, low: null, high: null };
  const all = before.count + after.count;
  const exposure = before.among / after.among;
  const odds = (share: number) => (share / (1 - share)) * exposure;
  if (all === 0) return { ratio: null, low: null, high: null };
  const lowest = after.count === 0 ? 0 : shareAt((share) => binomialTail(after.count, all, share));
  // At most so many after is at least so many before, seen from the other side.
  const highest = before.count === 0 ? 1 : 1 - shareAt((share) => binomialTail(before.count, all, share));
  return {
    ratio: before.count === 0 ? null : (after.count / before.count) * exposure,
    low: odds(lowest),
    high: highest === 1 ? null : odds(highest),
  };
};
