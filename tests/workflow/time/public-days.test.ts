import { readFileSync } from 'node:fs';
import { isHoliday, isWorkday } from 'chinese-days';
import { calendarOf, defaultCalendar } from '../../../cloudfunctions/shared/workflow/calendar';
import { publicDays } from '../../../cloudfunctions/shared/workflow/public-days';
import { publicDaysFile, publicDaysText } from '../../../config/public-days';
import { local } from './builders';

const china = calendarOf({ ...defaultCalendar, publicDays: 'china' });

describe('B4: China’s public days', () => {
  it('are those of the installed package: after an update, `npx tsx config/public-days.ts` writes them anew', () => {
    expect(readFileSync(publicDaysFile, 'utf8')).toBe(publicDaysText());
  });

  it('every day of the known years is worked exactly when the package says so', () => {
    const wrong: string[] = [];
    for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10);
      const works = china.isWorking(local(`${date}T10:00`));
      if (works !== isWorkday(date) || works === isHoliday(date)) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['the National Day week', '2026-09-30T17:00', 120, '2026-10-08T09:30'],
    ['a make-up Saturday after it', '2026-10-09T17:00', 120, '2026-10-10T09:30'],
    ['the Spring Festival, with the make-up Saturday before it', '2026-02-13T17:00', 600, '2026-02-24T09:30'],
  ])('working time goes over %s', (_, from, minutes, to) => {
    expect(china.addWorking(local(from), minutes)).toBe(local(to));
  });

  it('a community’s own word on a day comes first', () => {
    const own = calendarOf({
      ...defaultCalendar,
      publicDays: 'china',
      makeUpDays: ['2026-10-01'],
      holidays: ['2026-10-10'],
    });
    expect(own.isWorking(local('2026-10-01T10:00'))).toBe(true);
    expect(own.isWorking(local('2026-10-10T10:00'))).toBe(false);
  });

  it('beyond the known years weeks are plain, and it says so; without public days there is nothing to say', () => {
    const last = Math.max(...publicDays.years);
    const [before, after] = [local(`${last}-12-31T10:00`), local(`${last + 1}-01-01T10:00`)];
    expect(china.isWorking(local(`${last + 1}-10-01T10:00`))).toBe(true); // a Friday in 2027
    expect(china.unknownYear(before, before)).toBeUndefined();
    expect(china.unknownYear(before, after)).toBe(last + 1);
    expect(calendarOf(defaultCalendar).unknownYear(before, after)).toBeUndefined();
  });
});
