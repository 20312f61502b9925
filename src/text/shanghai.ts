const OFFSET = 8 * 60 * 60_000; // Asia/Shanghai has had no summer time since 1991

/** An instant as the clock on the wall shows it in Asia/Shanghai. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** 0 is Sunday. */
  weekday: number;
  /** Days since 1970-01-01, for counting the days between two times. */
  dayNumber: number;
}

/** Reads an instant on the clock of Asia/Shanghai. */
export function wallTime(iso: string): WallTime {
  const shifted = new Date(Date.parse(iso) + OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
    dayNumber: Math.floor(shifted.getTime() / 86_400_000),
  };
}

/** The date and time of an instant as pickers take them: `2026-11-23` and `18:00`, Asia/Shanghai. */
export function toPicker(iso: string): { date: string; time: string } {
  const local = new Date(Date.parse(iso) + OFFSET).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The instant that somebody picked; empty when the date or the time is not one. */
export function fromPicker(date: string, time: string): string {
  const at = Date.parse(`${date}T${time}:00.000+08:00`);
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}
