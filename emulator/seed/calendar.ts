import type { WorkingCalendar } from '../../types/settings';

const daysFrom = (first: string, last: string): string[] => {
  const days: string[] = [];
  const end = Date.parse(`${last}T00:00:00Z`);
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= end; at += 24 * 3600_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
};

const weekday: [number, number][] = [
  [8 * 60 + 30, 12 * 60],
  [13 * 60 + 30, 18 * 60],
];
const saturday: [number, number][] = [[9 * 60, 12 * 60]];

/** The demo community's working days: China's public days, and for 2027 the statutory holidays alone. */
export const calendar: WorkingCalendar = {
  week: [[], weekday, weekday, weekday, weekday, weekday, saturday],
  holidays: [
    ...daysFrom('2027-01-01', '2027-01-01'),
    ...daysFrom('2027-02-05', '2027-02-08'),
    ...daysFrom('2027-04-05', '2027-04-05'),
    ...daysFrom('2027-05-01', '2027-05-02'),
    ...daysFrom('2027-06-09', '2027-06-09'),
    ...daysFrom('2027-09-15', '2027-09-15'),
    ...daysFrom('2027-10-01', '2027-10-03'),
  ],
  makeUpDays: [],
  publicDays: 'china',
};
