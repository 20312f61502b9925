import type { CallTime } from '../../../types/people';
import { spoke } from './attempts';
import type { Complaint } from './complaint';
import { HOUR } from './durations';
import { DAY, dayOf, instant, millis, startOfDay } from './local-time';

/** The hours of a day in which somebody may be rung up, by the part of the day they prefer; outside the quiet hours (C2). */
const hours: Record<CallTime, readonly [from: number, until: number]> = {
  morning: [9, 12],
  noon: [12, 14],
  afternoon: [14, 18],
  evening: [18, 21],
};

/** Which part of the day an instant lies in. */
export function partOfDay(at: string): CallTime | undefined {
  const time = millis(at) - startOfDay(dayOf(millis(at)));
  const found = Object.entries(hours).find(([, [from, until]]) => time >= from * HOUR && time < until * HOUR);
  return found?.[0] as CallTime | undefined;
}

/** When somebody was last reached by telephone: the best guess for whoever has not said when (C1.16). */
export function reachedIn({ contacts, revisits }: Complaint): CallTime | undefined {
  const answered = [
    ...contacts.filter(({ outcome }) => outcome === 'reached'),
    ...revisits.filter(({ outcome }) => spoke(outcome)),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const last = answered.at(-1);
  return last && partOfDay(last.at);
}

/** Until when a call can wait for the part of the day that suits; nothing when it is that part now, or the call would come too late for what was promised. */
export function waitsUntil(time: CallTime, until: string, now: string): string | undefined {
  if (partOfDay(now) === time) return undefined;
  const [from] = hours[time];
  const today = startOfDay(dayOf(millis(now))) + from * HOUR;
  const next = instant(today > millis(now) ? today : today + DAY);
  return next < until ? next : undefined;
}
