/** Milliseconds of a minute and a day. */
export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** China has one zone, eight hours ahead of UTC, without summer time. */
const OFFSET = 8 * 60 * MINUTE;

/** An instant as milliseconds since the epoch. */
export const millis = (at: string): number => Date.parse(at);

/** Milliseconds since the epoch as an instant, UTC with milliseconds. */
export const instant = (ms: number): string => new Date(ms).toISOString();

/** So many minutes later on the wall. */
export const addMinutes = (at: string, minutes: number): string => instant(millis(at) + minutes * MINUTE);

/** So many days of 24 hours later. */
export const addDays = (at: string, days: number): string => instant(millis(at) + days * DAY);

/** The local day that an instant falls on, counted from 1 January 1970. */
export const dayOf = (ms: number): number => Math.floor((ms + OFFSET) / DAY);

/** The instant of local midnight at which a day begins. */
export const startOfDay = (day: number): number => day * DAY - OFFSET;

/** A local day as YYYY-MM-DD. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The weekday of a local day, Sunday is 0; day 0 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** So many calendar months later at the same local time; a day that the month lacks becomes its last (§3.7.1). */
export function addMonths(at: string, months: number): string {
  const local = new Date(millis(at) + OFFSET);
  const first = new Date(local);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(local.getUTCDate(), last));
  return instant(first.getTime() - OFFSET);
}

const QUIET_FROM = 21 * 60 * MINUTE;
const QUIET_UNTIL = 8 * 60 * MINUTE;

/** Whether it is between 21:00 and 8:00 (§3.3.2). */
export function isQuiet(at: string): boolean {
  const ms = millis(at);
  const time = ms - startOfDay(dayOf(ms));
  return time >= QUIET_FROM || time < QUIET_UNTIL;
}

/** That instant, or 8:00 of the morning that follows when it lies in the quiet hours (§3.3.2, C2). */
export function outOfQuietHours(at: string): string {
  if (!isQuiet(at)) return at;
  const ms = millis(at);
  const day = dayOf(ms);
  const late = ms - startOfDay(day) >= QUIET_FROM;
  return instant(startOfDay(late ? day + 1 : day) + QUIET_UNTIL);
}

/** An instant as people read it in China: `2026年11月23日 15:01` (WeChat keyword type `time`). */
export function inWords(at: string): string {
  const local = new Date(millis(at) + OFFSET);
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  return `${date} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}
