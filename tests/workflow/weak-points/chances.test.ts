import fc from 'fast-check';
import { rateRatio } from '../../../cloudfunctions/shared/workflow/weak-points';
import { falseDiscovery } from '../../../cloudfunctions/shared/workflow/weak-points/false-discovery';
import { chanceOf, scatterOf } from '../../../cloudfunctions/shared/workflow/weak-points/rise';
import {
  betaBinomialTail,
  binomialTail,
  hypergeometricTail,
  lnGamma,
} from '../../../cloudfunctions/shared/workflow/weak-points/tails';

test('the tails are what can be counted by hand', () => {
  expect(Math.exp(lnGamma(6))).toBeCloseTo(120, 8);
  expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 10);
  expect(binomialTail(3, 10, 0.2)).toBeCloseTo(0.3222004736, 9);
  expect(betaBinomialTail(3, 10, 1, 1)).toBeCloseTo(8 / 11, 9);
  expect(hypergeometricTail(3, 4, 4, 8)).toBeCloseTo(17 / 70, 9);
  expect([binomialTail(0, 5, 0.5), binomialTail(6, 5, 0.5), hypergeometricTail(0, 3, 2, 9)]).toEqual([
    1, 0, 1,
  ]);
});

test('weeks that scatter make the same number less surprising, and without scatter the two tests are one', () => {
  const [plain, scattered] = [0, 0.5].map((scatter) => chanceOf(6, 1, 20, 26, scatter));
  expect(scattered).toBeGreaterThan((plain ?? 1) * 3);
  expect(chanceOf(6, 1, 20, 26, 0.001)).toBeCloseTo(plain ?? 0, 4);
});

test('the scatter of plain counts is none, of weeks that differ it is found', () => {
  expect(scatterOf([[1, 1, 1, 1, 2, 0, 1, 1]])).toBe(0);
  expect(scatterOf([[0, 0, 8, 0, 0, 0, 9, 0]])).toBeGreaterThan(1);
});

test('what many chances are worth together: by hand, never less than the chance itself, and in the same order', () => {
  const shares = falseDiscovery([0.01, 0.04, 0.03, 0.005]);
  for (const [index, share] of [0.02, 0.04, 0.04, 0.02].entries())
    expect(shares[index]).toBeCloseTo(share, 12);
  const few = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(few, (chances) => {
      const found = falseDiscovery(chances);
      const inOrder = chances.every((p, index) =>
        chances.every((other, at) => other > p || (found[at] ?? 1) <= (found[index] ?? 0)),
      );
      return inOrder && chances.every((p, index) => (found[index] ?? 0) >= p);
    }),
  );
});

test('the ratio of two rates with its interval, as R prints it for poisson.test(c(3, 12), c(84, 84))', () => {
  const { ratio, low, high } = rateRatio({ count: 12, among: 84 }, { count: 3, among: 84 });
  expect([ratio, low, high].map((one) => one?.toFixed(4))).toEqual(['0.2500', '0.0453', '0.9264']);
});

test('of nothing there is no ratio; of nothing before, only its lower end', () => {
  const none = { ratio: null, low: null, high: null };
  expect(rateRatio({ count: 0, among: 84 }, { count: 0, among: 84 })).toEqual(none);
  expect(rateRatio({ count: 3, among: 84 }, { count: 1, among: 0 })).toEqual(none);
  expect(rateRatio({ count: 0, among: 84 }, { count: 3, among: 84 })).toMatchObject({
    ratio: null,
    high: null,
  });
  expect(rateRatio({ count: 9, among: 84 }, { count: 0, among: 84 })).toMatchObject({ ratio: 0, low: 0 });
});
