import { falseDiscovery } from './false-discovery';
import { FALSE_SHARE, LEAST_SEEN } from './rise';
import { hypergeometricTail } from './tails';

/** How many of a cell's cases were bad, among those of its kind in the whole community. */
export interface Share {
  cell: string;
  /** What it is compared with: the cells of the same norm together. */
  norm: string;
  bad: number;
  all: number;
}

/** A cell that is worse than the norm: so many bad cases where the norm would have so many. */
export interface Excess {
  cell: string;
  seen: number;
  of: number;
  expected: number;
  p: number;
  q: number;
}

/** The cells that are worse than their community: each beside all cases of its norm by Fisher's exact test, all of them judged together. */
export const excessOf = (shares: readonly Share[]): Excess[] => {
  const norms = new Map<string, { bad: number; all: number }>();
  for (const { norm, bad, all } of shares) {
    const sum = norms.get(norm) ?? { bad: 0, all: 0 };
    norms.set(norm, { bad: sum.bad + bad, all: sum.all + all });
  }
  const tests = shares
    .filter(({ all }) => all > 0)
    .map(({ cell, norm, bad, all }) => {
      const whole = norms.get(norm) ?? { bad, all };
      const expected = (whole.bad / whole.all) * all;
      return { cell, seen: bad, of: all, expected, p: hypergeometricTail(bad, all, whole.bad, whole.all) };
    });
  const found = falseDiscovery(tests.map(({ p }) => p));
  return tests
    .map((test, index) => ({ ...test, q: found[index] ?? 1 }))
    .filter(({ q, seen }) => q <= FALSE_SHARE && seen >= LEAST_SEEN)
    .sort((a, b) => a.p - b.p);
};
