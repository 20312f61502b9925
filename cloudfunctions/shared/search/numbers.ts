import { DAY, later } from '../workflow/durations';

/** The first instant of a day in the community. */
export const dawn = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();

const lastDayOf = (year: string, month: string): string =>
  String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());

const PREFIX = 2;
const DATE = 8;

/** Days in a row: from one instant until before another. */
export interface Days {
  from: string;
  before: string;
}

/** The days on which numbers were given that begin like this; undefined when there are none. */
export const daysOfNumber = (no: string): Days | undefined => {
  const digits = no.slice(PREFIX, PREFIX + DATE);
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  if (month === '00' || day === '00') return undefined;
  const first = {
    month: month.padEnd(2, '0').replace('00', '01'),
    day: day.padEnd(2, '0').replace('00', '01'),
  };
  const lastMonth = [month.padEnd(2, '9'), '12'].sort()[0] as string;
  const lastDay = [day.padEnd(2, '9'), lastDayOf(year.padEnd(4, '9'), lastMonth)].sort()[0] as string;
  const from = `${year.padEnd(4, '0')}-${first.month}-${first.day}`;
  const to = `${year.padEnd(4, '9')}-${lastMonth}-${lastDay}`;
  return from <= to ? { from: dawn(from), before: later(dawn(to), DAY) } : undefined;
};

/** Whether a number is asked for beyond its day. */
export const isWithinDay = (no: string): boolean => no.length > PREFIX + DATE;
