import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** Minutes, hours and days in milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Grace periods and limits of the procedure that no community changes. */
export const limits = {
  backdating: 7 * DAY, // §3.1.2
  recordWithin: 15 * MINUTE, // §3.1.2
  skew: 5 * MINUTE, // a telephone's clock may be ahead of ours by so much
  urgeEvery: DAY, // T26
  answerChangeable: DAY, // §3.6.1
  overruleWithin: 7 * DAY, // §3.6.1
  waitingResident: 7 * DAY, // B8
  lateReply: 30 * DAY, // B8
  longestHold: 15 * DAY, // B8
  longestSilence: 7 * DAY, // §3.4.2: a follow-up interval has 1 to 7 days
  revisitOpens: 14 * DAY, // §3.7.1
  retentionYears: 3, // §4
  attempts: 3, // §3.6.2, §3.7.1
} as const;

/** The instant so many milliseconds later. */
export const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** How many milliseconds lie between two instants. */
export const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/** The day on which an instant falls in the community (UTC+8). */
export const localDay = (at: string): string => dayjs.utc(at).add(8, 'hour').format('YYYY-MM-DD');

/** The half of a day on which an instant falls: contact attempts count in different ones (§3.6.1). */
export const localHalfDay = (at: string): string => dayjs.utc(at).add(8, 'hour').format('YYYY-MM-DD A');

/** The first instant of the day on which an instant falls in the community. */
export const startOfLocalDay = (at: string): string =>
  dayjs.utc(at).add(8, 'hour').startOf('day').subtract(8, 'hour').toISOString();

/** The instant so many years later. */
export const yearsLater = (at: string, years: number): string =>
  dayjs.utc(at).add(years, 'year').toISOString();
