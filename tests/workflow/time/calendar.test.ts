import fc from 'fast-check';
import { calendarOf, defaultCalendar } from '../../../cloudfunctions/shared/workflow/calendar';
import {
  addMinutes,
  addMonths,
  inWords,
  outOfQuietHours,
} from '../../../cloudfunctions/shared/workflow/local-time';
import type { WorkingCalendar } from '../../../types/settings';

/** Local time in Shanghai as an instant. */
const local = (time: string) => new Date(`${time}+08:00`).toISOString();

// 2026-11-28 is a Saturday; Monday the 30th is a holiday here, Saturday the 5th of December is worked for it.
const spec: WorkingCalendar = {
  ...defaultCalendar,
  holidays: ['2026-11-30'],
  makeUpDays: ['2026-12-05'],
};
const calendar = calendarOf(spec);

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** The slow truth: looks at every single minute. */
function worksAt(spec: WorkingCalendar, at: string): boolean {
  const [date = '', time = ''] = shanghai.format(new Date(at)).split(', ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (spec.holidays.includes(date)) return false;
  const weekday = spec.makeUpDays.includes(date) ? 1 : new Date(`${date}T12:00:00Z`).getUTCDay();
  const now = hour * 60 + minute;
  return (spec.week[weekday] ?? []).some(([from, to]) => from <= now && now < to);
}

function slowly(spec: WorkingCalendar, from: string, to: string): number {
  let worked = 0;
  for (let at = from; at < to; at = addMinutes(at, 1)) if (worksAt(spec, at)) worked += 1;
  return worked;
}

describe('working time (B4)', () => {
  it('counts a working day as its intervals', () => {
    const day = [local('2026-11-27T00:00'), local('2026-11-28T00:00')] as const;
    expect(calendar.workingMinutes(...day)).toBe(480);
  });

  it('goes over lunch, the evening, the weekend and a holiday', () => {
    expect(calendar.addWorking(local('2026-11-27T11:30'), 60)).toBe(local('2026-11-27T14:00'));
    expect(calendar.addWorking(local('2026-11-26T17:00'), 120)).toBe(local('2026-11-27T09:30'));
    expect(calendar.addWorking(local('2026-11-27T17:00'), 120)).toBe(local('2026-12-01T09:30'));
  });

  it('is over at the end of an interval, not at the beginning of the next', () => {
    expect(calendar.addWorking(local('2026-11-27T17:00'), 60)).toBe(local('2026-11-27T18:00'));
  });

  it('works a make-up day as a Monday', () => {
    expect(calendar.isWorking(local('2026-12-05T10:00'))).toBe(true);
    expect(calendar.isWorking(local('2026-12-06T10:00'))).toBe(false);
    expect(calendar.addWorking(local('2026-12-04T17:30'), 60)).toBe(local('2026-12-05T09:00'));
  });

  it('knows the second at which work begins and ends', () => {
    expect(calendar.isWorking(local('2026-11-27T08:29:59.999'))).toBe(false);
    expect(calendar.isWorking(local('2026-11-27T08:30'))).toBe(true);
    expect(calendar.isWorking(local('2026-11-27T12:00'))).toBe(false);
    expect(calendar.nextWorking(local('2026-11-28T09:00'))).toBe(local('2026-12-01T08:30'));
    expect(calendar.nextWorking(local('2026-11-27T09:00'))).toBe(local('2026-11-27T09:00'));
  });

  it('never works on a day that is both a holiday and a make-up day', () => {
    const both = calendarOf({ ...spec, makeUpDays: ['2026-11-30'] });
    expect(both.isWorking(local('2026-11-30T10:00'))).toBe(false);
  });

  it('refuses a calendar in which nobody ever works', () => {
    expect(() => calendarOf({ ...spec, week: Array(7).fill([]) })).toThrow('working time');
  });

  const interval = fc
    .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 60, max: 600 }))
    .map(([from, length]): [number, number] => [from, Math.min(1440, from + length)]);
  const date = fc.integer({ min: 1, max: 14 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
  const specs = fc.record({
    week: fc
      .array(fc.array(interval, { maxLength: 3 }), { minLength: 7, maxLength: 7 })
      .filter((week) => week.some((day) => day.length > 0)),
    holidays: fc.array(date, { maxLength: 3 }),
    makeUpDays: fc.array(date, { maxLength: 3 }),
  });
  const start = fc.integer({ min: 0, max: 10 * 1440 }).map((m) => addMinutes(local('2026-11-01T00:00'), m));

  it('agrees with a minute-by-minute count', () => {
    fc.assert(
      fc.property(specs, start, fc.integer({ min: 0, max: 1500 }), (spec, from, length) => {
        const to = addMinutes(from, length);
        expect(calendarOf(spec).workingMinutes(from, to)).toBe(slowly(spec, from, to));
      }),
      { numRuns: 20 },
    );
  });

  it('adds and measures the same time, to the millisecond', () => {
    const exact = fc
      .tuple(start, fc.integer({ min: 0, max: 59_999 }))
      .map(([at, ms]) => addMinutes(at, ms / 60_000));
    fc.assert(
      fc.property(specs, exact, fc.integer({ min: 0, max: 2_000 }), (spec, from, minutes) => {
        const any = calendarOf(spec);
        const to = any.addWorking(from, minutes);
        expect(any.workingMinutes(from, to)).toBe(minutes);
        // … and it is the first such instant: a millisecond earlier something is missing.
        if (minutes > 0) expect(any.workingMinutes(from, addMinutes(to, -1 / 60_000))).toBeLessThan(minutes);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a month later (§3.7.1)', () => {
  it.each([
    ['2026-01-31T10:00', 1, '2026-02-28T10:00'],
    ['2028-01-31T10:00', 1, '2028-02-29T10:00'],
    ['2026-03-31T23:59:59.999', 1, '2026-04-30T23:59:59.999'],
    ['2026-12-15T08:00', 1, '2027-01-15T08:00'],
    ['2026-11-01T00:00', 1, '2026-12-01T00:00'],
    ['2026-01-31T07:59', 13, '2027-02-28T07:59'],
  ])('%s and %i month(s) is %s', (from, months, to) => {
    expect(addMonths(local(from), months)).toBe(local(to));
  });

  it('counts the days of Shanghai, not those of UTC', () => {
    // 1 March 2026, 01:00 local is still February in UTC.
    expect(addMonths('2026-02-28T17:00:00.000Z', 1)).toBe('2026-03-31T17:00:00.000Z');
  });
});

describe('the quiet hours (§3.3.2)', () => {
  it.each([
    ['2026-11-27T20:59:59.999', '2026-11-27T20:59:59.999'],
    ['2026-11-27T21:00', '2026-11-28T08:00'],
    ['2026-11-28T07:59:59.999', '2026-11-28T08:00'],
    ['2026-11-28T08:00', '2026-11-28T08:00'],
  ])('%s becomes %s', (at, out) => {
    expect(outOfQuietHours(local(at))).toBe(local(out));
  });
});

it('reads an instant as China does', () => {
  expect(inWords('2026-11-23T16:05:00.000Z')).toBe('2026年11月24日 00:05');
});
