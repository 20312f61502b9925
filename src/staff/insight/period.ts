import type { Period } from '../../../types/insight';
import { toPicker } from '../../text';

/** The spans a supervisor looks at. */
export const spans = {
  '7': '近 7 天',
  '30': '近 30 天',
  '90': '近 90 天',
  month: '按月看',
  quarter: '按季看',
  year: '按年看',
  own: '自选日期',
} as const;
export type Span = keyof typeof spans;

const DAY = 86_400_000;

/** The day so many after another. */
export const dayBy = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);

const monthOf = (month: string): Period => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { from: `${month}-01`, to: last };
};

/** The month so many before or after. */
export const monthBy = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};

/** The month that an instant falls in, in the community. */
export const monthAt = (now: string): string => toPicker(now).date.slice(0, 7);

/** The days of a span up to today, and those just before them. */
export function periodsOf(days: number, now: string): Period & { against: Period } {
  const to = toPicker(now).date;
  const from = dayBy(to, 1 - days);
  return { from, to, against: { from: dayBy(from, -days), to: dayBy(from, -1) } };
}

/** What somebody looks at: a span, so many months, quarters or years back, or days of one's own. */
export interface Looked {
  span: Span;
  back: number;
  from?: string;
  to?: string;
}

const quarterOf = (month: string): Period => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = `${year}-${String(number - ((number - 1) % 3)).padStart(2, '0')}`;
  return { from: `${first}-01`, to: monthOf(monthBy(first, 2)).to };
};

/** The last month that is over for good: in its first two days a month is still being put together. */
const lastMonth = (now: string): string => monthBy(dayBy(toPicker(now).date, -2).slice(0, 7), -1);

/** So many years back, each up to its end or to the last month that is over. */
const yearOf = (now: string, back: number): Period => {
  const last = lastMonth(now);
  const year = Number(last.slice(0, 4)) - back;
  return { from: `${year}-01-01`, to: monthOf(back > 0 ? `${year}-12` : last).to };
};

const yearBefore = ({ from, to }: Period): Period => ({
  from: `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`,
  to: monthOf(`${Number(to.slice(0, 4)) - 1}${to.slice(4, 7)}`).to,
});

/** No more days of one's own than a quarter has. */
export const MOST_DAYS = 92;

const lengthOf = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / DAY + 1;

/** The days that are looked at and those that they are compared with; undefined while days of one's own are not a period. */
export function periodsFor(
  { span, back, from, to }: Looked,
  now: string,
): (Period & { against: Period }) | undefined {
  const month = monthBy(monthAt(now), -back);
  switch (span) {
    case 'month':
      return { ...monthOf(month), against: monthOf(monthBy(month, -1)) };
    case 'quarter': {
      const quarter = quarterOf(monthBy(monthAt(now), -3 * back));
      return { ...quarter, against: quarterOf(monthBy(quarter.from.slice(0, 7), -3)) };
    }
    case 'year': {
      const year = yearOf(now, back);
      return { ...year, against: yearBefore(year) };
    }
    case 'own': {
      if (!from || !to) return undefined;
      const days = lengthOf({ from, to });
      if (days < 1 || days > MOST_DAYS) return undefined;
      return { from, to, against: { from: dayBy(from, -days), to: dayBy(from, -1) } };
    }
    default:
      return periodsOf(Number(span), now);
  }
}
