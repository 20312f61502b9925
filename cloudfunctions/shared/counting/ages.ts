import type { Ages } from '../../../types/insight';
import { type Counts, unfinishedAges } from '../workflow/figures';
import { AGAIN_DAYS, dayAfter } from '../workflow/figures/matters';
import { datesIn } from './calendar';
import type { Sheets } from './sheets';

const ends = [3, 7, 14, 30, AGAIN_DAYS] as const;

/** How old what is still open is today: in columns, and as counters by days; whatever was received before the days that are known is older than all of them (B14: 未办结库龄). */
export const agesOf = (sheets: Sheets, from: string, today: string): { columns: Ages; counts: Counts } => {
  const dates = datesIn({ from: dayAfter(from, -AGAIN_DAYS), to: today });
  const ages = unfinishedAges(sheets, dates);
  const known = [...ages.values()].reduce((sum, count) => sum + count, 0);
  const older = Math.max(0, sheets.backlogAfter(today) - known);
  if (older > 0) ages.set(dates.length, older);
  const upTo = (end: number) =>
    [...ages].filter(([age]) => age <= end).reduce((sum, [, count]) => sum + count, 0);
  const columns = [...ends, null].map((end, index) => ({
    upTo: end,
    count: upTo(end ?? Number.POSITIVE_INFINITY) - upTo(ends[index - 1] ?? -1),
  }));
  return { columns, counts: Object.fromEntries([...ages].map(([age, count]) => [`age:${age}`, count])) };
};

/** In which of the columns something so many days old stands. */
export const columnOf = (columns: Ages, age: number): number =>
  columns.findIndex(({ upTo }) => upTo === null || age <= upTo);
