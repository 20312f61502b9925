import {
  type DayCounts,
  daysOf,
  daysToFold,
  type MonthDigest,
  markFolded,
  monthsUpTo,
  writeMonth,
} from '../shared/store/digests';
import { localDay } from '../shared/workflow/durations';

const MOST_DAYS = 400;
const MOST_MONTHS = 60;

const monthOf = (date: string): string => date.slice(0, 7);

const datesOf = (month: string): string[] =>
  Array.from({ length: 31 }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`);

/** How many more complaints are open after a month than before it. */
const growthOf = (days: MonthDigest['days']): number =>
  Object.values(days).reduce((sum, { opened = 0, ended = 0 }) => sum + opened - ended, 0);

/** Puts the days of finished months of one community together, and corrects what was open at the end of every later month; only then the days count as folded, so a killed run is made good by the next. */
const fold = async (communityId: string, months: readonly string[], last: string): Promise<void> => {
  const known = new Map(
    (await monthsUpTo(communityId, last, MOST_MONTHS)).map((month) => [month.date, month]),
  );
  const folded: DayCounts[] = [];
  const first = months[0] ?? last;
  const all = [...new Set([...known.keys(), ...months])].sort();
  let backlog = known.get(all.filter((date) => date < first).at(-1) ?? '')?.backlog ?? 0;
  for (const date of all.filter((month) => month >= first)) {
    const before = known.get(date);
    const found = months.includes(date) ? await daysOf(communityId, datesOf(date)) : [];
    const days = {
      ...before?.days,
      ...Object.fromEntries(found.map((day) => [day.date.slice(8), day.counts])),
    };
    const matters = {
      ...before?.matters,
      ...Object.fromEntries(found.map((day) => [day.date.slice(8), day.matters ?? {}])),
    };
    backlog += growthOf(days);
    if (found.length > 0 || before?.backlog !== backlog)
      await writeMonth(communityId, date, before?.revision ?? 0, { days, matters, backlog });
    folded.push(...found);
  }
  for (const day of folded) if (!day.folded) await markFolded(day);
};

/** Days before this one belong to months that are over. */
export const monthBegins = (now: string): string => `${monthOf(localDay(now))}-01`;

/** Folds the days of months that are over into one document each, so that a long report reads few (§3.7.2). */
export const foldFinished = async (now: string): Promise<void> => {
  const today = localDay(now);
  const waiting = await daysToFold(monthBegins(now), MOST_DAYS);
  for (const community of new Set(waiting.map(({ communityId }) => communityId))) {
    const own = waiting.filter(({ communityId }) => communityId === community);
    const months = [...new Set(own.map(({ date }) => monthOf(date)))].sort();
    await fold(community, months, monthOf(today));
  }
};
