import fc from 'fast-check';
import { withoutSmallCells } from '../../cloudfunctions/insight/public-notice';
import { Category } from '../../types/complaint';

const cells = (...counts: number[]) =>
  counts.map((count, index) => ({ category: Category.options[index] ?? 'other', count }));

test('§3.7.2 small categories are told together', () => {
  expect(withoutSmallCells(cells(9, 2, 1, 5), 0)).toEqual({
    categories: [
      { category: Category.options[0], count: 9 },
      { category: Category.options[3], count: 5 },
    ],
    others: 3,
  });
});

test('§3.7.2 one small category takes the smallest other with it, or it could be worked out', () => {
  expect(withoutSmallCells(cells(9, 2, 5), 0)).toEqual({
    categories: [{ category: Category.options[0], count: 9 }],
    others: 7,
  });
  expect(withoutSmallCells(cells(2), 0)).toEqual({ categories: [], others: null });
});

test('§3.7.2 whatever the numbers, none below three is told, and none is lost', () => {
  const counts = fc.array(fc.nat({ max: 12 }), { maxLength: 10 });
  fc.assert(
    fc.property(counts, fc.nat({ max: 5 }), (all, uncategorised) => {
      const { categories, others } = withoutSmallCells(cells(...all), uncategorised);
      const told = [...categories.map(({ count }) => count), ...(others === null ? [] : [others])];
      expect(told.filter((count) => count < 3)).toEqual([]);
      const sum = all.reduce((a, b) => a + b, uncategorised);
      expect(told.reduce((a, b) => a + b, 0)).toBe(sum < 3 ? 0 : sum);
    }),
  );
});
