import { monthsNeeded, quarterBefore } from '../../cloudfunctions/shared/counting/calendar';
import { AGAIN_DAYS, dayAfter } from '../../cloudfunctions/shared/workflow/figures/matters';
import { LOOKED_AT_DAYS } from '../../cloudfunctions/shared/workflow/weak-points';

/** The most documents that a report on so many days takes, whatever day it is. */
const most = (length: number, back: number, backlog: boolean): number =>
  Math.max(
    ...Array.from({ length: 4 * 366 }, (_, day) => {
      const today = dayAfter('2025-01-01', day);
      const from = dayAfter(today, 1 - length);
      const months = monthsNeeded({ from, to: today }, { today, since: dayAfter(from, -back), backlog });
      return months + Number(today.slice(8));
    }),
  );

test.each([
  ['two quarters beside each other, with the 90 days before them', 190, AGAIN_DAYS, true],
  ['weak points', LOOKED_AT_DAYS, 0, false],
  ['the effect of an improvement', 190, 0, false],
] as const)('on whatever day: %s takes at most 40 documents', (_what, length, back, backlog) => {
  const documents = most(length, back, backlog);
  expect(documents).toBeLessThanOrEqual(40);
  expect(documents).toBeGreaterThan(30);
});

test('two years of months that are over, with the 90 days before them, take at most 40 documents, with room for days that changed since', () => {
  const today = '2026-11-30';
  const looking = { today, since: dayAfter('2024-11-01', -AGAIN_DAYS) };
  const documents = monthsNeeded({ from: '2024-11-01', to: '2026-10-31' }, looking);
  expect(documents).toBe(27);
});

test('§3.7.2 a quarter is over when its third month is, whatever the day', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterBefore)).toEqual([
    { from: '2025-10-01', to: '2025-12-31' },
    { from: '2025-10-01', to: '2025-12-31' },
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-07-01', to: '2026-09-30' },
  ]);
});
