import type { Span } from '../../../../types/settings';
import type { Complaint } from '../complaint';
import type { Calendar } from '../context';
import { addMinutes, MINUTE, millis, outOfQuietHours } from '../local-time';

/** An instant that a clock reaches, and whether a hold that still lasts keeps it from getting there (then the instant is a forecast). */
export interface Reached {
  at: string;
  paused: boolean;
}

interface Metric {
  advance: (from: string, minutes: number) => string;
  measure: (from: string, to: string) => number;
}

const onTheWall: Metric = {
  advance: addMinutes,
  measure: (from, to) => Math.max(0, millis(to) - millis(from)) / MINUTE,
};

const metricOf = (by: Span['by'], calendar: Calendar): Metric =>
  by === 'working' ? { advance: calendar.addWorking, measure: calendar.workingMinutes } : onTheWall;

/** When the hold that lasts is to end: as agreed, or when its own clock runs out (B8). */
const holdEndsAt = (complaint: Complaint | undefined): string | undefined =>
  complaint?.hold?.until ?? complaint?.clocks.find((run) => run.clock === 'hold' && !run.stoppedAt)?.dueAt;

/** When so many minutes of a span's own time have passed since `from`, standing still during the complaint's holds (B4). */
export function elapse(from: string, span: Span, calendar: Calendar, holds?: Complaint): Reached {
  const { advance, measure } = metricOf(span.by, calendar);
  const arrive = (at: string, left: number) => {
    const arrived = advance(at, left);
    return span.by === 'awake' ? outOfQuietHours(arrived) : arrived;
  };
  let at = from;
  let left = span.minutes;
  for (const pause of holds?.pauses ?? []) {
    if (pause.to !== undefined && pause.to <= at) continue;
    const before = measure(at, pause.from);
    if (before >= left) break;
    left -= before;
    const resumes = pause.to ?? holdEndsAt(holds) ?? pause.from;
    if (resumes > at) at = resumes;
    if (pause.to === undefined) return { at: arrive(at, left), paused: true };
  }
  return { at: arrive(at, left), paused: false };
}

/** Whether an approved hold that still lasts began before that instant: what was said to be due then is not called late meanwhile. */
export function heldBefore(at: string, complaint: Complaint): boolean {
  return complaint.pauses.some((pause) => pause.to === undefined && pause.from < at);
}
