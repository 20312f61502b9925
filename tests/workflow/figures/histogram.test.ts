import fc from 'fast-check';
import { figureDefinitions, quantileOf } from '../../../cloudfunctions/shared/workflow/figures';
import { columnOf } from '../../../cloudfunctions/shared/workflow/figures/histogram';

const histogramOf = (lengths: readonly number[]) => {
  const columns = new Map<number, number>();
  for (const length of lengths) columns.set(columnOf(length), (columns.get(columnOf(length)) ?? 0) + 1);
  return columns;
};

test('a median and a 90 % read from the histogram are within a tenth of the exact ones', () => {
  const lengths = fc.array(fc.integer({ min: 60, max: 500_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(lengths, fc.constantFrom(0.5, 0.9), (all, share) => {
      const exact = [...all].sort((a, b) => a - b)[Math.ceil(share * all.length) - 1] ?? 0;
      const read = quantileOf(histogramOf(all), share) ?? 0;
      expect(Math.abs(read / exact - 1)).toBeLessThanOrEqual(0.1);
    }),
  );
});

test('of nothing there is no median', () => {
  expect(quantileOf(new Map(), 0.5)).toBeNull();
});

test('every figure has a name of its own, a label and a definition', () => {
  expect(new Set(figureDefinitions.map(({ name }) => name)).size).toBe(figureDefinitions.length);
  for (const { label, definition } of figureDefinitions) {
    expect(label.length).toBeGreaterThan(1);
    expect(definition).toMatch(/。$/);
  }
});
