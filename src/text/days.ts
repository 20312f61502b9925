import type { Period } from '../../types/insight';

/** A day as one would write it. */
export const dayText = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** The days of a period as one would write them; the year once where it is the same. */
export const daysText = ({ from, to }: Period): string =>
  `${dayText(from)}至${from.slice(0, 4) === to.slice(0, 4) ? dayText(to).slice(5) : dayText(to)}`;
