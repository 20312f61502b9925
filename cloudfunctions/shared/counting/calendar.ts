import type { Period } from '../../../types/insight';
import { DAY } from '../workflow/durations';

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00.000Z`) / DAY;

/** The days of a period, in order. */
export const datesIn = ({ from, to }: Period): string[] => {
  const first = dayNumber(from);
  const length = Math.max(0, dayNumber(to) - first + 1);
  return Array.from({ length }, (_, day) => new Date((first + day) * DAY).toISOString().slice(0, 10));
};

/** How many days there are from one date to another, both included. */
export const lengthOf = ({ from, to }: Period): number => dayNumber(to) - dayNumber(from) + 1;

/** How many calendar months two dates touch. */
export const monthsTouched = ({ from, to }: Period): number => {
  const [a, b] = [from, to].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)));
  return (b ?? 0) - (a ?? 0) + 1;
};

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The week from Monday to Sunday that was over before a date. */
export const weekBefore = (date: string): Period => {
  // Day 0 was a Thursday.
  const day = dayNumber(date);
  const monday = day - ((day + 3) % 7);
  return { from: dateOf(monday - 7), to: dateOf(monday - 1) };
};

/** The calendar month that was over before a date. */
export const monthBefore = (date: string): Period => {
  const first = dayNumber(`${date.slice(0, 7)}-01`);
  const last = dateOf(first - 1);
  return { from: `${last.slice(0, 7)}-01`, to: last };
};

/** The three calendar months that were over before a date: January to March, and so on. */
export const quarterBefore = (date: string): Period => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const first = month - ((month - 1) % 3);
  const { to } = monthBefore(`${year}-${String(first).padStart(2, '0')}-01`);
  const { from } = monthBefore(monthBefore(monthBefore(dateOf(dayNumber(to) + 1)).from).from);
  return { from, to };
};

/** How a span of days is looked at. */
export interface Looking {
  /** The day it is: the month that runs has no document of its own yet. */
  today: string;
  /** From when on it is looked back, where that is before the span. */
  since?: string;
  /** Whether the backlog is asked for: it needs the month before. */
  backlog?: boolean;
}

/** How many months' documents a span of days needs: with the days of the month that runs never more than 40. */
export const monthsNeeded = (span: Period, { today, since = span.from, backlog = true }: Looking): number => {
  const touched = Math.max(
    monthsTouched(span) + (backlog ? 1 : 0),
    monthsTouched({ from: since, to: span.to }),
  );
  return span.to.slice(0, 7) >= today.slice(0, 7) ? touched - 1 : touched;
};
