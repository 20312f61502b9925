import type { Period } from '../../../types/insight';
import { toPicker } from '../../text';

/** The spans a supervisor looks at. */
export const spans = { '7': '近 7 天', '30': '近 30 天', '90': '近 90 天', month: '按月看' } as const;
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
export function periodsOf(span: Span, month: string, now: string): Period & { against: Period } {
  if (span === 'month') return { ...monthOf(month), against: monthOf(monthBy(month, -1)) };
  const days = Number(span);
  const to = toPicker(now).date;
  const from = dayBy(to, 1 - days);
  return { from, to, against: { from: dayBy(from, -days), to: dayBy(from, -1) } };
}

/** A day as one would write it. */
export const dayText = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** The days of a period as one would write them; the year once where it is the same. */
export const daysText = ({ from, to }: Period): string =>
  `${dayText(from)}至${from.slice(0, 4) === to.slice(0, 4) ? dayText(to).slice(5) : dayText(to)}`;
