import type { NightlyRecount } from '../../types/records';
import { addedUp } from '../shared/counting/figures';
import { eventsOf } from '../shared/store/counted';
import { type DayDigest, daysAfter, setCounts } from '../shared/store/digests';
import { type MonthDigest, monthsOf } from '../shared/store/months';
import { tallyOf } from '../shared/workflow/figures';

/** So many days are read at once, and so many files. */
const DAYS = 31;
const FILES = 100;
/** So many files are read in one night at most; one day is always worked out. */
const MOST_FILES = 2000;

type Counts = Readonly<Record<string, number>>;
type Day = Omit<DayDigest, 'matters'>;

/** What a day has counted, worked out anew from the files; undefined when a file is not there any more. */
const countsFromFiles = async ({ date, counted }: Day): Promise<Counts | undefined> => {
  const ids = Object.keys(counted);
  const sum = new Map<string, number>();
  for (let at = 0; at < ids.length; at += FILES) {
    const wanted = ids.slice(at, at + FILES);
    const files = await eventsOf(wanted);
    if (files.length < wanted.length) return undefined;
    const tally = files.flatMap(({ _id, events }) =>
      tallyOf(events).filter(({ day, revision }) => day === date && revision <= (counted[_id] ?? 0)),
    );
    for (const [key, by] of addedUp(tally)) sum.set(key, (sum.get(key) ?? 0) + by);
  }
  return Object.fromEntries(sum);
};

const isSame = (one: Counts = {}, other: Counts = {}): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => (one[key] ?? 0) === (other[key] ?? 0),
  );

/** Works a day out anew and puts it right where it differs from its files, or its month from it; whether it did. */
const putRight = async (
  day: Day,
  months: readonly Pick<MonthDigest, 'date' | 'days'>[],
): Promise<boolean> => {
  const counts = await countsFromFiles(day);
  if (!counts) return false;
  const month = months.find(({ date }) => day.date.startsWith(date));
  const holds = !day.folded || isSame(month?.days[day.date.slice(8)], day.counts);
  return holds && isSame(counts, day.counts) ? false : setCounts(day, counts);
};

/** Goes on with the way through the counters of all days from where the last night left it, as far as a night goes; after the last day it begins anew (§3.7.2). */
export const recountDays = async (
  communityId: string,
  from: string,
  mayGoOn: () => boolean,
): Promise<Omit<NightlyRecount, 'missing'> & { after: string }> => {
  let [days, corrected, files, after] = [0, 0, 0, from];
  for (;;) {
    const page = await daysAfter(communityId, after, DAYS);
    const months = await monthsOf(communityId, [...new Set(page.map(({ date }) => date.slice(0, 7)))]);
    for (const day of page) {
      files += Object.keys(day.counted).length;
      if (days > 0 && (files > MOST_FILES || !mayGoOn())) return { days, corrected, after };
      if (await putRight(day, months)) corrected += 1;
      days += 1;
      after = day.date;
    }
    if (page.length < DAYS) return { days, corrected, after: '' };
  }
};
