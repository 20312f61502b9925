import type { WorkingCalendar } from '../../../types/settings';
import type { Calendar } from './context';
import { dateOf, dayOf, instant, MINUTE, millis, startOfDay, weekdayOf } from './local-time';
import { publicDays } from './public-days';

type Interval = readonly [from: number, to: number];

const MONDAY = 1;

/** Working hours where a community has set none: Monday to Friday 8:30–12:00 and 13:30–18:00 [default]. */
export const defaultCalendar: WorkingCalendar = {
  week: Array.from({ length: 7 }, (_, weekday) =>
    weekday === 0 || weekday === 6
      ? []
      : [
          [510, 720],
          [810, 1080],
        ],
  ),
  holidays: [],
  makeUpDays: [],
};

/** Intervals in order, without overlap, within the day. */
function tidy(intervals: readonly Interval[]): Interval[] {
  const tidied: [number, number][] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(0, from);
    const end = Math.min(1440, to);
    const last = tidied[tidied.length - 1];
    if (end <= start) continue;
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else tidied.push([start, end]);
  }
  return tidied;
}

/** The public days where a community follows them; its own word on a day comes first. */
function daysOf({ holidays, makeUpDays, publicDays: follows }: WorkingCalendar) {
  const own = { holidays: new Set(holidays), makeUpDays: new Set(makeUpDays) };
  if (follows !== 'china') return own;
  return {
    holidays: new Set([...holidays, ...publicDays.holidays.filter((day) => !own.makeUpDays.has(day))]),
    makeUpDays: new Set([...makeUpDays, ...publicDays.makeUpDays.filter((day) => !own.holidays.has(day))]),
  };
}

const yearOf = (at: string): number => Number(dateOf(dayOf(millis(at))).slice(0, 4));

/** A community's working time as a calendar (B4). A holiday is never worked, a make-up day is worked as a Monday; years beyond the known public days are plain weeks. */
export function calendarOf(spec: WorkingCalendar): Calendar {
  const week = spec.week.map(tidy);
  const { holidays, makeUpDays } = daysOf(spec);
  // Every weekday may be lost to a finite list of holidays, so one interval a week is enough to end every search.
  if (week.every((intervals) => intervals.length === 0))
    throw new RangeError('a calendar needs working time');

  const hoursOf = (day: number): readonly Interval[] => {
    const date = dateOf(day);
    if (holidays.has(date)) return [];
    return week[makeUpDays.has(date) ? MONDAY : weekdayOf(day)] ?? [];
  };

  /** The working stretches that end after `ms`, the first cut off at it, without end. */
  function* stretches(ms: number): Generator<Interval> {
    for (let day = dayOf(ms); ; day += 1) {
      for (const [from, to] of hoursOf(day)) {
        const end = startOfDay(day) + to * MINUTE;
        if (end > ms) yield [Math.max(ms, startOfDay(day) + from * MINUTE), end];
      }
    }
  }

  const firstStretch = (ms: number): number => {
    for (const [from] of stretches(ms)) return from;
    return ms;
  };

  return {
    addWorking(from, minutes) {
      let left = Math.round(minutes * MINUTE);
      if (left <= 0) return from;
      let end = millis(from);
      for (const [start, stop] of stretches(end)) {
        end = Math.min(stop, start + left);
        left -= end - start;
        if (left === 0) break;
      }
      return instant(end);
    },
    workingMinutes(from, to) {
      const until = millis(to);
      let worked = 0;
      if (until <= millis(from)) return 0;
      for (const [start, stop] of stretches(millis(from))) {
        if (start >= until) break;
        worked += Math.min(stop, until) - start;
      }
      return worked / MINUTE;
    },
    isWorking: (at) => firstStretch(millis(at)) === millis(at),
    nextWorking: (at) => instant(firstStretch(millis(at))),
    kindOf: (date) => {
      const day = dayOf(Date.parse(`${date}T00:00:00Z`));
      if (holidays.has(date)) return 'holiday';
      if (makeUpDays.has(date)) return 'makeUp';
      return hoursOf(day).length > 0 ? 'working' : 'off';
    },
    unknownYear: (from, to) => {
      if (spec.publicDays !== 'china') return undefined;
      for (let year = yearOf(from); year <= yearOf(to); year += 1)
        if (!publicDays.years.includes(year)) return year;
      return undefined;
    },
  };
}
