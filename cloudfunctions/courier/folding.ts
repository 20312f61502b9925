import { type DayCounts, daysOf, daysToFold, markFolded } from '../shared/store/digests';
import {
  findMonth,
  type MonthDigest,
  type MonthHead,
  monthHeads,
  writeBacklog,
  writeMonth,
} from '../shared/store/months';
import { localDay } from '../shared/workflow/durations';

const MOST_DAYS = 400;
const MOST_MONTHS = 600;

const monthOf = (date: string): string => date.slice(0, 7);

const datesOf = (month: string): string[] =>
  Array.from({ length: 31 }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`);

/** How many more complaints are open after a month than before it. */
const growthOf = (days: MonthDigest['days']): number =>
  Object.values(days).reduce((sum, { opened = 0, ended = 0 }) => sum + opened - ended, 0);

/** What a month that is over holds when its days as they are now are in it. */
const withDays = async (communityId: string, date: string) => {
  const [before, found] = await Promise.all([
    findMonth(communityId, date),
    daysOf(communityId, datesOf(date)),
  ]);
  const dayOf = ({ date: whole }: DayCounts): string => whole.slice(8);
  return {
    found,
    revision: before?.revision ?? 0,
    days: { ...before?.days, ...Object.fromEntries(found.map((day) => [dayOf(day), day.counts])) },
    matters: {
      ...before?.matters,
      ...Object.fromEntries(found.map((day) => [dayOf(day), day.matters ?? {}])),
    },
  };
};

/** By how much a month that is not folded now has grown: as it says, or by its days where it does not. */
const growthIn = async (communityId: string, { date, growth }: MonthHead): Promise<number> =>
  growth ?? growthOf((await findMonth(communityId, date))?.days ?? {});

/** Puts the days of finished months of one community together, month by month, and works out what was open at the end of each from there on; only then the days count as folded, so a killed run is made good by the next. */
const fold = async (communityId: string, months: readonly string[]): Promise<void> => {
  const heads = new Map((await monthHeads(communityId, MOST_MONTHS)).map((head) => [head.date, head]));
  const folded: DayCounts[] = [];
  const first = months[0] ?? '';
  const all = [...new Set([...heads.keys(), ...months])].sort();
  let backlog = heads.get(all.filter((date) => date < first).at(-1) ?? '')?.backlog ?? 0;
  for (const date of all.filter((month) => month >= first)) {
    const head = heads.get(date);
    if (months.includes(date)) {
      const { found, revision, days, matters } = await withDays(communityId, date);
      const growth = growthOf(days);
      backlog += growth;
      await writeMonth(communityId, date, revision, { days, matters, growth, backlog });
      folded.push(...found);
    } else if (head) {
      const growth = await growthIn(communityId, head);
      backlog += growth;
      if (head.backlog !== backlog || head.growth !== growth)
        await writeBacklog(communityId, date, head.revision, { growth, backlog });
    }
  }
  for (const day of folded) if (!day.folded) await markFolded(day);
};

/** Days before this one belong to months that are over. */
export const monthBegins = (now: string): string => `${monthOf(localDay(now))}-01`;

/** Folds the days of months that are over into one document each, so that a long report reads few (§3.7.2). */
export const foldFinished = async (now: string): Promise<void> => {
  const waiting = await daysToFold(monthBegins(now), MOST_DAYS);
  for (const community of new Set(waiting.map(({ communityId }) => communityId))) {
    const own = waiting.filter(({ communityId }) => communityId === community);
    const months = [...new Set(own.map(({ date }) => monthOf(date)))].sort();
    await fold(community, months);
  }
};
