import { datesIn, lengthOf } from '../shared/counting/calendar';
import { Problem } from '../shared/problem';

/** A year's days are looked up one by one. */
const LONGEST = 366;

/** The days from one to another; throws INVALID_INPUT for more than a year. */
export const daysFrom = (from: string, to: string): string[] => {
  const days = lengthOf({ from, to });
  if (days > LONGEST) throw new Problem('INVALID_INPUT', { to: 'OUT_OF_RANGE' });
  return datesIn({ from, to });
};
