import { type WallTime, wallTime } from './shanghai';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clock = ({ hour, minute }: WallTime) => `${hour}:${String(minute).padStart(2, '0')}`;
const monday = ({ dayNumber, weekday }: WallTime) => dayNumber - ((weekday + 6) % 7);

/** The day of an instant as people say it: 今天, 明天, 周四, 下周二, 12月3日. */
export function dayText(iso: string, now: string): string {
  const at = wallTime(iso);
  const today = wallTime(now);
  const days = at.dayNumber - today.dayNumber;
  if (days === 0) return '今天';
  if (days === 1) return '明天';
  if (days === -1) return '昨天';
  const weekday = WEEKDAYS[at.weekday];
  if (days > 0 && days < 7) return monday(at) === monday(today) ? `${weekday}` : `下${weekday}`;
  const date = `${at.month}月${at.day}日`;
  return at.year === today.year ? date : `${at.year}年${date}`;
}

/** An instant as people say it, seen from `now`: 今天 18:00, 明天 9:30, 周四 18:00, 12月3日 18:00; always Asia/Shanghai. */
export function whenText(iso: string, now: string): string {
  return `${dayText(iso, now)} ${clock(wallTime(iso))}`;
}

/** An instant in full, for records: 2026年11月23日 18:00. */
export function exactText(iso: string): string {
  const at = wallTime(iso);
  return `${at.year}年${at.month}月${at.day}日 ${clock(at)}`;
}

/** From when until when: 2026年11月23日 14:00–16:00. */
export const slotText = ({ from, until }: { from: string; until: string }): string =>
  `${exactText(from)}–${clock(wallTime(until))}`;

/** A length of time in the largest unit that says enough: 20 分钟, 3 小时, 5 天. */
export function spanText(ms: number): string {
  const length = Math.abs(ms);
  if (length < MINUTE) return '不到 1 分钟';
  if (length < HOUR) return `${Math.floor(length / MINUTE)} 分钟`;
  if (length < 2 * DAY) return `${Math.floor(length / HOUR)} 小时`;
  return `${Math.floor(length / DAY)} 天`;
}

/** How long it still is until a promised time, or by how much it was missed. */
export function untilText(iso: string, now: string): string {
  const left = Date.parse(iso) - Date.parse(now);
  if (Math.abs(left) < MINUTE) return left >= 0 ? '马上到期' : '刚刚超时';
  return left > 0 ? `还有 ${spanText(left)}` : `已超时 ${spanText(left)}`;
}

/** How long ago something happened. */
export function agoText(iso: string, now: string): string {
  const passed = Date.parse(now) - Date.parse(iso);
  return passed < MINUTE ? '刚刚' : passed < DAY ? `${spanText(passed)}前` : whenText(iso, now);
}
