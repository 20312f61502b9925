/** The instants a timer's expression stands for, in China's time (UTC+8, no daylight saving). */
export interface Cron {
  /** The first instant after `after`, or undefined when the years are used up. */
  next(after: Date): Date | undefined;
}

const UTC_PLUS_8 = 8 * 3600_000;
const DAY = 86_400_000;
const FIELDS = ['second', 'minute', 'hour', 'day', 'month', 'weekday', 'year'] as const;
const BOUNDS = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
  [1970, 2099],
] as const;
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const isAny = (text: string): boolean => text === '*' || text === '?';

const numberOf = (word: string, field: number): number => {
  const name = word.toUpperCase();
  if (field === 4 && MONTHS.includes(name)) return MONTHS.indexOf(name) + 1;
  if (field === 5 && WEEKDAYS.includes(name)) return WEEKDAYS.indexOf(name);
  if (!/^\d+$/.test(word)) throw new Error(`cron: ${word} is no ${FIELDS[field]}`);
  return Number(word);
};

const valuesOf = (text: string, field: number): Set<number> => {
  const [low, high] = BOUNDS[field] ?? [0, 0];
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/');
    const every = step === undefined ? 1 : numberOf(step, field);
    const [first = '', last] = isAny(range) ? [String(low), String(high)] : range.split('-');
    const from = numberOf(first, field);
    const to = last !== undefined ? numberOf(last, field) : step === undefined ? from : high;
    if (every < 1 || from < low || to > high || from > to)
      throw new Error(`cron: bad ${FIELDS[field]} ${part}`);
    for (let value = from; value <= to; value += every) values.add(field === 5 ? value % 7 : value);
  }
  return values;
};

/** Reads the platform's seven fields: second minute hour day month weekday year; day and weekday mean either. */
export const parseCron = (expression: string): Cron => {
  const texts = expression.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) throw new Error(`cron: ${expression} has not seven fields`);
  const [seconds, minutes, hours, days, months, weekdays, years] = texts.map(valuesOf) as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const anyDay = isAny(texts[3] ?? '');
  const anyWeekday = isAny(texts[5] ?? '');
  const times: number[] = [];
  for (const hour of hours)
    for (const minute of minutes)
      for (const second of seconds) times.push(((hour * 60 + minute) * 60 + second) * 1000);
  times.sort((a, b) => a - b);

  const fallsOn = (day: Date): boolean => {
    if (!years.has(day.getUTCFullYear()) || !months.has(day.getUTCMonth() + 1)) return false;
    const byDate = days.has(day.getUTCDate());
    const byWeekday = weekdays.has(day.getUTCDay());
    return anyDay || anyWeekday ? byDate && byWeekday : byDate || byWeekday;
  };

  return {
    next: (after) => {
      const local = after.getTime() + UTC_PLUS_8;
      let midnight = Math.floor(local / DAY) * DAY;
      const lastYear = Math.max(...years);
      for (; new Date(midnight).getUTCFullYear() <= lastYear; midnight += DAY) {
        if (!fallsOn(new Date(midnight))) continue;
        const time = times.find((offset) => midnight + offset > local);
        if (time !== undefined) return new Date(midnight + time - UTC_PLUS_8);
      }
      return undefined;
    },
  };
};
